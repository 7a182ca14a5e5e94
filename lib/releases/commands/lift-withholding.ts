import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { showWithholding } from '../show-withholding'
import { liftWithholdingInput } from '../withholding-inputs'

/** Shows a withheld text again wherever it stood. Who withheld it, why and until when stays in the record. */
export async function liftWithholding(
  actor: Actor,
  input: z.input<typeof liftWithholdingInput>,
): Promise<void> {
  const { withholdingId } = liftWithholdingInput.parse(input)
  await inTransaction(async (transaction) => {
    const found = await transaction.withholding.findUnique({
      where: { id: withholdingId },
      select: { revision: { select: { id: true, chapterId: true, manualId: true, contentHash: true } } },
    })
    if (!found) throw new NotFound('There is no such withholding.')
    const { revision } = found
    const manual = await lockManual(transaction, revision.manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'liftWithholding', manual.authorityId)
    const { count } = await transaction.withholding.updateMany({
      where: { id: withholdingId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: userId },
    })
    if (count === 0) throw new Conflict('This text is shown again already.', null)

    await showWithholding(transaction, manual, revision.chapterId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'liftWithholding',
      subject: `chapter ${revision.chapterId}`,
      details: {
        ...{ withholdingId, revisionId: revision.id, contentHash: revision.contentHash },
        rows: await rowSeals(transaction, 'withholdings', [withholdingId]),
      },
    })
  })
}
