import type { Database } from '@/lib/platform/database'

/** How many comments on a version nobody has resolved; replies are part of what they answer. */
export function openComments(from: Database, revisionId: string): Promise<number> {
  return from.comment.count({ where: { revisionId, parentId: null, resolvedAt: null } })
}
