import type { Database } from '@/lib/platform/database'
import type { SearchResults } from '@/lib/reading/page-content'
import type { Question } from '@/lib/reading/search-question'
import { chapterMatches } from '@/lib/reading/search-results'
import type { SearchScope } from '@/lib/reading/search-scope'
import { scoredTerms, type Term, type Terms, termsNeeded } from '@/lib/reading/search-terms'
import { type FoundChapter, findChapters, readChaptersWithPhrases, withPhrases } from './search-chapters'
import { readClauses } from './search-clauses'
import { readInForce } from './search-in-force'
import { findByNumber } from './search-numbers'
import { readSearchTerms, readWordOf } from './search-terms'

/** The most chapters that are shown, the most clauses of each, and among how many of its best these are chosen. */
const MOST_CHAPTERS = 20
const MOST_CLAUSES = 2
const LOOKED_AT = 3
/** Among how many of the best chapters a phrase is looked for before the index of all clauses is asked. */
const LOOKED_THROUGH = 100
/** How much it counts, beside the chapter as a whole, that its title and one clause together have most of the terms. */
const WORTH_OF_A_CLAUSE = 3
/** The same of its title alone, in which words stand together as they were typed. */
const WORTH_OF_A_TITLE = 4

/** What was found in some manuals: the best chapters, best first. */
export type FoundInScope = Omit<SearchResults, 'chapters'> & {
  chapters: Omit<SearchResults['chapters'][number], 'badge'>[]
}

type ReadTerms = Terms & { postings: ReadonlyMap<string, number> }

/** Searches in some manuals: the chapters of the number that was asked for first, then the others by their words. */
export async function searchIn(
  from: Database,
  scope: SearchScope,
  question: Question,
): Promise<FoundInScope> {
  const asked = await readSearchTerms(from, scope, question)
  const [numbered, byWords] = await Promise.all([
    question.number === null ? [] : findByNumber(from, scope, question.number),
    findByWords(from, scope, question, asked),
  ])
  const others = byWords.chapters.filter(
    ({ chapterId }) => !numbered.some((chapter) => chapter.chapterId === chapterId),
  )
  const best = [...numbered, ...others].slice(0, MOST_CHAPTERS)
  const [shown, inForce, meant] = await Promise.all([
    withClauses(from, best, asked.terms, question),
    readInForce(from, best),
    wordsMeant(from, scope, asked.terms),
  ])
  const formerly = new Set(numbered.flatMap((chapter) => (chapter.formerly ? chapter.chapterId : [])))
  const dropped = best.length - shown.length
  return {
    chapters: shown.map((chapter) => ({
      ...chapter,
      inForceOn: inForce.get(chapter.chapterId)?.inForceOn ?? null,
      untilThen: inForce.get(chapter.chapterId)?.untilThen ?? [],
      formerly: formerly.has(chapter.chapterId) ? question.number : null,
    })),
    total: byWords.total - (byWords.chapters.length - others.length) + numbered.length - dropped,
    nearest: byWords.nearest,
    more: byWords.more ?? false,
    meant,
  }
}

type FoundByWords = { chapters: FoundChapter[]; total: number; nearest: boolean; more?: boolean }

async function findByWords(
  from: Database,
  scope: SearchScope,
  { any }: Question,
  { terms, unknown, postings }: ReadTerms,
): Promise<FoundByWords> {
  const nothing = { chapters: [], total: 0, nearest: false }
  const asked = terms.length + unknown.length
  const cost = (term: Term) =>
    term.ways.flatMap(({ lexemes }) => lexemes).reduce((sum, lexeme) => sum + (postings.get(lexeme) ?? 0), 0)
  const scored = scoredTerms(terms, cost)
  if (scored.length === 0) return nothing
  const phrases = terms.filter(({ phrase }) => phrase)
  if (phrases.length > 0) return findPhrases(from, scope, scored, phrases)
  const needed = any ? 1 : termsNeeded(asked) - (terms.length - scored.length)
  const find = (number: number) => findChapters(from, scope, scored, { needed: number, most: MOST_CHAPTERS })
  if (needed <= scored.length) {
    const found = await find(Math.max(1, needed))
    if (found.total > 0 || needed <= 1)
      return { ...found, nearest: found.total > 0 && found.mostHeld < needed }
  }
  // Words that are nowhere in the manual hide nothing of what the others find.
  return { ...(await find(1)), nearest: true }
}

/** A phrase is there or it is not; the chapters that have most of its words are looked through first. */
async function findPhrases(
  from: Database,
  scope: SearchScope,
  scored: readonly Term[],
  phrases: readonly Term[],
): Promise<FoundByWords> {
  const needed = scored.length
  const likely = await findChapters(from, scope, scored, { needed, most: LOOKED_THROUGH })
  if (likely.total === 0) return { ...likely, nearest: false }
  const having = await withPhrases(from, likely.chapters, phrases)
  if (likely.total <= LOOKED_THROUGH || having.length >= MOST_CHAPTERS)
    return {
      chapters: having,
      total: having.length,
      nearest: false,
      more: likely.total > LOOKED_THROUGH,
    }
  const all = new Set(await readChaptersWithPhrases(from, scope, phrases))
  const only = scope.only === null ? [...all] : scope.only.filter((id) => all.has(id))
  const found = await findChapters(from, { ...scope, only }, scored, { needed, most: MOST_CHAPTERS })
  return { ...found, nearest: false }
}

/** Chapters with their best clauses: those in which one clause answers most of the question move up. */
async function withClauses(
  from: Database,
  chapters: readonly FoundChapter[],
  terms: readonly Term[],
  { without }: Question,
) {
  if (chapters.length === 0) return []
  const rows = await readClauses(
    from,
    chapters.map(({ chapterId }) => chapterId),
    terms,
    { without, lookedAt: LOOKED_AT },
  )
  const best = new Map<string, number>()
  for (const { chapterId, clauseTerms, titleTerms } of rows) {
    const answered =
      WORTH_OF_A_CLAUSE * worthOf(terms, clauseTerms | titleTerms) +
      WORTH_OF_A_TITLE * worthOf(terms, titleTerms)
    best.set(chapterId, Math.max(best.get(chapterId) ?? 0, answered))
  }
  const scoreOf = ({ chapterId, score }: FoundChapter) => score + (best.get(chapterId) ?? 0)
  const matches = new Map(chapterMatches(rows, MOST_CLAUSES).map((match) => [match.chapterId, match]))
  return chapters
    .map((chapter) => ({ chapter, score: scoreOf(chapter) }))
    .sort((one, other) => (one.score === other.score ? 0 : other.score - one.score))
    .flatMap(({ chapter: { chapterId, manualId } }) => {
      const match = matches.get(chapterId)
      if (!match) return []
      const isFound = match.clauses.length > 0 || match.title.some((run) => run.match) || without.length === 0
      return isFound ? [{ ...match, manualId }] : []
    })
}

function worthOf(terms: readonly Term[], bits: number): number {
  return terms.reduce((sum, { bit, worth }) => sum + ((bits & bit) > 0 ? worth : 0), 0)
}

function wordsMeant(from: Database, scope: SearchScope, terms: readonly Term[]) {
  return Promise.all(
    terms.flatMap(({ concept, meant }) =>
      meant === null
        ? []
        : [
            readWordOf(from, scope, meant, concept.typed).then((word) => ({
              typed: concept.typed,
              meant: word,
            })),
          ],
    ),
  )
}
