import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { chapterHome, PACK, publishPage, reviewPage } from '@/lib/platform/workspace-addresses'
import { stillAsked } from './deciding'
import { decidersOf } from './queries/deciders'
import { approvalsOf } from './standing'
import { authorsOf, nameOf, publishersOf, tellOthers, toldVersion } from './telling'

/*
 * Who is told by e-mail of what happens to a version, and in which words. No key is used twice, so that nobody is
 * told anything twice.
 */

/** Tells the approvers, and their deputies of these days, that a version waits for them. Contributors are left out. */
export async function tellSubmitted(
  transaction: Transaction,
  revisionId: string,
  by: { userId: string; at: Date },
): Promise<void> {
  const subject = await toldVersion(transaction, revisionId)
  const name = await nameOf(transaction, by.userId)
  const deciders = await decidersOf(transaction, subject.authorityId)
  const people = stillAsked(deciders, [], subject.contributorIds)
  await tellOthers(
    transaction,
    { authorityId: subject.authorityId, actorId: by.userId },
    people,
    (userId) => ({
      key: `submitted:${revisionId}:${by.at.toISOString()}:${userId}`,
      subject: `To approve: ${subject.title}`,
      body: [
        `${name} has submitted a version of “${subject.title}” (${subject.manual.name}).`,
        subject.summary,
        `Read it and decide, with all that waits for you: ${wholeAddress(PACK)}`,
        `Or this chapter alone: ${wholeAddress(reviewPage(subject.manual, subject.chapter))}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    }),
  )
}

/**
 * Reminds those who can still approve a version: neither they nor their deputy have. `day` is London's; a version that
 * was reminded of on that day is not again. Gives the people who are told by this, by id.
 */
export async function tellReminder(
  transaction: Transaction,
  revisionId: string,
  by: { userId: string; day: string; version: number },
): Promise<string[]> {
  const subject = await toldVersion(transaction, revisionId)
  const { decisions, ...revision } = await transaction.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { decisions: true },
  })
  const deciders = await decidersOf(transaction, subject.authorityId)
  const people = stillAsked(deciders, approvalsOf({ ...revision, decisions }), subject.contributorIds)
  const name = await nameOf(transaction, by.userId)
  await tellOthers(
    transaction,
    { authorityId: subject.authorityId, actorId: by.userId },
    people,
    (userId) => ({
      key: `${reminderKey(revisionId, by.version, by.day)}:${userId}`,
      subject: `Still to approve: ${subject.title}`,
      body: [
        `${name} asks you to decide on “${subject.title}” (${subject.manual.name}), which waits for approval.`,
        `Read it and decide, with all that waits for you: ${wholeAddress(PACK)}`,
      ].join('\n\n'),
    }),
  )
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
  const subject = await toldVersion(transaction, revisionId)
  const name = await nameOf(transaction, decision.deciderId)
  await tellOthers(
    transaction,
    { authorityId: subject.authorityId, actorId: decision.deciderId },
    authorsOf(subject),
    (userId) => ({
      key: `returned:${decision.id}:${userId}`,
      subject: `Returned to you: ${subject.title}`,
      body: [
        `${name} has returned “${subject.title}” (${subject.manual.name}):`,
        decision.remark,
        `Go on with it: ${wholeAddress(chapterHome(subject.manual, subject.chapter))}`,
      ].join('\n\n'),
    }),
  )
}

/** Tells its authors, and those who approved it, that a publisher has sent a version back before its publication, with the remark. */
export async function tellSentBack(
  transaction: Transaction,
  revisionId: string,
  by: { userId: string; commentId: string; remark: string; approverIds: readonly string[] },
): Promise<void> {
  const subject = await toldVersion(transaction, revisionId)
  const name = await nameOf(transaction, by.userId)
  await tellOthers(
    transaction,
    { authorityId: subject.authorityId, actorId: by.userId },
    [...authorsOf(subject), ...by.approverIds],
    (userId) => ({
      key: `sent-back:${by.commentId}:${userId}`,
      subject: `Sent back before publication: ${subject.title}`,
      body: [
        `${name} has sent “${subject.title}” (${subject.manual.name}), which was submitted or approved, back for rewording:`,
        by.remark,
        `It is a draft again. Once it is reworded it has to be approved again: ${wholeAddress(chapterHome(subject.manual, subject.chapter))}`,
      ].join('\n\n'),
    }),
  )
}

/** Tells its authors, and the publishers, that a version has been approved by as many as are asked. */
export async function tellApproved(
  transaction: Transaction,
  revisionId: string,
  decision: { id: string; deciderId: string },
): Promise<void> {
  const subject = await toldVersion(transaction, revisionId)
  const publishers = await publishersOf(transaction, subject.authorityId)
  await tellOthers(
    transaction,
    { authorityId: subject.authorityId, actorId: decision.deciderId },
    [...authorsOf(subject), ...publishers],
    (userId) => ({
      key: `approved:${decision.id}:${userId}`,
      subject: `Approved: ${subject.title}`,
      body: [
        `“${subject.title}” (${subject.manual.name}) is approved, and can be published.`,
        `What the next update would change: ${wholeAddress(publishPage(subject.manual))}`,
      ].join('\n\n'),
    }),
  )
}
