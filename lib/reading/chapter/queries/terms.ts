import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import type { Prisma } from '@/prisma/generated/client'
import type { ExplainedTerm } from '../explain-terms'

/** Words and phrases that mean the same to an authority, as they are written; the first is what the others stand for. */
export type Equivalents = { words: string[] }

/** Words of which one and several are written so differently that no stem tells: a search for the one is for the other. */
const ONE_AND_SEVERAL: Equivalents[] = [
  { words: ['child', 'children'] },
  { words: ['person', 'people', 'persons'] },
  { words: ['young person', 'young people'] },
]

const wordsOfTerms: Prepared = {
  name: 'equivalents',
  text: `
    SELECT array_agg(w.word ORDER BY w.position) AS words
    FROM terms t JOIN term_words w ON w.term_id = t.id
    WHERE t.authority_id = ANY($1::uuid[]) GROUP BY t.id ORDER BY t.id`,
}

/**
 * The words that mean the same in these authorities, two or more together: a search for one is a search for all of them.
 * Those of one child are also those of several.
 */
export async function equivalents(from: Database, ...authorityIds: string[]): Promise<Equivalents[]> {
  const terms = await askPrepared<Equivalents>(from, wordsOfTerms, [authorityIds])
  const groups = terms.map(({ words }) => ({ words: [...new Set(words.flatMap(oneAndSeveral))] }))
  return [...groups.filter(({ words }) => words.length > 1), ...ONE_AND_SEVERAL]
}

function oneAndSeveral(words: string): string[] {
  const several = words.replace(/\bchild\b/i, 'children').replace(/\bperson\b/i, 'people')
  const one = words.replace(/\bchildren\b/i, 'child').replace(/\bpeople\b/i, 'person')
  return [words, several, one]
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
