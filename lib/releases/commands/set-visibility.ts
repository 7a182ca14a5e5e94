import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { setVisibilityInput } from '../who-reads-input'

/**
 * Says who reads a manual. It counts from the commit, for every release of it: whoever it is closed to finds nothing at its
 * addresses, and its followers are told nothing more while it is not open to everybody.
 */
export async function setVisibility(actor: Actor, input: z.input<typeof setVisibilityInput>): Promise<void> {
  const { manualId, visibility } = setVisibilityInput.parse(input)
  await inTransaction(async (transaction) => {
    const before = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'setVisibility', before.authorityId)
    if (before.visibility === visibility) return
    await transaction.manual.update({
      where: { id: manualId },
      data: { visibility, presentationNumber: { increment: 1 } },
    })
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'setVisibility', subject: `manual ${manualId}` },
      details: { before: before.visibility, after: visibility },
    })
  })
}
