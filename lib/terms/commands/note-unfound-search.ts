import type { z } from 'zod'
import { type Actor, authoriseReader } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { areKnown, onlyJoin } from '../known-words'
import { noteUnfoundSearchInput } from '../schema'
import { wordsOfSearch } from '../words-of-search'

/**
 * The most different searches that are kept for a manual: nobody can fill the table from outside. A new one takes the
 * place of that which was made least and longest ago; those laid aside keep theirs.
 */
const MOST_KEPT = 1000

/**
 * Notes that readers of a manual looked for something and found nothing, so that those who keep it can give it a
 * word. What is kept are words that are known to be words (docs/decisions/0021): no address, no given name, and of
 * numbers only those of Acts, regulations and forms. A surname that is a word ("Young", "Hill") may be among them. Not who asked, nor when, but how often and on which days. Gives what was kept, or null.
 */
export async function noteUnfoundSearch(
  actor: Actor,
  input: z.input<typeof noteUnfoundSearchInput>,
): Promise<{ kept: string | null }> {
  const { manualId, typed } = noteUnfoundSearchInput.parse(input)
  return inTransaction(async (transaction) => {
    authoriseReader(actor, 'noteUnfoundSearch')
    const words = wordsOfSearch(typed)
    if (!words || !(await areKnown(transaction, words))) return { kept: null }
    if (await onlyJoin(transaction, words)) return { kept: null }
    const kept = words.join(' ')
    const today = dayInLondon(new Date())
    // Nobody is in the audit chain, and so this is not either: the chain forgets nothing.
    await transaction.$executeRaw`
      DELETE FROM unfound_searches WHERE manual_id = ${manualId}::uuid AND words IN (
        SELECT words FROM unfound_searches WHERE manual_id = ${manualId}::uuid AND NOT dismissed
          AND NOT EXISTS (SELECT 1 FROM unfound_searches WHERE manual_id = ${manualId}::uuid AND words = ${kept})
        ORDER BY times, last_on, words
        LIMIT (SELECT greatest(count(*) - ${MOST_KEPT - 1}, 0) FROM unfound_searches WHERE manual_id = ${manualId}::uuid)
        FOR UPDATE SKIP LOCKED)`
    const written = await transaction.$executeRaw`
      INSERT INTO unfound_searches (manual_id, words, authority_id, first_on, last_on)
      SELECT m.id, ${kept}, m.authority_id, ${today}::date, ${today}::date FROM manuals m
      WHERE m.id = ${manualId}::uuid
        AND ((SELECT count(*) FROM unfound_searches WHERE manual_id = m.id) < ${MOST_KEPT}
          OR EXISTS (SELECT 1 FROM unfound_searches WHERE manual_id = m.id AND words = ${kept}))
      ON CONFLICT (manual_id, words) DO UPDATE SET
        times = unfound_searches.times + 1, last_on = greatest(unfound_searches.last_on, excluded.last_on)`
    return { kept: written > 0 ? kept : null }
  })
}
