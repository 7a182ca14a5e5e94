import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { dismissUnfoundSearchInput } from '../schema'

/** Lays aside a search that found nothing, however often it is made again; or takes it up again. */
export async function dismissUnfoundSearch(
  actor: Actor,
  input: z.input<typeof dismissUnfoundSearchInput>,
): Promise<void> {
  const { manualId, words, dismissed } = dismissUnfoundSearchInput.parse(input)
  await inTransaction(async (transaction) => {
    const [search] = await transaction.$queryRaw<{ authorityId: string }[]>`
      SELECT authority_id AS "authorityId" FROM unfound_searches
      WHERE manual_id = ${manualId}::uuid AND words = ${words} FOR UPDATE`
    if (!search) throw new NotFound('This search has been forgotten, or its words are in a term now.')
    const { authorityId } = search
    const { userId } = await authorise(transaction, actor, 'dismissUnfoundSearch', authorityId)

    await transaction.unfoundSearch.update({
      where: { manualId_words: { manualId, words } },
      data: { dismissed },
    })
    // Without the words: they are forgotten after a while, and the chain forgets nothing.
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'dismissUnfoundSearch', subject: `manual ${manualId}` },
      details: { dismissed },
    })
  })
}
