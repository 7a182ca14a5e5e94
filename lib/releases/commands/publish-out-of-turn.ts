import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { issueEffect, lockOpenRevisions } from '../issue-effect'
import { keepPlanAfter } from '../keep-plan'
import { outOfTurnEffectOf } from '../queries/out-of-turn-effect'
import { readManualToPublish } from '../queries/release-effect'
import { publishOutOfTurnInput } from '../schema'
import { refuseBlocked, refuseOtherEffect } from '../shown-effect'
import type { PublishedRelease } from './publish-release'

/**
 * Publishes one approved version at once, as a release of its own that joins the newest edition and changes nothing else.
 * The next update goes on gathering. Throws Conflict where the version is not approved, Conflict<ChangedEffect> where it
 * would be another effect than the one that was shown, and Blocked where something stands in the way.
 */
export async function publishOutOfTurn(
  actor: Actor,
  input: z.input<typeof publishOutOfTurnInput>,
): Promise<PublishedRelease> {
  const { revisionId, effectHash, shown = [] } = publishOutOfTurnInput.parse(input)
  return inTransaction(async (transaction) => {
    const found = await transaction.revision.findUnique({
      where: { id: revisionId },
      select: { manualId: true, chapterId: true },
    })
    if (!found) throw new NotFound('There is no such version of a chapter.')
    await lockManual(transaction, found.manualId)
    const manual = await readManualToPublish(transaction, found.manualId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'publishOutOfTurn',
      manual.authorityId,
    )
    await lockOpenRevisions(transaction, manual.id)
    const effect = await outOfTurnEffectOf(transaction, manual, revisionId, userId)
    refuseOtherEffect(effect, effectHash, shown)
    refuseBlocked(effect)
    const edition = manual.currentRelease?.edition
    if (!edition) throw new Error('What is out of turn follows a release')

    const release = await issueEffect(transaction, { effect, edition, userId, emergency: null })
    await keepPlanAfter(transaction, effect, found.chapterId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'publishOutOfTurn',
      subject: `revision ${revisionId}`,
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
