import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { setReaderSettingsInput } from '../reader-settings-input'

/**
 * Says how a manual's Amendments are headed, and whether readers are told who approved a version. It shows on readers'
 * pages of every release and is outside of all, so the pages' presentation number counts up.
 */
export async function setReaderSettings(
  actor: Actor,
  input: z.input<typeof setReaderSettingsInput>,
): Promise<{ presentationNumber: number }> {
  const { manualId, headings, showApprovers } = setReaderSettingsInput.parse(input)
  return inTransaction(async (transaction) => {
    const before = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'setReaderSettings',
      before.authorityId,
    )
    const { presentationNumber } = await transaction.manual.update({
      where: { id: manualId },
      data: { appendixHeadings: headings, showApprovers, presentationNumber: { increment: 1 } },
      select: { presentationNumber: true },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setReaderSettings',
      subject: `manual ${manualId}`,
      details: {
        before: { headings: before.appendixHeadings, showApprovers: before.showApprovers },
        after: { headings, showApprovers },
      },
    })
    return { presentationNumber }
  })
}
