import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { likelyTerm } from './likely-term'

/** A term as those who keep it see it. */
export type KeptTerm = {
  id: string
  /** The first is what the others stand for. */
  words: string[]
  explanation: string
}

/** A search of a manual that found nothing. */
export type UnfoundSearch = {
  words: string
  times: number
  firstOn: Date
  lastOn: Date
  /** The term that the words belong to most likely, or (`inTerm`) belong to; null where none is like them. */
  termId: string | null
  inTerm: boolean
}

/** The most searches that a page lists. */
const MOST_LISTED = 60

/** The terms of an authority, by the words that stand first. Whoever asks has been authorised to read its workspace. */
export async function termsOf(from: Database, authorityId: string): Promise<KeptTerm[]> {
  const terms = await from.term.findMany({
    where: { authorityId },
    include: { words: { orderBy: { position: 'asc' } } },
  })
  return terms
    .map(({ id, explanation, words }) => ({ id, explanation, words: words.map(({ word }) => word) }))
    .sort((one, other) => (one.words[0] ?? '').localeCompare(other.words[0] ?? '', 'en'))
}

/** One term of an authority; throws NotFound. */
export async function termOf(from: Database, authorityId: string, termId: string): Promise<KeptTerm> {
  const term = (await termsOf(from, authorityId)).find(({ id }) => id === termId)
  if (!term) throw new NotFound('This term has been removed.')
  return term
}

/** The searches of a manual that found nothing, the most frequent first: those that are open, and those laid aside. */
export async function unfoundSearches(
  from: Database,
  manualId: string,
  terms: readonly KeptTerm[],
): Promise<{ open: UnfoundSearch[]; dismissed: UnfoundSearch[]; all: number }> {
  const rows = await from.unfoundSearch.findMany({
    where: { manualId },
    orderBy: [{ times: 'desc' }, { lastOn: 'desc' }, { words: 'asc' }],
  })
  const listed = (dismissed: boolean) =>
    rows
      .filter((row) => row.dismissed === dismissed)
      .slice(0, MOST_LISTED)
      .map(({ words, times, firstOn, lastOn }) => {
        const holder = terms.find((term) => term.words.some((word) => word.toLowerCase() === words))
        const termId = holder?.id ?? likelyTerm(words, terms)
        return { words, times, firstOn, lastOn, termId, inTerm: holder !== undefined }
      })
  return {
    open: listed(false),
    dismissed: listed(true),
    all: rows.filter(({ dismissed }) => !dismissed).length,
  }
}
