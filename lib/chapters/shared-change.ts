import type { RevisionKind } from '@/prisma/generated/enums'

/** What a version says about itself. */
export type SaidOfChange = { kind: RevisionKind; summary: string }

/**
 * What a version says once a change that many chapters share has been made to it. One that nobody has written in
 * says what the shared change says; another keeps its own words, and the shared ones follow them. A new chapter
 * stays new, and what is listed for another reason stays listed. Both summaries whole may be longer than one may be: what
 * staff read is not cut, so that the command refuses it.
 */
export function withSharedChange(
  own: SaidOfChange & { written: boolean },
  shared: { kind: 'updated' | 'minor'; summary: string },
): SaidOfChange {
  const kind = own.kind === 'new' || (own.written && own.kind === 'updated') ? own.kind : shared.kind
  const parts = [own.summary.trim(), shared.summary.trim()].filter((words) => words !== '')
  const summary = own.summary.includes(shared.summary.trim()) ? own.summary.trim() : parts.join(' ')
  return { kind, summary }
}
