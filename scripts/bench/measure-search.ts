import { availableParallelism } from 'node:os'
import process from 'node:process'
import pg from 'pg'
import { z } from 'zod'
import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { searchManuals } from '@/lib/reading/search/queries/manuals'
import { searchManual } from '@/lib/reading/search/queries/search'
import { indexCorpus, writeCorpus } from './search-corpus'
import { benchQuestions } from './search-questions'

/*
 * Fills an empty, migrated database (DATABASE_URL) with manuals to search and asks them questions, one after the other. Words: how
 * many manuals, chapters of each, clauses of each chapter, and how often each question is asked of one manual, of all,
 * and of plain LIKE. Prints milliseconds: of search from the words to what a page is drawn with, all questions to the
 * database included; of LIKE the one question that finds the chapters, without their order.
 */

const [manuals, chapters, clauses, timesOne, timesAll, timesLike] = z
  .tuple([number(), number(), number(), number(), number(), number()])
  .parse(process.argv.slice(2))

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const others = Array.from(
  { length: availableParallelism() - 1 },
  () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
)
for (const each of [client, ...others]) await each.connect()
const begun = performance.now()
await writeCorpus([client, ...others], { manuals, chapters, clauses })
await indexCorpus([client, ...others])
for (const each of others) await each.end()
const setUp = (performance.now() - begun) / 1000
const {
  rows: [size],
} = await client.query(`
  SELECT count(*)::int AS clauses, round(sum(cardinality(regexp_split_to_array(text, '\\s+'))) / count(DISTINCT chapter_id))::int AS words,
         pg_database_size(current_database())::float8 / 1e6 AS megabytes
  FROM search_clauses`)

const issued = await Promise.all(
  (await database().manual.findMany({ orderBy: { slug: 'asc' }, select: { id: true } }))
    .slice(0, 25)
    .map(({ id }) => readIssuedManual(database(), { manualId: id, number: 1 })),
)
const inOne = await asked(timesOne, (words, turn) => searchManual(database(), manualFor(turn), { words }))
const inAll = manuals > 1 ? await asked(timesAll, (words) => searchManuals(database(), [], words)) : {}
const likeInOne = await asked(timesLike, (words, turn) => likeIn([manualFor(turn).manualId], words))
const likeInAll =
  manuals > 1
    ? await asked(
        1,
        (words) =>
          likeIn(
            issued.map(({ manualId }) => manualId),
            words,
          ),
        1,
      )
    : {}
console.log(JSON.stringify({ setUp, ...size, searched: issued.length, inOne, inAll, likeInOne, likeInAll }))
await client.end()
await database().$disconnect()

/** How long each question (or the first few of each kind) took, each time it was asked, by what makes it hard; it was asked once before. */
async function asked(
  times: number,
  ask: (words: string, turn: number) => Promise<unknown>,
  ofEachKind?: number,
): Promise<Record<string, number[]>> {
  const took: Record<string, number[]> = {}
  let turn = 0
  for (let time = times === 1 ? 1 : 0; time <= times; time++)
    for (const [kind, questions] of Object.entries(benchQuestions))
      for (const words of questions.slice(0, ofEachKind)) {
        const from = performance.now()
        await ask(words, turn++)
        if (time > 0) took[kind] = [...(took[kind] ?? []), performance.now() - from]
      }
  return took
}

function manualFor(turn: number): IssuedManual {
  const manual = issued[turn % issued.length]
  if (!manual) throw new Error('There is no manual to search')
  return manual
}

/** What somebody would write who has no index of words: chapters with a clause that has each word, somewhere in it. */
async function likeIn(manualIds: readonly string[], words: string): Promise<void> {
  const patterns = (words.match(/[\p{L}\p{N}.]+/gu) ?? []).map((word) => `%${word}%`)
  await client.query(
    `SELECT c.chapter_id, c.title, min(s.text) FROM search_chapters c JOIN search_clauses s USING (chapter_id)
     WHERE c.manual_id = ANY($1) AND c.title || ' ' || s.heading || ' ' || s.text ILIKE ALL ($2)
     GROUP BY c.chapter_id, c.title LIMIT 20`,
    [manualIds, patterns],
  )
}

function number() {
  return z.coerce.number().int().positive()
}
