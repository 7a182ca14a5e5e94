import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { lockManual } from '@/lib/contents/locks'
import { isCorrectable } from '@/lib/ledger/correction-row'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { askCorrectionInput } from '../correction-inputs'
import { readCorrected } from '../queries/corrected-amendment'
import { tellCorrectionAsked } from '../tell-correction'

/**
 * Asks for a correction of a published row of the Amendments. The row itself never changes: once somebody else has
 * approved the words, they come with the next release, under the row. Throws Blocked where readers never saw the row or
 * find these words there already, and Conflict where a correction of it waits.
 */
export async function askCorrection(
  actor: Actor,
  input: z.input<typeof askCorrectionInput>,
): Promise<{ correctionId: string }> {
  const { amendmentId, details } = askCorrectionInput.parse(input)
  return inTransaction(async (transaction) => {
    const { manualId } = await readCorrected(transaction, amendmentId)
    const manual = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'askCorrection', manual.authorityId)
    const row = await readCorrected(transaction, amendmentId)
    if (row.correctsId !== null)
      throw new Blocked('This row is a correction itself.', ['Correct the row that it names once more.'])
    if (!isCorrectable(row.kind))
      throw new Blocked('Readers do not see this row, so there is nothing to correct.', [])
    if (row.asked) throw new Conflict('A correction of this row waits already.', row.asked)
    if (details === row.standing)
      throw new Blocked('These are the words that readers have.', ['Say what is right instead of them.'])

    const { id: correctionId } = await transaction.correction.create({
      data: { authorityId, manualId, amendmentId, details, madeById: userId },
      select: { id: true },
    })
    await tellCorrectionAsked(transaction, correctionId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'askCorrection',
      subject: `correction ${correctionId}`,
      details: {
        ...{ amendment: amendmentId, details },
        rows: await rowSeals(transaction, 'corrections', [correctionId]),
      },
    })
    return { correctionId }
  })
}
