import type { Database } from '@/lib/platform/database'
import type { Question } from '../question'
import type { SearchScope } from '../scope'
import { type FoundChapters, scoreChapters } from '../score-chapters'
import { scoredTerms, type Term, type Terms, termsNeeded } from '../terms'
import { readChaptersWithPhrases, withPhrases } from './phrases'
import { readKeys, readPostings } from './words'

/** Among how many of the best chapters a phrase is looked for before the index of all clauses is asked. */
const LOOKED_THROUGH = 100

/** What a question finds: `nearest` where no chapter has enough of it, `more` where not all were counted. */
export type FoundByWords = Omit<FoundChapters, 'mostHeld'> & { nearest: boolean; more?: boolean }

/** The terms of a question, and in how many chapters each of their words is. */
export type ReadTerms = Terms & { postings: ReadonlyMap<string, number> }

/** The chapters that have most of the terms, as many as are wanted, best first. */
export async function findByWords(
  from: Database,
  scope: SearchScope,
  { any }: Question,
  { terms, unknown, postings }: ReadTerms,
  most: number,
): Promise<FoundByWords> {
  const cost = (term: Term) =>
    term.ways.flatMap(({ lexemes }) => lexemes).reduce((sum, lexeme) => sum + (postings.get(lexeme) ?? 0), 0)
  const scored = scoredTerms(terms, cost)
  if (scored.length === 0) return { chapters: [], total: 0, nearest: false }
  const find = await scorer(from, scope, scored)
  const phrases = terms.filter(({ phrase }) => phrase)
  if (phrases.length > 0) return findPhrases(from, scope, { phrases, find, needed: scored.length, most })
  const needed = any ? 1 : termsNeeded(terms.length + unknown.length) - (terms.length - scored.length)
  if (needed <= scored.length) {
    const found = find({ needed: Math.max(1, needed), most })
    if (found.total > 0 || needed <= 1)
      return { ...found, nearest: found.total > 0 && found.mostHeld < needed }
  }
  // Words that are nowhere in the manual hide nothing of what the others find.
  return { ...find({ needed: 1, most }), nearest: true }
}

type Find = (wanted: { needed: number; most: number; having?: ReadonlySet<number> }) => FoundChapters

/** Scores the chapters of a scope by these terms, as often as is asked; what the words are in is read once. */
async function scorer(from: Database, scope: SearchScope, scored: readonly Term[]): Promise<Find> {
  const [words, hidden, only] = await Promise.all([
    readPostings(from, scope, scored),
    readKeys(from, scope.hidden),
    scope.only === null ? null : readKeys(from, scope.only),
  ])
  return ({ needed, most, having }) => {
    const both = having && only ? new Set([...having].filter((key) => only.has(key))) : (having ?? only)
    return scoreChapters(words, scored, { needed, most, hidden, only: both })
  }
}

type Phrases = { phrases: readonly Term[]; find: Find; needed: number; most: number }

/** A phrase is there or it is not; the chapters that have most of its words are looked through first. */
async function findPhrases(
  from: Database,
  scope: SearchScope,
  { phrases, find, needed, most }: Phrases,
): Promise<FoundByWords> {
  const likely = find({ needed, most: LOOKED_THROUGH })
  if (likely.total === 0) return { ...likely, nearest: false }
  const having = await withPhrases(from, likely.chapters, phrases)
  if (likely.total <= LOOKED_THROUGH || having.length >= most)
    return { chapters: having, total: having.length, nearest: false, more: likely.total > LOOKED_THROUGH }
  const all = new Set(await readChaptersWithPhrases(from, scope, phrases))
  return { ...find({ needed, most, having: all }), nearest: false }
}
