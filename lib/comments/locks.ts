import { lockRevision } from '@/lib/chapters/locks'
import type { Transaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'

/**
 * Locks the version that a comment is about, and reads both as they are then. Whoever does something with a comment waits
 * for whoever saves, publishes or settles at the same time.
 */
export async function lockComment(transaction: Transaction, commentId: string) {
  const found = await transaction.comment.findUnique({ where: { id: commentId } })
  if (!found || found.parentId !== null) throw new NotFound('There is no such comment.')
  const revision = await lockRevision(transaction, found.revisionId)
  const comment = await transaction.comment.findUniqueOrThrow({ where: { id: commentId } })
  return { comment, revision }
}

/** Throws Conflict for a published version: what was said of it is part of its history. */
export function refusePublished(revision: { state: string }): void {
  if (revision.state === 'published')
    throw new Conflict('This version is published: what was said of it stays as it is.', null)
}
