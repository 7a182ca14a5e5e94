import { everyEntry } from '@/lib/contents/outline'
import type { EntryReference } from '@/lib/contents/schema'
import { countOf } from '@/lib/platform/words'
import { approvalProblem, contentProblem } from './approvals'
import { type Blocker, blocker, type Publication } from './blocker'
import { changeBlockers } from './change-blockers'

/** What stands in the way of publishing; nothing where nothing does. */
export function publicationBlockers(publication: Publication): Blocker[] {
  if (publication.amendments.length === 0)
    return [blocker('nothing', 'Nothing is waiting to be published.', [])]
  return [
    ...approvalBlockers(publication),
    ...summaryBlockers(publication),
    ...commentBlockers(publication, titlesOf(publication)),
    ...withheldBlockers(publication, titlesOf(publication)),
    ...changeBlockers(publication),
    ...slotBlockers(publication),
    ...documentBlockers(publication, titlesOf(publication)),
  ]
}

function titlesOf({ next }: Publication): (chapterId: string) => string {
  return (chapterId) => next.chapters.get(chapterId)?.title ?? ''
}

function approvalBlockers({ approved, basis, next }: Publication): Blocker[] {
  const problemOf = basis === 'approval' ? approvalProblem : contentProblem
  return approved.flatMap((revision) => {
    const sentence = problemOf(revision, next.chapters.get(revision.chapterId)?.title ?? '')
    return sentence === null ? [] : blocker('approval', sentence, [revision.chapterId])
  })
}

/** Words that readers would find empty: an author may leave out the summary of a new or minor change only. */
function summaryBlockers({ amendments, approved }: Publication): Blocker[] {
  const said = new Map(approved.map(({ chapterId, summary }) => [chapterId, summary.trim()]))
  return amendments.flatMap(({ kind, chapterId, chapterTitle, before }) =>
    kind === 'updated' && chapterId !== null && before?.revision && said.get(chapterId) === ''
      ? blocker(
          'summary',
          `“${chapterTitle}” has no amendment summary, so staff would not learn what changed. Send it back.`,
          [chapterId],
        )
      : [],
  )
}

/** In an emergency what colleagues still ask waits: it is closed with the version. */
function commentBlockers({ basis, looseEnds: { comments } }: Publication, titleOf: Titles): Blocker[] {
  if (basis === 'emergency') return []
  return byChapter(comments).map(([chapterId, all]) =>
    blocker(
      'comment',
      `“${titleOf(chapterId)}” has ${countOf(all.length, 'comment', 'comments')} that nobody has resolved. Resolve ${all.length === 1 ? 'it' : 'them'}, or send the version back.`,
      [chapterId],
      all,
    ),
  )
}

/** What was withheld does not come back with a new version: nobody decided that, and readers would have it again. */
function withheldBlockers({ looseEnds: { withheld } }: Publication, titleOf: Titles): Blocker[] {
  return withheld.map(({ chapterId }) =>
    blocker(
      'withheld',
      `The text of “${titleOf(chapterId)}” is one that is withheld. Change it, or lift the withholding.`,
      [chapterId],
    ),
  )
}

/**
 * A slot that the authority must fill does not come to readers empty, nor is one emptied. What an import brought
 * without a text readers have so already, and it holds up nothing else.
 */
function slotBlockers({ previous, next }: Publication): Blocker[] {
  return [...next.chapters.values()].flatMap(({ id, title, slot, revision }) => {
    const before = previous.chapters.get(id)
    if (slot !== 'local' || revision !== null || (before && before.revision === null)) return []
    return blocker(
      'slot',
      `“${title}” has to be written by the authority, and has no text yet. Have its text approved first.`,
      [id],
    )
  })
}

function documentBlockers(
  { previous, next, looseEnds: { missingFiles } }: Publication,
  titleOf: Titles,
): Blocker[] {
  const inTexts = byChapter(missingFiles).map(([chapterId, all]) =>
    blocker(
      'document',
      `“${titleOf(chapterId)}” shows ${countOf(all.length, 'file', 'files')} that ${all.length === 1 ? 'is' : 'are'} not stored. Send it back, so that ${all.length === 1 ? 'it is' : 'they are'} put in again.`,
      [chapterId],
      all,
    ),
  )
  const had = new Set([...everyEntry(previous.entries)].map(({ id }) => id))
  const inContents = [...everyEntry(next.entries)]
    .filter(
      ({ id, kind, references }) => kind === 'document' && !had.has(id) && !references.some(leadsSomewhere),
    )
    .map(({ id, title }) =>
      blocker(
        'document',
        `The document “${title ?? ''}” comes into the contents without a file or an address. Say where it is.`,
        [],
        [{ entryId: id, words: title ?? '' }],
      ),
    )
  return [...inTexts, ...inContents]
}

type Titles = (chapterId: string) => string

function leadsSomewhere({ href, chapterId }: EntryReference): boolean {
  return href !== null || chapterId !== null
}

function byChapter<Found extends { chapterId: string }>(all: readonly Found[]): [string, Found[]][] {
  const found = new Map<string, Found[]>()
  for (const one of all) found.set(one.chapterId, [...(found.get(one.chapterId) ?? []), one])
  return [...found]
}
