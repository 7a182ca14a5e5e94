import type { AmendmentRow } from './amendment-row'
import type { Snapshot, SnapshotEntry } from './snapshot'
import { type Standing, standingsOf } from './standings'

/** What a release does to an entry of the contents, but for its text. */
export type EntryChange = 'added' | 'removed' | 'moved' | 'renamed' | 'changed'

/** An entry as one of two contents has it; `depth` is 0 at the top. */
export type ContentsLine = { number: string | null; title: string; depth: number }

/** An entry in both contents at once; null on a side where it does not stand at this place. */
export type ContentsRow = {
  key: string
  before: ContentsLine | null
  after: ContentsLine | null
  changes: EntryChange[]
}

/** Rows that are not drawn, since nothing of them differs: how many, and on which side. */
export type FoldedRows = { key: string; folded: number; side: 'both' | 'before' | 'after' }

/**
 * Two contents beside each other, in their order: whatever the amendments change, with what it stands under and its
 * neighbours; the rest is folded. What moved has two rows, where it stood and where it stands; what stands below it moves
 * along, and is folded. Empty where the contents are the same.
 */
export function contentsSideBySide(
  previous: Snapshot,
  next: Snapshot,
  amendments: readonly AmendmentRow[],
): (ContentsRow | FoldedRows)[] {
  const [before, after] = [standingsOf(previous).entries, standingsOf(next).entries]
  const moved = new Set(
    amendments
      .filter(({ kind, after: side }) => kind === 'moved' || (kind === 'contents' && side?.place))
      .map(({ subjectId }) => subjectId)
      .filter((id) => before.has(id) && after.has(id)),
  )
  const touched = new Map<string, EntryChange>()
  for (const { kind, subjectId, before: was, after: is } of amendments) {
    if (kind === 'renamed') touched.set(subjectId, 'renamed')
    if (kind === 'contents' && was && (is?.entry ?? is?.flags))
      touched.set(subjectId, was.entry?.title === is.entry?.title ? 'changed' : 'renamed')
  }
  const changesOf = (entry: SnapshotEntry): EntryChange[] => {
    if (!before.has(entry.id)) return ['added']
    if (!after.has(entry.id)) return ['removed']
    const said = touched.get(entry.id) ?? touched.get(entry.chapterId ?? '')
    return [...(moved.has(entry.id) ? (['moved'] as const) : []), ...(said ? [said] : [])]
  }
  const titled = (snapshot: Snapshot, side: ReadonlyMap<string, Standing>) => (standing: Standing) => ({
    number: standing.entry.number,
    title: titleOf(standing.entry, snapshot),
    depth: ancestorsOf(standing, side).length,
  })
  const [lineBefore, lineAfter] = [titled(previous, before), titled(next, after)]
  const movesAlong = (standing: Standing, side: ReadonlyMap<string, Standing>) =>
    [standing.entry.id, ...ancestorsOf(standing, side)].some((id) => moved.has(id))
  const stays = new Set(
    [...after.values()]
      .filter((standing) => before.has(standing.entry.id) && !movesAlong(standing, after))
      .map(({ entry }) => entry.id),
  )

  const rows: ContentsRow[] = []
  const ofBefore = [...before.values()]
  const passBefore = (until: string | null) => {
    for (let one = ofBefore[0]; one && one.entry.id !== until; one = ofBefore[0]) {
      rows.push({
        key: `${one.entry.id} before`,
        before: lineBefore(one),
        after: null,
        changes: changesOf(one.entry),
      })
      ofBefore.shift()
    }
    ofBefore.shift()
  }
  for (const standing of after.values()) {
    const { entry } = standing
    const was = stays.has(entry.id) ? before.get(entry.id) : undefined
    if (was) passBefore(entry.id)
    rows.push({
      key: `${entry.id} after`,
      before: was ? lineBefore(was) : null,
      after: lineAfter(standing),
      changes: changesOf(entry),
    })
  }
  passBefore(null)
  return foldUntouched(rows)
}

function titleOf({ title, chapterId, text }: SnapshotEntry, { chapters }: Snapshot): string {
  return title ?? chapters.get(chapterId ?? '')?.title ?? text ?? 'An untitled section'
}

/** The ids of what an entry stands under, the nearest first. */
function ancestorsOf({ parent }: Standing, side: ReadonlyMap<string, Standing>): string[] {
  const ids: string[] = []
  for (let above = parent; above; above = side.get(above.id)?.parent ?? null) ids.push(above.id)
  return ids
}

/** What stands above a change is what comes before it with a smaller depth. */
function foldUntouched(rows: readonly ContentsRow[]): (ContentsRow | FoldedRows)[] {
  const shown = new Set<ContentsRow>()
  for (const [index, row] of rows.entries()) {
    if (row.changes.length === 0) continue
    shown.add(row)
    for (const neighbour of [rows[index - 1], rows[index + 1]])
      if (neighbour && sideOf(neighbour) === 'both') shown.add(neighbour)
    for (const side of ['before', 'after'] as const) {
      let depth = row[side]?.depth ?? 0
      for (let above = index - 1; above >= 0 && depth > 0; above--) {
        const over = rows[above]
        const line = over?.[side]
        if (!over || !line || line.depth >= depth) continue
        depth = line.depth
        shown.add(over)
      }
    }
  }
  if (shown.size === 0) return []
  const folded: (ContentsRow | FoldedRows)[] = []
  for (const row of rows) {
    if (shown.has(row)) {
      folded.push(row)
      continue
    }
    const last = folded.at(-1)
    if (last && 'folded' in last && last.side === sideOf(row)) last.folded++
    else folded.push({ key: `${row.key} folded`, folded: 1, side: sideOf(row) })
  }
  return folded
}

function sideOf({ before, after }: ContentsRow): FoldedRows['side'] {
  if (before && after) return 'both'
  return before ? 'before' : 'after'
}
