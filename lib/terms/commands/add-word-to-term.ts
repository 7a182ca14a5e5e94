import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { lockTerm, refuseTaken, writeWords } from '../lock-terms'
import { addWordToTermInput, MOST_WORDS } from '../schema'

/** Gives a term one more word, after those that it has: what readers looked for and did not find. */
export async function addWordToTerm(
  actor: Actor,
  input: z.input<typeof addWordToTermInput>,
): Promise<{ words: string[] }> {
  const { termId, word } = addWordToTermInput.parse(input)
  return inTransaction(async (transaction) => {
    const term = await lockTerm(transaction, termId)
    const { authorityId } = term
    const { userId } = await authorise(transaction, actor, 'addWordToTerm', authorityId)
    await refuseTaken(transaction, authorityId, [word], null)
    if (term.words.length >= MOST_WORDS)
      throw new Blocked('The term has as many words as a term can have.', ['Take one out of it first.'])

    await writeWords(transaction, term, [word], term.words.length)
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'addWordToTerm', subject: `term ${termId}` },
      details: { word },
    })
    return { words: [...term.words, word] }
  })
}
