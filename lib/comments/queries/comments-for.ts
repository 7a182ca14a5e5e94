import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'

/** What was said to somebody of a version under way, and waits for their answer. */
export type CommentForSomebody = {
  id: string
  /** mention: it names them. own: it is about what they wrote. answer: it answers them. */
  why: 'mention' | 'own' | 'answer'
  by: string
  body: string
  saidAt: Date
  title: string
  slug: string
  manual: { name: string; slug: string; authority: { name: string; slug: string } }
}

/**
 * What others have said to a person and nobody has settled yet, newest first: comments that mention them, comments on
 * what they wrote, and answers to what they said. Of versions under way in the authorities where they have a role.
 */
export async function commentsFor(from: Database, actor: Actor): Promise<CommentForSomebody[]> {
  if (actor.kind !== 'person') return []
  const { userId } = actor
  const authorityIds = (await ownAuthorities(from, actor)).map(({ id }) => id)
  const comments = await from.comment.findMany({
    where: {
      authorityId: { in: authorityIds },
      revision: { state: { not: 'published' } },
      AND: [
        { OR: [{ authorId: null }, { authorId: { not: userId } }] },
        { OR: [{ parentId: null, ...open }, { parent: open }] },
        {
          OR: [
            { mentions: { some: { userId } } },
            { revision: { contributions: { some: { userId } } } },
            { parent: { authorId: userId } },
          ],
        },
      ],
    },
    include: {
      author: { select: { name: true } },
      guest: { select: { name: true } },
      mentions: { where: { userId }, select: { userId: true } },
      parent: { select: { authorId: true } },
      revision: {
        select: {
          chapter: {
            select: {
              title: true,
              slug: true,
              manual: {
                select: { name: true, slug: true, authority: { select: { name: true, slug: true } } },
              },
            },
          },
        },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return comments.map(({ author, guest, mentions, parent, revision, ...comment }) => {
    const { title, slug, manual } = revision.chapter
    const answers = parent?.authorId === userId
    return {
      id: comment.id,
      why: mentions.length > 0 ? 'mention' : answers ? 'answer' : 'own',
      by: author?.name ?? guest?.name ?? '',
      body: comment.body,
      saidAt: comment.createdAt,
      title,
      slug,
      manual,
    }
  })
}

/** Neither resolved, nor a suggestion that was taken or declined. */
const open = {
  resolvedAt: null,
  OR: [{ suggestionState: null }, { suggestionState: 'open' }],
} as const satisfies Prisma.CommentWhereInput
