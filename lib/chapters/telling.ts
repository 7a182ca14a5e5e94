import { type Telling, tell } from '@/lib/notifications/tell'
import { peopleOf } from '@/lib/people/queries'
import { WORKING_ROLES } from '@/lib/people/working-roles'
import type { Transaction } from '@/lib/platform/database'
import type { ManualSlugs } from '@/lib/platform/workspace-addresses'

/*
 * What every e-mail about a version is made of: the version in words, the name of whoever did something, and the rule
 * that nobody is told of what they did themselves, or once they have no role in the authority any more.
 */

/** A version as an e-mail speaks of it. */
export type ToldVersion = {
  authorityId: string
  title: string
  summary: string
  /** The chapter's slug. */
  chapter: string
  manual: ManualSlugs & { name: string }
  contributorIds: string[]
  submittedById: string | null
}

/** Reads a version as an e-mail speaks of it. */
export async function toldVersion(transaction: Transaction, revisionId: string): Promise<ToldVersion> {
  const { chapter, contributions, ...revision } = await transaction.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: {
      contributions: { select: { userId: true } },
      chapter: {
        select: {
          slug: true,
          manual: { select: { name: true, slug: true, authority: { select: { slug: true } } } },
        },
      },
    },
  })
  const { authorityId, title, summary, submittedById } = revision
  return {
    ...{ authorityId, title, summary, submittedById },
    chapter: chapter.slug,
    manual: chapter.manual,
    contributorIds: contributions.map(({ userId }) => userId),
  }
}

/** Who is told as a version's authors: whoever submitted it, and all whose words are in it. */
export function authorsOf({ submittedById, contributorIds }: ToldVersion): string[] {
  return [...(submittedById ? [submittedById] : []), ...contributorIds]
}

/** The name of whoever did what an e-mail tells of. */
export async function nameOf(transaction: Transaction, userId: string): Promise<string> {
  return (await transaction.user.findUniqueOrThrow({ where: { id: userId } })).name
}

/** The publishers of an authority whose accounts are in use, by id. */
export async function publishersOf(transaction: Transaction, authorityId: string): Promise<string[]> {
  return (await peopleOf(transaction, authorityId, 'publisher')).map(({ id }) => id)
}

/**
 * Tells each of these people once who works on the authority's manuals, but not whoever did it; `actorId` is null for a guest,
 * who has no account. Somebody whose roles were taken away is told nothing more of its texts, whatever they wrote once.
 */
export async function tellOthers(
  transaction: Transaction,
  { authorityId, actorId }: { authorityId: string; actorId: string | null },
  people: readonly string[],
  message: (userId: string) => Omit<Telling, 'userId' | 'recipient'>,
): Promise<void> {
  const held = await transaction.membership.findMany({
    where: { authorityId, userId: { in: [...people] }, role: { in: [...WORKING_ROLES] } },
    select: { userId: true },
  })
  const others = [...new Set(held.map(({ userId }) => userId))].filter((userId) => userId !== actorId)
  await tell(
    transaction,
    others.map((userId) => ({ userId, ...message(userId) })),
  )
}
