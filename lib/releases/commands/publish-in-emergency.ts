import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { tellEmergency } from '@/lib/chapters/tell-emergency'
import type { Actor } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { calendarDay, dayInLondon, longDate } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { issueEffect } from '../issue-effect'
import { keepPlanAfter } from '../keep-plan'
import { openToPublishOne } from '../one-version'
import { emergencyEffectOf } from '../queries/emergency-effect'
import { dueProblem } from '../retrospective-due'
import { publishInEmergencyInput } from '../schema'
import { refuseOtherEffect } from '../shown-effect'
import type { PublishedRelease } from './publish-release'

/**
 * Publishes one chapter's open version at once, a draft or in review, as a release of its own that changes nothing else,
 * for a reason that is kept and with a day by which it is approved afterwards. A change called minor that touches what
 * staff act on is published once the publisher has confirmed that it is minor; the answer is recorded. Throws
 * Conflict where it is approved already, Conflict<ChangedEffect> where it would be another effect than the one that was
 * shown, and Blocked where anything but the approval stands in the way.
 */
export async function publishInEmergency(
  actor: Actor,
  input: z.input<typeof publishInEmergencyInput>,
): Promise<PublishedRelease> {
  const {
    revisionId,
    effectHash,
    reason,
    due,
    minorConfirmed,
    shown = [],
  } = publishInEmergencyInput.parse(input)
  return inTransaction(async (transaction) => {
    const { manual, chapterId, edition, authorityId, userId } = await openToPublishOne(
      transaction,
      actor,
      'publishInEmergency',
      revisionId,
    )
    const effect = await emergencyEffectOf(transaction, manual, revisionId, userId)
    refuseOtherEffect(effect, effectHash, shown)
    const problem = dueProblem(due, dayInLondon(new Date()))
    const sentences = [...(problem ? [problem] : []), ...effect.blockers.map(({ sentence }) => sentence)]
    if (sentences.length > 0)
      throw new Blocked('Something has to be put right before this can be published.', sentences)
    if (effect.doubts.length > 0 && !minorConfirmed) {
      throw new Blocked(
        'Confirm that this is a minor change, or have its author call it an update.',
        effect.doubts,
      )
    }
    const approvalDue = calendarDay(due)
    const emergency = { reason, approvalDue }
    const release = await issueEffect(transaction, { effect, edition, userId, emergency })
    await keepPlanAfter(transaction, effect, chapterId)
    await tellEmergency(transaction, revisionId, { userId, reason, due: longDate(approvalDue) })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'publishInEmergency',
      subject: `revision ${revisionId}`,
      details: {
        ...{
          release: release.number,
          effectHash,
          contentHash: release.contentHash,
          seal: release.seal,
          reason,
          due,
        },
        minorConfirmed: effect.doubts,
      },
    })
    return {
      releaseId: release.id,
      number: release.number,
      edition: edition.name,
      publishedAt: release.publishedAt,
    }
  })
}
