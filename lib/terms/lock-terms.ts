import type { Transaction } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'

/** A term as the commands on it know it. */
export type LockedTerm = { id: string; authorityId: string; explanation: string; words: string[] }

/**
 * Locks all the terms of an authority for the rest of the transaction: a word belongs to one of them, so that whoever
 * adds or changes one decides on all. The lock is a row's that every write of the authority refers to; it hinders none of them.
 */
export async function lockTerms(transaction: Transaction, authorityId: string): Promise<void> {
  const found = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM authorities WHERE id = ${authorityId}::uuid FOR NO KEY UPDATE`
  if (found.length === 0) throw new NotFound('There is no such authority.')
}

/** Locks the terms of the authority that this one is of, and gives it as it is then. */
export async function lockTerm(transaction: Transaction, termId: string): Promise<LockedTerm> {
  const of = await transaction.term.findUnique({ where: { id: termId }, select: { authorityId: true } })
  if (of) await lockTerms(transaction, of.authorityId)
  const term = await transaction.term.findUnique({
    where: { id: termId },
    include: { words: { orderBy: { position: 'asc' } } },
  })
  if (!term) throw new NotFound('This term has been removed.')
  return { ...term, words: term.words.map(({ word }) => word) }
}

/** Throws Blocked where one of the words is in another term of the authority: a word has one meaning. */
export async function refuseTaken(
  transaction: Transaction,
  authorityId: string,
  words: readonly string[],
  termId: string | null,
): Promise<void> {
  const taken = await transaction.$queryRaw<{ word: string; first: string }[]>`
    SELECT w.word, f.word AS first FROM term_words w JOIN term_words f ON f.term_id = w.term_id AND f.position = 0
    WHERE w.authority_id = ${authorityId}::uuid AND lower(w.word) = ANY(${words.map((word) => word.toLowerCase())})
      AND w.term_id IS DISTINCT FROM ${termId}::uuid
    ORDER BY w.word`
  if (taken.length === 0) return
  throw new Blocked(
    'A word has one meaning.',
    taken.map(({ word, first }) =>
      word === first ? `“${word}” is a term already.` : `“${word}” is in the term “${first}” already.`,
    ),
  )
}

/** Stores words of a term in their order, from this place on, and forgets the searches that asked for one of them: they are answered. */
export async function writeWords(
  transaction: Transaction,
  { id: termId, authorityId }: { id: string; authorityId: string },
  words: readonly string[],
  from = 0,
): Promise<void> {
  await transaction.termWord.createMany({
    data: words.map((word, index) => ({ termId, authorityId, position: from + index, word })),
  })
  await transaction.unfoundSearch.deleteMany({
    where: { authorityId, words: { in: words.map((word) => word.toLowerCase()) } },
  })
}
