import type { Database } from '@/lib/platform/database'
import type { Question } from '../question'
import type { SearchResults } from '../results'
import { chapterMatches } from '../results'
import type { SearchScope } from '../scope'
import type { FoundChapter } from '../score-chapters'
import type { Term } from '../terms'
import { findByWords } from './chapters'
import { readClauses } from './clauses'
import { readInForce } from './in-force'
import { findByNumber } from './numbers'
import { readSearchTerms, readWordOf } from './terms'

/** The most chapters that are shown, the most clauses of each, and among how many of its best these are chosen. */
const MOST_CHAPTERS = 20
const MOST_CLAUSES = 2
const LOOKED_AT = 3
/** How much it counts, beside the chapter as a whole, that its title and one clause together have most of the terms. */
const WORTH_OF_A_CLAUSE = 3
/** The same of its title alone, in which words stand together as they were typed. */
const WORTH_OF_A_TITLE = 4

/** What was found in some manuals: the best chapters, best first. */
export type FoundInScope = Omit<SearchResults, 'chapters'> & {
  chapters: Omit<SearchResults['chapters'][number], 'badge'>[]
}

/** Searches in some manuals: the chapters of the number that was asked for first, then the others by their words. */
export async function searchIn(
  from: Database,
  scope: SearchScope,
  question: Question,
): Promise<FoundInScope> {
  const asked = await readSearchTerms(from, scope, question)
  const [numbered, byWords] = await Promise.all([
    question.number === null ? [] : findByNumber(from, scope, question.number),
    findByWords(from, scope, question, asked, MOST_CHAPTERS),
  ])
  const others = byWords.chapters.filter(({ key }) => !numbered.some((chapter) => chapter.key === key))
  const best = [...numbered, ...others].slice(0, MOST_CHAPTERS)
  const [shown, inForce, meant] = await Promise.all([
    withClauses(from, best, asked.terms, question),
    readInForce(
      from,
      best.map(({ key }) => key),
    ),
    wordsMeant(from, scope, asked.terms),
  ])
  const formerly = new Set(numbered.flatMap(({ key, formerly }) => (formerly ? key : [])))
  const dropped = best.length - shown.length
  return {
    chapters: shown.map(({ key, ...chapter }) => ({
      ...chapter,
      inForceOn: inForce.get(chapter.chapterId)?.inForceOn ?? null,
      untilThen: inForce.get(chapter.chapterId)?.untilThen ?? [],
      formerly: formerly.has(key) ? question.number : null,
    })),
    total: byWords.total - (byWords.chapters.length - others.length) + numbered.length - dropped,
    nearest: byWords.nearest,
    more: byWords.more ?? false,
    meant,
  }
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
    chapters.map(({ key }) => key),
    terms,
    { without, lookedAt: LOOKED_AT },
  )
  const best = new Map<number, number>()
  for (const { key, clauseTerms, titleTerms } of rows) {
    const answered =
      WORTH_OF_A_CLAUSE * worthOf(terms, clauseTerms | titleTerms) +
      WORTH_OF_A_TITLE * worthOf(terms, titleTerms)
    best.set(key, Math.max(best.get(key) ?? 0, answered))
  }
  const scoreOf = ({ key, score }: FoundChapter) => score + (best.get(key) ?? 0)
  const named = new Map(rows.map(({ key, chapterId, manualId }) => [key, { key, chapterId, manualId }]))
  const matches = new Map(chapterMatches(rows, MOST_CLAUSES).map((match) => [match.chapterId, match]))
  return chapters
    .map((chapter) => ({ chapter, score: scoreOf(chapter) }))
    .sort((one, other) => (one.score === other.score ? 0 : other.score - one.score))
    .flatMap(({ chapter }) => {
      const name = named.get(chapter.key)
      const match = matches.get(name?.chapterId ?? '')
      if (!name || !match) return []
      const isFound = match.clauses.length > 0 || match.title.some((run) => run.match) || without.length === 0
      return isFound ? [{ ...match, ...name }] : []
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
