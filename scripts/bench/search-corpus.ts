import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { searchRows } from '@/lib/document/search-text'
import { benchTerms } from './search-questions'

/*
 * Manuals to search, written by SQL a set at a time: clauses of the demonstration's chapters in ever other company, so that
 * words are as common as in real procedures ("child" in nearly every chapter), each with words of its own that are rare.
 */

/** How much there is to search. */
export type CorpusSize = { manuals: number; chapters: number; clauses: number }

const DEMONSTRATION = 'prisma/demonstration/chapters'

/** Rare words: so many, taken so that the first are a thousand times as frequent as the last. */
const RARE_WORDS = 40_000

/**
 * Fills an empty, migrated database; its indexes are made afterwards, as restoring a dump does. Each of the clients writes its share of
 * the clauses at the same time: a machine has a processor for each.
 */
export async function writeCorpus(
  clients: readonly [Client, ...Client[]],
  { manuals, chapters, clauses }: CorpusSize,
): Promise<void> {
  for (const each of clients)
    await each.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB';
      SET work_mem = '256MB'; SELECT setseed(0.5)`)
  const [client] = clients
  await client.query(`
    CREATE UNLOGGED TABLE bench_clauses (n serial, heading text, text text);
    CREATE UNLOGGED TABLE bench_rare (n int, word text);
    DROP INDEX search_clauses_manual_id_search_idx, search_clauses_chapter_id_idx, search_words_manual_id_lexeme_idx`)
  const found = demonstrationClauses()
  await client.query(
    `INSERT INTO bench_clauses (heading, text) SELECT * FROM unnest($1::text[], $2::text[])`,
    [found.map(({ heading }) => heading), found.map(({ text }) => text)],
  )
  await client.query(
    `INSERT INTO bench_rare SELECT n, string_agg((ARRAY['ba','den','fol','gor','hi','kes','lum','mar','nev','os','pel','rith','sta','tul','ver','wen'])[1 + (n / (16 ^ at)::int) % 16], '' ORDER BY at)
     FROM generate_series(1, $1::int) n, generate_series(0, 3) at GROUP BY n`,
    [RARE_WORDS],
  )
  await client.query(
    `INSERT INTO authorities (id, slug, name) SELECT gen_random_uuid(), 'bench-' || n, 'Council ' || n FROM generate_series(1, $1::int) n`,
    [manuals],
  )
  await client.query(`
    INSERT INTO manuals (id, authority_id, slug, name, visibility, current_release_id)
      SELECT gen_random_uuid(), id, 'procedures', 'Procedures', 'public', gen_random_uuid() FROM authorities;
    INSERT INTO editions (id, authority_id, manual_id, name, position) SELECT id, authority_id, id, 'July 2024', 1 FROM manuals;
    INSERT INTO releases (id, authority_id, manual_id, number, edition_id, imported, authority_name, manual_name, effect_hash, content_hash, audit_head)
      SELECT m.current_release_id, a.id, m.id, 1, m.id, true, a.name, m.name, '', '', '' FROM manuals m JOIN authorities a ON a.id = m.authority_id;
    INSERT INTO terms (id, authority_id) SELECT gen_random_uuid(), a.id FROM authorities a, generate_series(1, ${benchTerms.length})`)
  await client.query(
    `INSERT INTO term_words (term_id, position, authority_id, word)
     SELECT t.id, w.place - 1, t.authority_id, w.word
     FROM (SELECT id, authority_id, row_number() OVER (PARTITION BY authority_id ORDER BY id) AS n FROM terms) t
     JOIN (SELECT n, word, row_number() OVER (PARTITION BY n) AS place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY e (words, n),
           jsonb_array_elements_text(words) word) w USING (n)`,
    [JSON.stringify(benchTerms)],
  )
  await client.query(
    `INSERT INTO search_chapters (authority_id, manual_id, chapter_id, slug, number, title)
     SELECT m.authority_id, m.id, gen_random_uuid(), 'chapter-' || at.n, concat_ws('.', 1 + at.n / 100, 1 + at.n / 10 % 10, 1 + at.n % 10),
            initcap(regexp_replace(b.heading, '^S+ ', '') || ' ' || r.word)
     FROM manuals m, generate_series(0, $1 - 1) at (n)
     JOIN bench_clauses b ON b.n = 1 + (at.n * 7919) % $2
     JOIN bench_rare r ON r.n = 1 + (at.n * 31) % 500`,
    [chapters, found.length],
  )
  await client.query(
    `INSERT INTO release_chapters (release_id, chapter_id, authority_id, manual_id, slug, title, number)
     SELECT m.current_release_id, c.chapter_id, c.authority_id, c.manual_id, c.slug, c.title, c.number
     FROM search_chapters c JOIN manuals m ON m.id = c.manual_id`,
  )
  await client.query('ANALYZE bench_clauses, bench_rare, search_chapters')
  await Promise.all(
    clients.map((each, share) => writeClauses(each, clauses, found.length, { share, of: clients.length })),
  )
  await client.query('DROP TABLE bench_clauses, bench_rare')
}

/** Writes so many clauses of each chapter of a share, of so many that there are to choose from. */
async function writeClauses(
  client: Client,
  clauses: number,
  from: number,
  { share, of }: { share: number; of: number },
): Promise<void> {
  await client.query(
    `INSERT INTO search_clauses (authority_id, manual_id, chapter_id, clause_id, heading, text)
     SELECT c.authority_id, c.manual_id, c.chapter_id, gen_random_uuid(), h.heading, b.text || ' ' || r.word
     FROM search_chapters c, generate_series(0, $1 - 1) n,
     LATERAL (SELECT n, 1 + (hashint8(c.key::bigint * 1000 + n / 12) & 2147483647) % $2 AS heading,
                     1 + (hashint8(c.key::bigint * 1000 + n) & 2147483647) % $2 AS text,
                     1 + floor($3 * power(random(), 3))::int AS rare) p
     JOIN bench_clauses h ON h.n = p.heading JOIN bench_clauses b ON b.n = p.text JOIN bench_rare r ON r.n = p.rare
     WHERE c.key % $4 = $5
     ORDER BY c.key, p.n`,
    [clauses, from, RARE_WORDS, of, share],
  )
}

function demonstrationClauses() {
  return readdirSync(DEMONSTRATION)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .flatMap((name) => {
      const document = documentFromMarkdown(readFileSync(path.join(DEMONSTRATION, name), 'utf8'), {
        chapterIdFor: () => null,
        newId: randomUUID,
      })
      return searchRows(document).filter(({ heading }) => heading !== '')
    })
}

/** Makes the indexes and the words of what {@link writeCorpus} wrote. */
export async function indexCorpus(clients: readonly [Client, ...Client[]]): Promise<void> {
  const [client] = clients
  await client.query(
    `CREATE INDEX search_clauses_chapter_id_idx ON search_clauses (chapter_id); ANALYZE search_clauses`,
  )
  const { rows } = await client.query<{ id: string }>('SELECT id FROM manuals')
  await Promise.all(
    clients.map(async (each) => {
      for (let manual = rows.pop(); manual; manual = rows.pop())
        await each.query(
          `SELECT refresh_search_words($1, (SELECT array_agg(key) FROM search_chapters WHERE manual_id = $1))`,
          [manual.id],
        )
    }),
  )
  await client.query(
    `CREATE INDEX search_words_manual_id_lexeme_idx ON search_words USING gin (manual_id, lexeme gin_trgm_ops)`,
  )
  await client.query(
    `CREATE INDEX search_clauses_manual_id_search_idx ON search_clauses USING gin (manual_id, search)`,
  )
  await client.query('VACUUM ANALYZE')
}
