import { canonicalJson } from '@/lib/document/canonical'
import type { Snapshot, SnapshotChapter, SnapshotEntry } from '@/lib/ledger/snapshot'

/*
 * Two releases compared in the plainest way, entry by entry and chapter by chapter, without any of the rules by which
 * the ledger is made: what the ledger is measured by.
 */

type Found = { entry: SnapshotEntry; parentId: string | null; siblings: string[] }

function entriesOf({ entries }: Snapshot): Map<string, Found> {
  const found = new Map<string, Found>()
  const visit = (siblings: readonly SnapshotEntry[], parentId: string | null): void => {
    const ids = siblings.map(({ id }) => id)
    for (const entry of siblings) {
      found.set(entry.id, { entry, parentId, siblings: ids })
      visit(entry.entries, entry.id)
    }
  }
  visit(entries, null)
  return found
}

/** What a place shows of its own: not its number, which follows, nor what stands below it. */
function own({ id: _id, number: _number, entries: _entries, ...fields }: SnapshotEntry): string {
  return canonicalJson(fields)
}

function flags({ appliesTo, templateChapterId, slot, slotWords }: SnapshotChapter): string {
  return canonicalJson({ appliesTo, templateChapterId, slot, slotWords })
}

/**
 * Every (kind, subject) that differs, as "updated A": chapters that came, went, have another text or title; entries that
 * came, went or changed; those under another parent. `back`: the chapters that some release held before. What only got
 * another number is not among them, and neither is a mere change of order: see {@link orderProblem}.
 */
export function whatDiffers(previous: Snapshot, next: Snapshot, back: ReadonlySet<string>): Set<string> {
  const [before, after] = [entriesOf(previous), entriesOf(next)]
  const found: string[] = []
  for (const [id, chapter] of next.chapters) {
    const was = previous.chapters.get(id)
    if (!was) found.push(`${back.has(id) ? 'reinstated' : 'new'} ${id}`)
    else {
      if (was.revision?.id !== chapter.revision?.id) found.push(`updated ${id}`)
      if (was.title !== chapter.title) found.push(`renamed ${id}`)
    }
  }
  for (const id of previous.chapters.keys()) if (!next.chapters.has(id)) found.push(`removed ${id}`)
  for (const [id, { entry, parentId }] of after) {
    const was = before.get(id)
    const chapter = next.chapters.get(entry.chapterId ?? '')
    // A place that came with its chapter is told by the chapter's row.
    if (!was) {
      if (!chapter || previous.chapters.has(chapter.id)) found.push(`contents ${id}`)
      continue
    }
    if (own(was.entry) !== own(entry)) found.push(`contents ${id}`)
    if (was.parentId !== parentId) found.push(`${entry.kind === 'chapter' ? 'moved' : 'contents'} ${id}`)
    const held = chapter && previous.chapters.get(chapter.id)
    const first = [...after.values()].find((other) => other.entry.chapterId === entry.chapterId)
    if (held && chapter && first?.entry.id === id && flags(held) !== flags(chapter))
      found.push(`contents ${id}`)
  }
  for (const [id, { entry }] of before) {
    const took = entry.chapterId !== null && !next.chapters.has(entry.chapterId)
    if (!after.has(id) && !took) found.push(`contents ${id}`)
  }
  return new Set(found)
}

/**
 * Why `moved` are not the entries whose order changed, or null where they are: without them, those that stayed under
 * their parent stand in their old order, and there are no more of them than need be.
 */
export function orderProblem(previous: Snapshot, next: Snapshot, moved: ReadonlySet<string>): string | null {
  const [before, after] = [entriesOf(previous), entriesOf(next)]
  const stayed = (id: string) => before.has(id) && before.get(id)?.parentId === after.get(id)?.parentId
  const parents = new Set([...after.values()].map(({ siblings }) => siblings))
  for (const siblings of parents) {
    const both = siblings.filter(stayed)
    const old = (id: string) => before.get(id)?.siblings.indexOf(id) ?? -1
    const left = both.filter((id) => !moved.has(id)).map(old)
    if (left.some((place, index) => index > 0 && place < (left[index - 1] ?? 0)))
      return `Without those that moved, the order of ${both.join(', ')} is another`
    if (left.length < longestRising(both.map(old)))
      return `More of ${both.join(', ')} were moved than need be`
  }
  return null
}

/** The length of a longest rising subsequence. */
function longestRising(numbers: readonly number[]): number {
  const best: number[] = []
  for (const [index, number] of numbers.entries())
    best[index] =
      1 + Math.max(0, ...numbers.slice(0, index).map((one, at) => (one < number ? (best[at] ?? 0) : 0)))
  return Math.max(0, ...best)
}
