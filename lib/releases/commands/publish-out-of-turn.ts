import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import type { Actor } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { issueEffect } from '../issue-effect'
import { keepPlanAfter } from '../keep-plan'
import { openToPublishOne } from '../one-version'
import { outOfTurnEffectOf } from '../queries/out-of-turn-effect'
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
    const { manual, chapterId, edition, authorityId, userId } = await openToPublishOne(
      transaction,
      actor,
      'publishOutOfTurn',
      revisionId,
    )
    const effect = await outOfTurnEffectOf(transaction, manual, revisionId, userId)
    refuseOtherEffect(effect, effectHash, shown)
    refuseBlocked(effect)
    const release = await issueEffect(transaction, { effect, edition, userId, emergency: null })
    await keepPlanAfter(transaction, effect, chapterId)
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
