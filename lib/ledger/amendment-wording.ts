import type { AmendmentSide } from './amendment-row'
import type { EntryFields, SnapshotEntry } from './snapshot'
import type { Standing } from './standings'

/*
 * The words that the system gives an amendment where no author wrote any: sentences for staff.
 */

/** Of a chapter that readers get for the first time, and that came without a summary. */
export const NEW_CHAPTER = 'New chapter.'

/** Of the first text of a chapter that stood in the contents without one. */
export const TEXT_ADDED = 'The text of this chapter has been added.'

/** Of a chapter that is back without a summary. */
export const REINSTATED = 'Back in this manual.'

/** Of a removal of which nothing was said. */
export const REMOVED = 'Removed from this manual.'

/** Of a change that readers do not find listed, and of which nothing was said. */
export const MINOR = 'Spelling or layout.'

/** What an import says of each badge that the contents page printed. */
export const NOT_RECORDED = 'not recorded on the imported contents page'

/** Of a renamed chapter. */
export function renamedWords(oldTitle: string): string {
  return `Previously “${oldTitle}”.`
}

/** Of a moved entry: its old and new number with their sections, or the sections where it has no number. */
export function movedWords(before: Standing, after: Standing): string {
  if (before.parent?.id !== after.parent?.id)
    return `Moved from ${numberAndSection(before)} to ${numberAndSection(after)}.`
  const section = sectionName(after.parent)
  const [from, to] = [before.entry.number, after.entry.number]
  return from && to && from !== to ? `Moved from ${from} to ${to} in ${section}.` : `Moved within ${section}.`
}

/** Where an entry stands: "5.1.3 (5.1 Placements)", or its section where it has no number. */
export function numberAndSection({ entry, parent }: Standing): string {
  return entry.number ? `${entry.number} (${sectionName(parent)})` : sectionName(parent)
}

/** What an entry stands under, as its line in the contents reads: "4.2 Placements". */
function sectionName(parent: SnapshotEntry | null): string {
  if (!parent) return 'the top of the contents'
  return [parent.number, parent.title].filter(Boolean).join(' ') || 'an untitled section'
}

const KIND_NAMES: Record<EntryFields['kind'], string> = {
  section: 'section',
  chapter: 'chapter',
  note: 'note',
  document: 'document',
  link: 'link',
  reserved: 'reserved place',
}

/** Of an entry of the contents that came, changed, moved or went: kept, and not listed for readers. */
export function contentsWords(
  before: Standing | undefined,
  after: Standing | undefined,
  change: AmendmentSide | null,
): string {
  if (before && after)
    return [
      ...changedFields(before.entry, after.entry),
      ...(change?.place ? [movedWords(before, after)] : []),
      ...(change?.flags ? ['What the contents say of the chapter has changed.'] : []),
    ].join(' ')
  const there = after ?? before
  if (!there) throw new Error('An entry came from nowhere and went nowhere')
  if (there.entry.kind === 'chapter')
    return `${after ? 'Also stands' : 'No longer stands'} at ${numberAndSection(there)}.`
  return `A ${KIND_NAMES[there.entry.kind]} was ${after ? 'added' : 'removed'}.`
}

function changedFields(before: EntryFields, after: EntryFields): string[] {
  const words: [changed: boolean, sentence: string][] = [
    [before.title !== after.title, retitledWords(before.title, after.title)],
    [
      before.underReview !== after.underReview,
      after.underReview ? 'Marked as under review.' : 'No longer under review.',
    ],
    [before.fixedNumber !== after.fixedNumber, 'Its number is given in another way.'],
    [before.shortTitle !== after.shortTitle, 'The short title of its quick link changed.'],
    [before.kind !== after.kind, `Now a ${KIND_NAMES[after.kind]}.`],
    [before.text !== after.text, 'Its wording changed.'],
    [JSON.stringify(before.references) !== JSON.stringify(after.references), 'What it refers to changed.'],
  ]
  return words.flatMap(([changed, sentence]) => (changed ? [sentence] : []))
}

function retitledWords(before: string | null, after: string | null): string {
  if (before && after) return `Retitled from “${before}” to “${after}”.`
  return after ? `Titled “${after}”.` : 'Its own title was taken away.'
}
