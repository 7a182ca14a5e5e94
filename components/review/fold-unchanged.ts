import type { RedlineRow } from '@/lib/document/diff-row'

/** A stretch of a redline: rows to show, or unchanged ones folded away; a change has its number from 1. */
export type Stretch =
  | { folded: false; rows: { row: RedlineRow; change: number | null }[] }
  | { folded: true; rows: RedlineRow[] }

/** A run of unchanged rows shorter than this is shown: folding it would save nothing. */
const SHORTEST_FOLD = 3

/**
 * Divides a redline into what is shown and what is folded. Beside each change the row before and after it
 * stay, and the heading that it stands under, so that one sees where one is.
 */
export function foldUnchanged(redline: readonly RedlineRow[]): Stretch[] {
  const shown = rowsToShow(redline)
  const stretches: Stretch[] = []
  let changes = 0
  let index = 0
  while (index < redline.length) {
    const start = index
    while (index < redline.length && !shown.has(index)) index++
    if (index - start >= SHORTEST_FOLD) {
      stretches.push({ folded: true, rows: redline.slice(start, index) })
      continue
    }
    while (index < redline.length && shown.has(index)) index++
    const rows = redline.slice(start, index).map((row) => ({ row, change: isChange(row) ? ++changes : null }))
    const last = stretches.at(-1)
    if (last && !last.folded) last.rows.push(...rows)
    else stretches.push({ folded: false, rows })
  }
  return stretches
}

/** Does this row say anything but "as it was"? */
export function isChange(row: RedlineRow): boolean {
  return row.kind !== 'same'
}

function rowsToShow(redline: readonly RedlineRow[]): Set<number> {
  const headings = new Map(
    redline.flatMap(({ after }, index) => (after?.kind === 'heading' ? [[after.id, index] as const] : [])),
  )
  const shown = new Set<number>()
  for (const [index, row] of redline.entries()) {
    if (!isChange(row)) continue
    for (const near of [index - 1, index, index + 1]) shown.add(near)
    const heading = headings.get((row.after ?? row.before)?.headingId ?? '')
    if (heading !== undefined) shown.add(heading)
  }
  return shown
}
