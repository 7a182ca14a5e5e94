import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { lockTerms, refuseTaken, writeWords } from '../lock-terms'
import { addTermInput } from '../schema'

/**
 * Adds words that mean the same to an authority, or a word with what it means: from then on a search for one of them
 * is a search for all, and readers are told the meaning where the word stands in a text.
 */
export async function addTerm(
  actor: Actor,
  input: z.input<typeof addTermInput>,
): Promise<{ termId: string }> {
  const { authorityId, words, explanation } = addTermInput.parse(input)
  return inTransaction(async (transaction) => {
    await lockTerms(transaction, authorityId)
    const { userId } = await authorise(transaction, actor, 'addTerm', authorityId)
    await refuseTaken(transaction, authorityId, words, null)

    const { id } = await transaction.term.create({ data: { authorityId, explanation } })
    await writeWords(transaction, { id, authorityId }, words)
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'addTerm', subject: `term ${id}` },
      details: { words, explanation },
    })
    return { termId: id }
  })
}
