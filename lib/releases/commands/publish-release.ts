import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { chooseEdition } from '../choose-edition'
import { closePlan } from '../close-plan'
import { issueEffect, lockOpenRevisions } from '../issue-effect'
import { effectOf, readManualToPublish } from '../queries/release-effect'
import { publishReleaseInput } from '../schema'
import { refuseBlocked, refuseOtherEffect } from '../shown-effect'

/** A release that readers have from now on. */
export type PublishedRelease = { releaseId: string; number: number; edition: string; publishedAt: Date }

/**
 * Publishes what the publisher was shown, as the manual's next release: whole, or not at all. Without the name of an edition
 * it is as planned. A publication that was set for a time is thereby done. Throws Conflict<ChangedEffect> where it would be
 * another effect by now, and Blocked where something stands in the way.
 */
export async function publishRelease(
  actor: Actor,
  input: z.input<typeof publishReleaseInput>,
): Promise<PublishedRelease> {
  const { manualId, effectHash, edition: name, shown = [] } = publishReleaseInput.parse(input)
  return inTransaction(async (transaction) => {
    await lockManual(transaction, manualId)
    const manual = await readManualToPublish(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'publishRelease', manual.authorityId)
    await lockOpenRevisions(transaction, manualId)
    const effect = await effectOf(transaction, manual, userId)
    refuseOtherEffect(effect, effectHash, shown)
    refuseBlocked(effect)
    const edition = await chooseEdition(transaction, manual, name ?? manual.nextEdition)
    const release = await issueEffect(transaction, { effect, edition, userId, emergency: null })
    await closePlan(transaction, manual)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'publishRelease',
      subject: `manual ${manualId}`,
      details: { release: release.number, effectHash, contentHash: release.contentHash, seal: release.seal },
    })
    return {
      releaseId: release.id,
      number: release.number,
      edition: edition.name,
      publishedAt: release.publishedAt,
    }
  })
}
