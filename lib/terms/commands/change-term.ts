import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { refuseUnseen } from '@/lib/platform/seen-mark'
import { lockTerm, refuseTaken, writeWords } from '../lock-terms'
import { changeTermInput } from '../schema'
import { termSeen } from '../term-seen'

/** Gives a term other words, or another explanation. Throws Conflict where somebody else has changed it since it was seen. */
export async function changeTerm(actor: Actor, input: z.input<typeof changeTermInput>): Promise<void> {
  const { termId, seen, words, explanation } = changeTermInput.parse(input)
  await inTransaction(async (transaction) => {
    const before = await lockTerm(transaction, termId)
    const { authorityId } = before
    const { userId } = await authorise(transaction, actor, 'changeTerm', authorityId)
    refuseUnseen(seen, termSeen(before), 'This term')
    await refuseTaken(transaction, authorityId, words, termId)

    await transaction.term.update({ where: { id: termId }, data: { explanation } })
    await transaction.termWord.deleteMany({ where: { termId } })
    await writeWords(transaction, { id: termId, authorityId }, words)
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'changeTerm', subject: `term ${termId}` },
      details: {
        words,
        explanation,
        before: { words: before.words, explanation: before.explanation },
      },
    })
  })
}
