import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { lockTerm } from '../lock-terms'
import { removeTermInput } from '../schema'

/** Takes a term away, and gives what it was, so that it can be put back: its words mean to searches what is written alone. */
export async function removeTerm(
  actor: Actor,
  input: z.input<typeof removeTermInput>,
): Promise<{ words: string[]; explanation: string }> {
  const { termId } = removeTermInput.parse(input)
  return inTransaction(async (transaction) => {
    const { authorityId, words, explanation } = await lockTerm(transaction, termId)
    const { userId } = await authorise(transaction, actor, 'removeTerm', authorityId)

    await transaction.term.delete({ where: { id: termId } })
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'removeTerm', subject: `term ${termId}` },
      details: { words, explanation },
    })
    return { words, explanation }
  })
}
