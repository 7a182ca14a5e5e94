import type { AmendmentRow } from './amendment-row'
import { numberAndSection } from './amendment-wording'
import type { EntryFields, Snapshot } from './snapshot'
import { type Standing, type Standings, standingsOf } from './standings'

/** A change of the contents as its publisher sees it: what it is about, and how that reads before and after. */
export type BeforeAndAfter = {
  key: string
  kind: ContentsKind
  subject: string
  before: string
  after: string
}

/** The kinds of row that change the contents. */
const CONTENTS_KINDS = ['new', 'reinstated', 'removed', 'renamed', 'moved', 'contents'] as const

type ContentsKind = (typeof CONTENTS_KINDS)[number]

/** The changes of the contents, in their order; '' on a side where the thing is not there. */
export function contentsBeforeAndAfter(
  amendments: readonly AmendmentRow[],
  previous: Snapshot,
  next: Snapshot,
): BeforeAndAfter[] {
  const [before, after] = [standingsOf(previous), standingsOf(next)]
  const standingIn = ({ entries, places }: Standings, id: string) => entries.get(id) ?? places.get(id)?.[0]
  return amendments.flatMap((row) => {
    const kind = CONTENTS_KINDS.find((one) => one === row.kind)
    if (!kind || row.correctsId) return []
    const was = standingIn(before, row.subjectId)
    const is = standingIn(after, row.subjectId)
    return {
      ...{ key: `${kind} ${row.subjectId}`, kind },
      subject: subjectOf(row, is ?? was),
      ...sidesOf(row, was, is, next),
    }
  })
}

function sidesOf(
  row: AmendmentRow,
  was: Standing | undefined,
  is: Standing | undefined,
  next: Snapshot,
): { before: string; after: string } {
  if (row.kind === 'renamed') return { before: row.before?.title ?? '', after: row.after?.title ?? '' }
  if (row.kind === 'removed') {
    const replacement = next.chapters.get(row.replacementId ?? '')
    const instead = replacement ? ` Replaced by “${replacement.title}”.` : ''
    return { before: 'In the manual', after: `Not in the manual. ${row.details}${instead}` }
  }
  if (!was || !is) {
    const there = was ?? is
    const words = there ? `At ${numberAndSection(there)}` : ''
    return { before: was ? words : '', after: is ? words : '' }
  }
  const moved = row.after?.place !== undefined
  const changed = [
    ...(moved ? [[numberAndSection(was), numberAndSection(is)] as const] : []),
    ...FIELDS.map((words) => [words(was.entry), words(is.entry)] as const),
    ...(row.after?.flags ? [[flagWords(row.before?.flags), flagWords(row.after.flags)] as const] : []),
  ].filter(([one, other]) => one !== other)
  return {
    before: changed.map(([words]) => words).join('; '),
    after: changed.map(([, words]) => words).join('; '),
  }
}

/** How each thing that may change of an entry reads. */
const FIELDS: ((entry: EntryFields) => string)[] = [
  ({ underReview }) => (underReview ? 'Under review' : 'Not under review'),
  ({ title }) => (title ? `“${title}”` : 'No title of its own'),
  ({ shortTitle }) =>
    shortTitle ? `“${shortTitle}” in the quick links` : 'Its own title in the quick links',
  ({ fixedNumber }) => (fixedNumber === null ? 'Numbered by its place' : fixedNumber || 'Without a number'),
  ({ kind }) => `A ${kind}`,
  ({ text }) => (text ? `“${text}”` : 'No words'),
  ({ references }) => `Refers to ${references.map(({ words }) => `“${words}”`).join(', ') || 'nothing'}`,
]

function flagWords(flags: { appliesTo: string | null; slotWords: string | null } | undefined): string {
  const said = [flags?.appliesTo && `Applies to ${flags.appliesTo} only`, flags?.slotWords].filter(Boolean)
  return said.join('; ') || 'Nothing said of the chapter'
}

function subjectOf({ chapterNumber, chapterTitle }: AmendmentRow, standing: Standing | undefined): string {
  if (chapterTitle) return [chapterNumber, chapterTitle].filter(Boolean).join(' ')
  const entry = standing?.entry
  return [entry?.number, entry?.title ?? entry?.text].filter(Boolean).join(' ') || 'An untitled section'
}
