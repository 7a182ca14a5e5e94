import type { Database } from '@/lib/platform/database'

/** Words and phrases that mean the same to an authority, as they are written; the first is what the others stand for. */
export type Equivalents = { words: string[] }

/** The words that mean the same in an authority, two or more together: a search for one is a search for all of them. */
export async function equivalents(from: Database, authorityId: string): Promise<Equivalents[]> {
  const terms = await readTerms(from, authorityId)
  return terms.flatMap(({ words }) => (words.length > 1 ? [{ words }] : []))
}

/** A term that is explained in the text of chapters. */
export type ExplainedTerm = {
  /** What readers see explained: the word that stands first, then the others. */
  words: string[]
  explanation: string
}

/** The terms of an authority that have an explanation. */
export async function explainedTerms(from: Database, authorityId: string): Promise<ExplainedTerm[]> {
  const terms = await readTerms(from, authorityId)
  return terms.filter(({ explanation }) => explanation !== '')
}

async function readTerms(from: Database, authorityId: string): Promise<ExplainedTerm[]> {
  const terms = await from.term.findMany({
    where: { authorityId },
    orderBy: { id: 'asc' },
    select: { explanation: true, words: { orderBy: { position: 'asc' }, select: { word: true } } },
  })
  return terms.map(({ explanation, words }) => ({ explanation, words: words.map(({ word }) => word) }))
}
