import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { databaseClock, inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { decideCorrectionInput } from '../correction-inputs'
import { tellCorrectionDecided } from '../tell-correction'

/**
 * Approves a correction, which then comes with the next release, or declines it, which says why and ends it. Throws
 * Forbidden for whoever asked for it, and Conflict where it has been decided on.
 */
export async function decideCorrection(
  actor: Actor,
  input: z.input<typeof decideCorrectionInput>,
): Promise<void> {
  const { correctionId, outcome, remark } = decideCorrectionInput.parse(input)
  return inTransaction(async (transaction) => {
    const found = await transaction.correction.findUnique({ where: { id: correctionId } })
    if (!found) throw new NotFound('There is no such correction.')
    const manual = await lockManual(transaction, found.manualId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'decideCorrection',
      manual.authorityId,
    )
    const correction = await transaction.correction.findUniqueOrThrow({ where: { id: correctionId } })
    if (correction.madeById === userId)
      throw new Forbidden('You asked for this correction yourself: somebody else decides on it.')
    if (correction.approved !== null) throw new Conflict('Somebody has decided on this correction.', null)

    // By the clock that says when a publication was set for a time: what was approved before is in it, and no later one.
    const decidedAt = await databaseClock(transaction)
    await transaction.correction.update({
      where: { id: correctionId },
      data: { approved: outcome === 'approved', decidedById: userId, decidedAt, remark },
    })
    await tellCorrectionDecided(transaction, correctionId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'decideCorrection',
      subject: `correction ${correctionId}`,
      details: { outcome, remark, rows: await rowSeals(transaction, 'corrections', [correctionId]) },
    })
  })
}
