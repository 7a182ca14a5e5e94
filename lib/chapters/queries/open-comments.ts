import type { Database } from '@/lib/platform/database'

/** How many comments on a version nobody has resolved, besides those known; replies are part of what they answer. */
export function openComments(
  from: Database,
  revisionId: string,
  known: readonly string[] = [],
): Promise<number> {
  return from.comment.count({
    where: { revisionId, parentId: null, resolvedAt: null, id: { notIn: [...known] } },
  })
}
