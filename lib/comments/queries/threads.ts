import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { suggestion } from '../schema'
import type { Said, Thread } from '../thread'

/**
 * All that was said of a version, oldest first, with its answers. Of an open version and a published one alike: what was
 * said stays with the version. The page that asks has authorised reading the version. With a guest's id what that guest
 * said, and what was answered.
 */
export async function commentThreads(
  from: Database,
  revisionId: string,
  ofGuest?: string,
): Promise<Thread[]> {
  const threads = await threadsOf(from, [revisionId], ofGuest)
  return threads.get(revisionId) ?? []
}

/** The same for whoever asks by the version alone; throws NotFound or Forbidden. */
export async function readableThreads(from: Database, actor: Actor, revisionId: string): Promise<Thread[]> {
  const revision = await from.revision.findUnique({
    where: { id: revisionId },
    select: { authorityId: true },
  })
  if (!revision) throw new NotFound('There is no such version of a chapter.')
  await authorise(from, actor, 'readWorkspace', revision.authorityId)
  return commentThreads(from, revisionId)
}

/** All that was said of each of these versions, by the version's id; one of which nothing was said is left out. */
export async function threadsOf(
  from: Database,
  revisionIds: readonly string[],
  ofGuest?: string,
): Promise<Map<string, Thread[]>> {
  const comments = await from.comment.findMany({
    where: {
      revisionId: { in: [...revisionIds] },
      parentId: null,
      ...(ofGuest === undefined ? {} : { guestId: ofGuest }),
    },
    include: {
      ...speaker,
      resolvedBy: { select: { name: true } },
      replies: { include: speaker, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const threads = new Map<string, Thread[]>()
  for (const { replies, ...comment } of comments) {
    const thread: Thread = {
      ...saidOf(comment),
      clauseId: comment.clauseId,
      quote: comment.quote,
      quoteAt: comment.quoteAt,
      suggestion: comment.suggestion === null ? null : suggestion.parse(comment.suggestion),
      suggestionState: comment.suggestionState,
      resolved:
        comment.resolvedAt && comment.resolvedBy
          ? { by: comment.resolvedBy.name, at: comment.resolvedAt }
          : null,
      answers: replies.map(saidOf),
    }
    threads.set(comment.revisionId, [...(threads.get(comment.revisionId) ?? []), thread])
  }
  return threads
}

const speaker = {
  author: { select: { name: true } },
  guest: { select: { name: true } },
} as const satisfies Prisma.CommentInclude

type Row = Prisma.CommentGetPayload<{ include: typeof speaker }>

function saidOf({ id, body, createdAt, author, guest }: Row): Said {
  return {
    id,
    body,
    at: createdAt,
    by: { name: author?.name ?? guest?.name ?? '', guest: author === null },
  }
}
