import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { decideChange, manualOfChange, readContentsChange } from '@/lib/chapters/decide-contents'
import { decideContentsChangeInput } from '@/lib/chapters/review-inputs'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'

/**
 * Approves or returns a change of the contents that readers do not have yet. A returned one keeps the manual from being
 * published until it is undone, changed again, or approved after all. Its maker decides on none of it.
 */
export async function decideContentsChange(
  actor: Actor,
  input: z.input<typeof decideContentsChangeInput>,
): Promise<void> {
  const given = decideContentsChangeInput.parse(input)
  return inTransaction(async (transaction) => {
    const manual = await lockManual(transaction, await manualOfChange(transaction, given.changeId))
    const authorised = await authorise(transaction, actor, 'decideContentsChange', manual.authorityId)
    const change = await readContentsChange(transaction, given.changeId)
    const { onBehalfOfId } = await decideChange(transaction, change, authorised, given)
    await recordEvent(transaction, {
      authorityId: authorised.authorityId,
      actorId: authorised.userId,
      action: 'decideContentsChange',
      subject: `contents change ${given.changeId}`,
      details: { outcome: given.outcome, onBehalfOf: onBehalfOfId },
    })
  })
}
