import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import { type Blocker, blocker, type Citation, type Publication } from './blocker'
import type { CarriedChange } from './carried-changes'

/** What stands in the way because of changes of the contents: whose they are, what was said of them, what they leave behind. */
export function changeBlockers(publication: Publication): Blocker[] {
  return [
    ...ownChangeBlockers(publication),
    ...returnedChangeBlockers(publication),
    ...citationBlockers(publication),
    ...replacementBlockers(publication),
  ]
}

const DONE = { added: 'split off', removed: 'removed', reinstated: 'put back', retitled: 'retitled' } as const

/** Late changes count too: whoever retitled a chapter again after the cut-off has had a hand in its title. */
function ownChangeBlockers({ carried, lateCarried, publisherId }: Publication): Blocker[] {
  const own = [...carried, ...lateCarried].filter(
    ({ needsSecondPerson, madeById }) => needsSecondPerson && madeById === publisherId,
  )
  const sentences = new Map<string, string[]>()
  for (const { kind, title, chapterId } of own) {
    const done = kind in DONE ? DONE[kind as keyof typeof DONE] : 'changed'
    const sentence = `You ${done} “${title}” yourself, so another publisher has to publish this update.`
    sentences.set(sentence, chapterId === null ? [] : [chapterId])
  }
  return [...sentences].map(([sentence, chapterIds]) => blocker('own-change', sentence, chapterIds))
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
  return [...sentences].map(([sentence, chapterIds]) => blocker('returned-change', sentence, chapterIds))
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
    const places = all.map(({ place }) => place)
    const sentence = first.removed
      ? `“${first.citedTitle}” is removed, but is still referred to by ${citing}. Change what refers to it first.`
      : `“${first.citedTitle}” is not in this update, but is referred to by ${citing}. Publish them together, or take the reference out.`
    return [blocker(first.removed ? 'cited' : 'not-there', sentence, [...new Set(chapterIds)], places)]
  })
}

function replacementBlockers({ amendments, next }: Publication): Blocker[] {
  return amendments.flatMap(({ kind, chapterId, chapterTitle, replacementId }) => {
    if (kind !== 'removed' || replacementId === null || next.chapters.has(replacementId)) return []
    return blocker(
      'replacement',
      `The chapter that takes the place of “${chapterTitle}” is not in this update. Publish the two together.`,
      [replacementId, ...(chapterId === null ? [] : [chapterId])],
    )
  })
}

function listOf(words: readonly string[]): string {
  const different = [...new Set(words)]
  return different.length < 2
    ? different.join('')
    : `${different.slice(0, -1).join(', ')} and ${different.at(-1)}`
}
