import { alignClauses } from './align-clauses'
import { type Clause, clausesOf, isBlank } from './clauses'
import { diffWords, type WordRun } from './diff-words'
import type { ChapterDocument } from './document'
import { longestIncreasing } from './longest-increasing'

/** One clause in a comparison of two texts. */
export type RedlineRow = {
  /** `moved` says where the clause stands; whether it also reads otherwise is `changed`'s to say. */
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved'
  /** Does the clause itself differ: its words, its formatting, where a link leads, what it is? */
  changed: boolean
  /** True where the clause differs and its words do not: emphasis, a link's address, a reference's target. */
  formattingOnly: boolean
  /** null for an added clause. */
  before: Clause | null
  /** null for a removed clause. */
  after: Clause | null
  /** The words of both, compared. */
  words: WordRun[]
}

/**
 * Two texts compared clause by clause, in the order of the later one; a removed clause stands where it stood.
 * Clauses without words (an empty paragraph) show nothing to readers and are left out.
 */
export type Redline = RedlineRow[]

/**
 * Compares two texts. Clauses are matched first ({@link alignClauses}), then words within each. Of the
 * matched clauses, those on a longest common subsequence kept their place; the others were moved, however many
 * were added or removed around them. `before` null (no text yet) makes every clause an added one.
 */
export function diffClauses(before: ChapterDocument | null, after: ChapterDocument): Redline {
  const older = before ? clausesOf(before).filter((clause) => !isBlank(clause)) : []
  const newer = clausesOf(after).filter((clause) => !isBlank(clause))
  const aligned = alignClauses(older, newer)
  const matched = aligned.flatMap((olderIndex, newerIndex) =>
    olderIndex === null ? [] : [{ olderIndex, newerIndex }],
  )
  const stayed = longestIncreasing(matched.map((match) => match.olderIndex))
  const anchors = matched.filter((_, place) => stayed.has(place))
  const inPlace = new Set(anchors.map((match) => match.newerIndex))
  const kept = new Set(matched.map((match) => match.olderIndex))

  const rows: Redline = []
  let [passed, anchor] = [0, 0]
  // Removed clauses follow the clause they stood after, before what was added there.
  const passRemoved = () => {
    const end = anchors[anchor++]?.olderIndex ?? older.length
    for (; passed < end; passed++) {
      const clause = older[passed]
      if (clause && !kept.has(passed)) rows.push(removedRow(clause))
    }
  }
  passRemoved()
  for (const [index, clause] of newer.entries()) {
    const counterpart = older[aligned[index] ?? -1]
    const stays = inPlace.has(index)
    rows.push(counterpart ? matchedRow(counterpart, clause, !stays) : addedRow(clause))
    if (stays) passRemoved()
  }
  return rows
}

/** "7 paragraphs changed, 1 added, 1 moved"; "No changes" where there are none. */
export function summariseRedline(redline: Redline): string {
  const counts = (['changed', 'added', 'removed', 'moved'] as const)
    .map((kind) => ({ kind, count: redline.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return 'No changes'
  return counts
    .map(({ kind, count }, index) =>
      index > 0 ? `${count} ${kind}` : `${count} ${paragraphs(count)} ${kind}`,
    )
    .join(', ')
}

function paragraphs(count: number): string {
  return count === 1 ? 'paragraph' : 'paragraphs'
}

function matchedRow(before: Clause, after: Clause, moved: boolean): RedlineRow {
  const changed = fingerprint(before) !== fingerprint(after)
  return {
    kind: moved ? 'moved' : changed ? 'changed' : 'same',
    changed,
    formattingOnly: changed && before.text === after.text,
    before,
    after,
    words: diffWords(before.text, after.text),
  }
}

function addedRow(after: Clause): RedlineRow {
  return {
    kind: 'added',
    changed: true,
    formattingOnly: false,
    before: null,
    after,
    words: after.text === '' ? [] : [{ op: 'added', text: after.text }],
  }
}

function removedRow(before: Clause): RedlineRow {
  return {
    kind: 'removed',
    changed: true,
    formattingOnly: false,
    before,
    after: null,
    words: before.text === '' ? [] : [{ op: 'removed', text: before.text }],
  }
}

/** All that a reader gets of a clause, so that two look alike exactly if their fingerprints do. Ids are not seen. */
function fingerprint({ kind, list, node }: Clause): string {
  return JSON.stringify({ kind, list, node }, (key, value: unknown) => {
    if (key === 'clauseId') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    if (key === 'attrs' && Object.keys(value).every((name) => name === 'clauseId')) return undefined
    // The database gives a stored text back with its keys in another order than the editor's.
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
