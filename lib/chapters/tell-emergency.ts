import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { afterwardsPage, chapterHome } from '@/lib/platform/workspace-addresses'
import { afterwardsDecider, stillAsked } from './deciding'
import { decidersOf } from './queries/deciders'
import { authorsOf, nameOf, publishersOf, tellOthers, toldVersion } from './telling'

/*
 * Who is told by e-mail of what was published in an emergency, and of what is decided on it afterwards.
 */

/** Tells those who can approve it afterwards, and its authors, that a version was published in an emergency. */
export async function tellEmergency(
  transaction: Transaction,
  revisionId: string,
  emergency: { userId: string; reason: string; due: string },
): Promise<void> {
  const version = await toldVersion(transaction, revisionId)
  const name = await nameOf(transaction, emergency.userId)
  const deciders = (await decidersOf(transaction, version.authorityId)).flatMap(
    (decider) => afterwardsDecider(decider, emergency.userId) ?? [],
  )
  const asked = stillAsked(deciders, [], version.contributorIds)
  await tellOthers(
    transaction,
    { authorityId: version.authorityId, actorId: emergency.userId },
    [...asked, ...authorsOf(version)],
    (userId) => ({
      key: `emergency:${revisionId}:${userId}`,
      subject: `Published in an emergency: ${version.title}`,
      body: [
        `${name} has published “${version.title}” (${version.manual.name}) without an approval. The reason:`,
        emergency.reason,
        `It has to be approved afterwards by ${emergency.due}: ${wholeAddress(afterwardsPage(version.manual, version.chapter, revisionId))}`,
      ].join('\n\n'),
    }),
  )
}

/** Tells its authors, and the publishers, that what was published in an emergency has to be put right, with the remark. */
export async function tellReturnedAfterwards(
  transaction: Transaction,
  revisionId: string,
  decision: { id: string; deciderId: string; remark: string },
): Promise<void> {
  const version = await toldVersion(transaction, revisionId)
  const name = await nameOf(transaction, decision.deciderId)
  const people = [...authorsOf(version), ...(await publishersOf(transaction, version.authorityId))]
  await tellOthers(
    transaction,
    { authorityId: version.authorityId, actorId: decision.deciderId },
    people,
    (userId) => ({
      key: `returned-afterwards:${decision.id}:${userId}`,
      subject: `To be put right: ${version.title}`,
      body: [
        `${name} does not approve “${version.title}” (${version.manual.name}), which was published in an emergency:`,
        decision.remark,
        `Readers have this text until a version that puts it right is published. Begin it here: ${wholeAddress(chapterHome(version.manual, version.chapter))}`,
      ].join('\n\n'),
    }),
  )
}
