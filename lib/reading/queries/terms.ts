import type { Database } from '@/lib/platform/database'
import type { ExplainedTerm } from '@/lib/reading/explain-terms'
import type { Prisma } from '@/prisma/generated/client'

/** Words and phrases that mean the same to an authority, as they are written; the first is what the others stand for. */
export type Equivalents = { words: string[] }

/** The words that mean the same in an authority, two or more together: a search for one is a search for all of them. */
export async function equivalents(from: Database, authorityId: string): Promise<Equivalents[]> {
  const terms = await readTerms(from, { authorityId })
  return terms.flatMap(({ words }) => (words.length > 1 ? [{ words: [...words] }] : []))
}

/** The terms of a manual's authority that have an explanation. */
export function explainedTerms(from: Database, manualId: string): Promise<ExplainedTerm[]> {
  return readTerms(from, { authority: { manuals: { some: { id: manualId } } }, explanation: { not: '' } })
}

async function readTerms(from: Database, where: Prisma.TermWhereInput): Promise<ExplainedTerm[]> {
  const terms = await from.term.findMany({
    where,
    orderBy: { id: 'asc' },
    select: { explanation: true, words: { orderBy: { position: 'asc' }, select: { word: true } } },
  })
  return terms.map(({ explanation, words }) => ({ explanation, words: words.map(({ word }) => word) }))
}
