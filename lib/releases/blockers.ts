import type { AmendmentRow } from './amendment-row'
import { type ApprovedRevision, approvalProblem, contentProblem } from './approvals'
import type { CarriedChange } from './carried-changes'
import type { Snapshot } from './snapshot'

/** Something that has to be put right before the manual can be published. */
export type Blocker = {
  kind:
    | 'nothing'
    | 'approval'
    | 'summary'
    | 'own-change'
    | 'returned-change'
    | 'cited'
    | 'not-there'
    | 'replacement'
  /** What it is, and what to do, for the publisher. */
  sentence: string
  /** The chapters at which it is put right. */
  chapterIds: string[]
}

/** A reference, in what readers would get, to a chapter of the same manual that would not be there. */
export type Citation = {
  citedId: string
  citedTitle: string
  /** Readers have it now, and would have it no longer. */
  removed: boolean
  /** The title of the chapter, or the words of the note, that refers to it. */
  citedBy: string
  citingChapterId: string | null
}

/** All that stands in the way of a release is found in. */
export type Publication = {
  publisherId: string
  next: Snapshot
  amendments: readonly AmendmentRow[]
  /** The revisions that it would publish. */
  approved: readonly ApprovedRevision[]
  /** On what they would stand: in an emergency nobody need have approved them. */
  basis: 'approval' | 'emergency'
  carried: readonly CarriedChange[]
  citations: readonly Citation[]
}

/** What stands in the way of publishing; nothing where nothing does. */
export function publicationBlockers(publication: Publication): Blocker[] {
  if (publication.amendments.length === 0)
    return [{ kind: 'nothing', sentence: 'Nothing is waiting to be published.', chapterIds: [] }]
  return [
    ...approvalBlockers(publication),
    ...summaryBlockers(publication),
    ...ownChangeBlockers(publication),
    ...returnedChangeBlockers(publication),
    ...citationBlockers(publication),
    ...replacementBlockers(publication),
  ]
}

function approvalBlockers({ approved, basis, next }: Publication): Blocker[] {
  const problemOf = basis === 'approval' ? approvalProblem : contentProblem
  return approved.flatMap((revision) => {
    const sentence = problemOf(revision, next.chapters.get(revision.chapterId)?.title ?? '')
    return sentence === null ? [] : { kind: 'approval', sentence, chapterIds: [revision.chapterId] }
  })
}

/** Words that readers would find empty: an author may leave out the summary of a new or minor change only. */
function summaryBlockers({ amendments, approved }: Publication): Blocker[] {
  const said = new Map(approved.map(({ chapterId, summary }) => [chapterId, summary.trim()]))
  return amendments.flatMap(({ kind, chapterId, chapterTitle, before }) =>
    kind === 'updated' && chapterId !== null && before?.revision && said.get(chapterId) === ''
      ? {
          kind: 'summary',
          sentence: `“${chapterTitle}” has no amendment summary, so staff would not learn what changed. Send it back.`,
          chapterIds: [chapterId],
        }
      : [],
  )
}

const DONE = { removed: 'removed', reinstated: 'put back', retitled: 'retitled' } as const

function ownChangeBlockers({ carried, publisherId }: Publication): Blocker[] {
  const own = carried.filter(
    ({ needsSecondPerson, madeById }) => needsSecondPerson && madeById === publisherId,
  )
  const sentences = new Map<string, string[]>()
  for (const { kind, title, chapterId } of own) {
    const done = kind in DONE ? DONE[kind as keyof typeof DONE] : 'changed'
    const sentence = `You ${done} “${title}” yourself, so another publisher has to publish this update.`
    sentences.set(sentence, chapterId === null ? [] : [chapterId])
  }
  return [...sentences].map(([sentence, chapterIds]) => ({ kind: 'own-change', sentence, chapterIds }))
}

/** A returned change stands in the way as long as it has an effect, and nobody has made another in its place. */
function returnedChangeBlockers({ carried, amendments }: Publication): Blocker[] {
  const last = new Map(carried.map((change) => [`${change.kind} ${change.entryId}`, change]))
  const sentences = new Map<string, string[]>()
  for (const change of last.values()) {
    if (change.returned === null || !isTold(change, amendments)) continue
    const sentence = `“${change.title}” was ${CHANGED[change.kind]}, and an approver returned that: ${change.returned} Undo it, or change it again.`
    sentences.set(sentence, change.chapterId === null ? [] : [change.chapterId])
  }
  return [...sentences].map(([sentence, chapterIds]) => ({ kind: 'returned-change', sentence, chapterIds }))
}

const CHANGED = {
  added: 'added',
  retitled: 'retitled',
  moved: 'moved',
  flagged: 'marked or unmarked as under review',
  removed: 'removed',
  reinstated: 'put back',
} as const

/** Would the release tell readers of this change? One that was taken back leaves no row. */
function isTold({ kind, entryId, chapterId }: CarriedChange, amendments: readonly AmendmentRow[]): boolean {
  const kinds: Record<CarriedChange['kind'], readonly AmendmentRow['kind'][]> = {
    added: ['new', 'reinstated', 'contents'],
    retitled: ['renamed', 'contents'],
    moved: ['moved', 'contents'],
    flagged: ['contents'],
    removed: ['removed', 'contents'],
    reinstated: ['reinstated', 'contents'],
  }
  return amendments.some(
    (row) =>
      !row.correctsId &&
      kinds[kind].includes(row.kind) &&
      (row.entryId === null ? row.chapterId === chapterId : row.entryId === entryId),
  )
}

/** One blocker for each chapter that is cited and would not be there, with a list of what cites it. */
function citationBlockers({ citations }: Publication): Blocker[] {
  const cited = new Map<string, Citation[]>()
  for (const citation of citations)
    cited.set(citation.citedId, [...(cited.get(citation.citedId) ?? []), citation])
  return [...cited.values()].flatMap((all): Blocker[] => {
    const [first] = all
    if (!first) return []
    const citing = listOf(all.map(({ citedBy }) => `“${citedBy}”`))
    const chapterIds = all.flatMap(({ citingChapterId }) => citingChapterId ?? [])
    return first.removed
      ? [
          {
            kind: 'cited',
            sentence: `“${first.citedTitle}” is removed, but is still referred to by ${citing}. Change what refers to it first.`,
            chapterIds,
          },
        ]
      : [
          {
            kind: 'not-there',
            sentence: `“${first.citedTitle}” is not in this update, but is referred to by ${citing}. Publish them together, or take the reference out.`,
            chapterIds,
          },
        ]
  })
}

function replacementBlockers({ amendments, next }: Publication): Blocker[] {
  return amendments.flatMap(({ kind, chapterId, chapterTitle, replacementId }) => {
    if (kind !== 'removed' || replacementId === null || next.chapters.has(replacementId)) return []
    return {
      kind: 'replacement',
      sentence: `The chapter that takes the place of “${chapterTitle}” is not in this update. Publish the two together.`,
      chapterIds: [replacementId, ...(chapterId === null ? [] : [chapterId])],
    }
  })
}

function listOf(words: readonly string[]): string {
  const different = [...new Set(words)]
  return different.length < 2
    ? different.join('')
    : `${different.slice(0, -1).join(', ')} and ${different.at(-1)}`
}
