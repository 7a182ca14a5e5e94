import type { Permission } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { addTerm } from '@/lib/terms/commands/add-term'
import { noteUnfoundSearch } from '@/lib/terms/commands/note-unfound-search'
import type { Workplace } from './command-workplace'
import { aPerson } from './people'

/** A term of the authority: the writer's, of these words. */
export async function aTerm(
  { authority }: Pick<Workplace, 'authority'>,
  words: string[],
  explanation = '',
): Promise<string> {
  const { actor } = await aPerson(authority, 'publisher')
  return (await addTerm(actor, { authorityId: authority.id, words, explanation })).termId
}

/** The inputs of the commands on terms and on searches that found nothing, for every-command-inputs.ts. */
export const termInputs: Partial<Record<Permission, (place: Workplace) => Promise<unknown> | unknown>> = {
  addTerm: ({ authority }) => ({ authorityId: authority.id, words: ['CLA', 'LAC'], explanation: '' }),
  changeTerm: async (place) => ({
    ...{ termId: await aTerm(place, ['CLA', 'LAC']), words: ['LAC', 'CLA'] },
    ...{ explanation: 'A child looked after.', seen: seenMark([['CLA', 'LAC'], '']) },
  }),
  addWordToTerm: async (place) => ({ termId: await aTerm(place, ['CLA', 'LAC']), word: 'child in care' }),
  removeTerm: async (place) => ({ termId: await aTerm(place, ['CLA', 'LAC']) }),
  dismissUnfoundSearch: async ({ manual: { manualId } }) => {
    await noteUnfoundSearch({ kind: 'reader', token: null }, { manualId, typed: 'sleepover' })
    await database().unfoundSearch.findFirstOrThrow({ where: { manualId } })
    return { manualId, words: 'sleepover', dismissed: true }
  },
  noteUnfoundSearch: ({ manual: { manualId } }) => ({ manualId, typed: 'sleepover' }),
}
