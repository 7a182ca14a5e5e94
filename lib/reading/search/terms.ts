import type { Concept, Question } from './question'

/** One way to say a concept, as the database reads it: its lexemes, and how many chapters have each. */
export type WayRow = {
  concept: number
  /** None where it is nothing but words that every sentence has ("the"). */
  lexemes: string[]
  chapters: number[]
  /** Its words one after the other, as a tsquery. */
  query: string
}

/** A concept with what it is worth: the rarer in what is searched, the more. */
export type Term = {
  concept: Concept
  /** 1, 2, 4 … : which concept it is among the others, for sets of them. */
  bit: number
  worth: number
  ways: { lexemes: string[] }[]
  /** Any of its ways, as a tsquery. */
  query: string
  phrase: boolean
  /** The stem that was meant, where what was typed is nowhere. */
  meant: string | null
}

/** What chapters are scored by. */
export type Terms = {
  terms: Term[]
  /** Typed and nowhere to be found, not by another spelling either. */
  unknown: string[]
}

/** Even a word that every chapter has counts for something, where it is in a title. */
const LEAST_WORTH = 0.25

/** The terms of a question: concepts of which there are lexemes, each worth what its rarest way is. */
export function termsOf(
  { concepts }: Pick<Question, 'concepts'>,
  rows: readonly WayRow[],
  chapters: number,
  meant: ReadonlyMap<number, { lexeme: string; chapters: number }>,
): Terms {
  const terms: Term[] = []
  const unknown: string[] = []
  concepts.forEach((concept, index) => {
    const said = rows.filter((row) => row.concept === index && row.lexemes.length > 0)
    if (said.length === 0) return
    const known = said.filter((row) => row.chapters.every((count) => count > 0))
    const other = meant.get(index)
    if (known.length === 0 && !other) {
      unknown.push(concept.typed)
      return
    }
    const ways =
      known.length > 0 || !other
        ? known
        : [
            {
              concept: index,
              lexemes: [other.lexeme],
              chapters: [other.chapters],
              query: quoted(other.lexeme),
            },
          ]
    terms.push({
      concept,
      bit: 1 << terms.length,
      worth: LEAST_WORTH + Math.max(...ways.map((way) => rarity(Math.min(...way.chapters), chapters))),
      ways: ways.map(({ lexemes }) => ({ lexemes })),
      query: ways.map(({ query }) => `(${query})`).join(' | '),
      phrase: concept.phrase,
      meant: known.length === 0 && other ? other.lexeme : null,
    })
  })
  return { terms, unknown }
}

/** How much it says that a chapter has a word that so many of all chapters have (BM25's inverse frequency). */
function rarity(having: number, all: number): number {
  return Math.log(1 + (all - Math.min(having, all) + 0.5) / (having + 0.5))
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}

/** More postings than this are not added up while there are rarer words to go by. */
const MOST_POSTINGS = 6_000
const ALWAYS_SCORED = 2

/**
 * The terms that chapters are found by: the rarest, and of the others as many as can be added up quickly. In a manual of a
 * few hundred chapters that is all of them.
 */
export function scoredTerms(terms: readonly Term[], postings: (term: Term) => number): Term[] {
  let sum = 0
  return terms
    .toSorted((one, other) => other.worth - one.worth)
    .filter((term, index) => {
      sum += postings(term)
      return index < ALWAYS_SCORED || term.phrase || sum <= MOST_POSTINGS
    })
}

/** How many of so many terms a chapter must have: one or two all, of more most. */
export function termsNeeded(count: number): number {
  return count <= 2 ? count : Math.ceil(count * 0.6)
}

/** Fewer terms will do where they are the rare ones: those that are worth this share of the question. */
const ENOUGH = 0.5

/**
 * By the sum of the bits of the terms that it has: does a chapter fit the question? It has as many as are needed, or those that
 * say most: "section 17 payment" finds what is about section 17, and has no text that could have the word.
 */
export function fittingSets(terms: readonly Term[], needed: number): boolean[] {
  const all = terms.reduce((sum, { worth }) => sum + worth, 0)
  const sets = 2 * Math.max(...terms.map(({ bit }) => bit))
  return Array.from({ length: sets }, (_, set) => {
    const held = terms.filter(({ bit }) => (set & bit) > 0)
    const worth = held.reduce((sum, term) => sum + term.worth, 0)
    return held.length >= needed || (needed > 1 && worth >= ENOUGH * all)
  })
}
