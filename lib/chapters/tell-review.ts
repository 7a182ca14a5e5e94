import { chapterAddress, manualAddress, packAddress, reviewAddress } from '@/lib/notifications/addresses'
import { type Telling, tell } from '@/lib/notifications/tell'
import { deputiesOf } from '@/lib/people/deputyship'
import type { Transaction } from '@/lib/platform/database'

/*
 * Who is told by e-mail of what happens to a version, and in which words. Nobody is told of what they did
 * themselves, and no key is used twice, so that nobody is told anything twice.
 */

/** A version as an e-mail speaks of it. */
type Subject = {
  authorityId: string
  title: string
  summary: string
  chapter: string
  manual: { name: string; slugs: { authority: string; manual: string } }
  contributorIds: string[]
  submittedById: string | null
}

/** Tells the approvers, and their deputies of these days, that a version waits for them. Contributors are left out. */
export async function tellSubmitted(
  transaction: Transaction,
  revisionId: string,
  by: { userId: string; at: Date },
): Promise<void> {
  const subject = await subjectOf(transaction, revisionId)
  const name = await nameOf(transaction, by.userId)
  const people = await thoseAsked(transaction, subject)
  await tellAll(transaction, by.userId, people, (userId) => ({
    key: `submitted:${revisionId}:${by.at.toISOString()}:${userId}`,
    subject: `To approve: ${subject.title}`,
    body: [
      `${name} has submitted a version of “${subject.title}” (${subject.manual.name}).`,
      subject.summary,
      `Read it and decide, with all that waits for you: ${packAddress()}`,
      `Or this chapter alone: ${reviewAddress(subject.manual.slugs, subject.chapter)}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }))
}

/**
 * Reminds those who are asked to approve a version and have not. `day` is London's; a version that was reminded of on
 * that day is not again. Gives the people who are told by this, by id.
 */
export async function tellReminder(
  transaction: Transaction,
  revisionId: string,
  by: { userId: string; day: string; version: number },
): Promise<string[]> {
  const subject = await subjectOf(transaction, revisionId)
  const decided = await transaction.decision.findMany({
    where: { revisionId, revision: { submittedAt: { not: null } } },
    select: { deciderId: true, decidedAt: true, revision: { select: { submittedAt: true } } },
  })
  const done = decided.flatMap(({ deciderId, decidedAt, revision: { submittedAt } }) =>
    submittedAt && decidedAt >= submittedAt ? deciderId : [],
  )
  const people = (await thoseAsked(transaction, subject)).filter((userId) => !done.includes(userId))
  const name = await nameOf(transaction, by.userId)
  await tellAll(transaction, by.userId, people, (userId) => ({
    key: `${reminderKey(revisionId, by.version, by.day)}:${userId}`,
    subject: `Still to approve: ${subject.title}`,
    body: [
      `${name} asks you to decide on “${subject.title}” (${subject.manual.name}), which waits for approval.`,
      `Read it and decide, with all that waits for you: ${packAddress()}`,
    ].join('\n\n'),
  }))
  return people.filter((userId) => userId !== by.userId)
}

/** How the keys of a version's reminders of one day begin. */
export function reminderKey(revisionId: string, version: number, day: string): string {
  return `asked-again:${revisionId}:${version}:${day}`
}

/** Tells whoever submitted a version, and whoever else wrote it, that it comes back, with the remark. */
export async function tellReturned(
  transaction: Transaction,
  revisionId: string,
  decision: { id: string; deciderId: string; remark: string },
): Promise<void> {
  const subject = await subjectOf(transaction, revisionId)
  const name = await nameOf(transaction, decision.deciderId)
  await tellAll(transaction, decision.deciderId, authorsOf(subject), (userId) => ({
    key: `returned:${decision.id}:${userId}`,
    subject: `Returned to you: ${subject.title}`,
    body: [
      `${name} has returned “${subject.title}” (${subject.manual.name}):`,
      decision.remark,
      `Go on with it: ${chapterAddress(subject.manual.slugs, subject.chapter)}`,
    ].join('\n\n'),
  }))
}

/** Tells its authors, and the publishers, that a version has been approved by as many as are asked. */
export async function tellApproved(
  transaction: Transaction,
  revisionId: string,
  decision: { id: string; deciderId: string },
): Promise<void> {
  const subject = await subjectOf(transaction, revisionId)
  const publishers = await withRole(transaction, subject.authorityId, 'publisher')
  await tellAll(transaction, decision.deciderId, [...authorsOf(subject), ...publishers], (userId) => ({
    key: `approved:${decision.id}:${userId}`,
    subject: `Approved: ${subject.title}`,
    body: [
      `“${subject.title}” (${subject.manual.name}) is approved, and can be published.`,
      `What the next update would change: ${manualAddress(subject.manual.slugs)}/publish`,
    ].join('\n\n'),
  }))
}

/** Tells the approvers that a version was published in an emergency, and until when they look at it; its authors too. */
export async function tellEmergency(
  transaction: Transaction,
  revisionId: string,
  emergency: { userId: string; reason: string; due: string },
): Promise<void> {
  const subject = await subjectOf(transaction, revisionId)
  const name = await nameOf(transaction, emergency.userId)
  const people = [...(await thoseAsked(transaction, subject)), ...authorsOf(subject)]
  await tellAll(transaction, emergency.userId, people, (userId) => ({
    key: `emergency:${revisionId}:${userId}`,
    subject: `Published in an emergency: ${subject.title}`,
    body: [
      `${name} has published “${subject.title}” (${subject.manual.name}) without an approval. The reason:`,
      emergency.reason,
      `It has to be approved afterwards by ${emergency.due}: ${chapterAddress(subject.manual.slugs, subject.chapter)}/afterwards`,
    ].join('\n\n'),
  }))
}

async function tellAll(
  transaction: Transaction,
  actorId: string,
  people: readonly string[],
  message: (userId: string) => Omit<Telling, 'userId' | 'recipient'>,
): Promise<void> {
  const others = [...new Set(people)].filter((userId) => userId !== actorId)
  await tell(
    transaction,
    others.map((userId) => ({ userId, ...message(userId) })),
  )
}

/** Those who can approve a version: approvers and their deputies of these days; not who wrote it, nor their deputies for them. */
async function thoseAsked(
  transaction: Transaction,
  { authorityId, contributorIds }: Subject,
): Promise<string[]> {
  const approvers = (await withRole(transaction, authorityId, 'approver')).filter(
    (userId) => !contributorIds.includes(userId),
  )
  const deputies = (await deputiesOf(transaction, approvers, authorityId)).map(({ deputyId }) => deputyId)
  return [...new Set([...approvers, ...deputies])].filter((userId) => !contributorIds.includes(userId))
}

async function withRole(
  transaction: Transaction,
  authorityId: string,
  role: 'approver' | 'publisher',
): Promise<string[]> {
  const held = await transaction.membership.findMany({
    where: { authorityId, role, user: { deactivatedAt: null } },
    select: { userId: true },
  })
  return held.map(({ userId }) => userId)
}

function authorsOf({ submittedById, contributorIds }: Subject): string[] {
  return [...(submittedById ? [submittedById] : []), ...contributorIds]
}

async function nameOf(transaction: Transaction, userId: string): Promise<string> {
  return (await transaction.user.findUniqueOrThrow({ where: { id: userId } })).name
}

async function subjectOf(transaction: Transaction, revisionId: string): Promise<Subject> {
  const revision = await transaction.revision.findUniqueOrThrow({
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
  const { slug, manual } = revision.chapter
  return {
    authorityId: revision.authorityId,
    title: revision.title,
    summary: revision.summary,
    chapter: slug,
    manual: { name: manual.name, slugs: { authority: manual.authority.slug, manual: manual.slug } },
    contributorIds: revision.contributions.map(({ userId }) => userId),
    submittedById: revision.submittedById,
  }
}
