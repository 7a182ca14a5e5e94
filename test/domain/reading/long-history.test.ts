import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { database } from '@/lib/platform/database'
import { readAppendix } from '@/lib/reading/amendments/queries/appendix'
import { readChapterOfFeed } from '@/lib/reading/amendments/queries/feeds'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readSitemap } from '@/lib/reading/findable/queries/sitemap'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'

/*
 * A long history in tables of which PostgreSQL has not counted the rows yet, as after a restore: whatever plan it then takes
 * must not join each amendment to every release.
 */

const RELEASES = 200
const ROWS_A_RELEASE = 3

let manual: ManualInTest

beforeAll(async () => {
  const kept = await aKeptManual()
  manual = kept.manual
  await anApproved(kept.team, manual.chapterId('Care Planning'), { words: 'A second text.' })
  await publish(kept.team, manual.manualId)
  await lengthened(manual.manualId)
})

/** Copies the second release until there are so many, with amendments each. No command can, and it takes hours to publish them. */
async function lengthened(manualId: string): Promise<void> {
  await sql(
    `SET session_replication_role = replica;
     INSERT INTO releases
       SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', n,
                'published_at', r.published_at + n * interval '1 second'))).*
       FROM releases r, generate_series(3, ${RELEASES}) n WHERE r.manual_id = '${manualId}' AND r.number = 2;
     INSERT INTO release_chapters
       SELECT (jsonb_populate_record(c, jsonb_build_object('release_id', r.id))).*
       FROM release_chapters c JOIN releases second ON second.id = c.release_id AND second.number = 2, releases r
       WHERE c.manual_id = '${manualId}' AND r.manual_id = c.manual_id AND r.number > 2;
     INSERT INTO amendments
       SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'release_id', r.id,
                'chapter_id', c.id, 'subject_id', c.id, 'position', c.position))).*
       FROM amendments a JOIN releases second ON second.id = a.release_id AND second.number = 2,
            releases r, (SELECT id, row_number() OVER (ORDER BY slug) AS position FROM chapters
                         WHERE manual_id = '${manualId}' ORDER BY slug LIMIT ${ROWS_A_RELEASE}) c
       WHERE a.manual_id = '${manualId}' AND r.manual_id = a.manual_id AND r.number > 2`,
  )
}

type Plan = { Plans?: Plan[] | undefined; 'Actual Rows': number; 'Actual Loops': number } & Record<
  string,
  unknown
>

/** How many rows each step of a plan looked at, all together. */
function rowsLookedAt(plan: Plan): number {
  const passedOver = Object.entries(plan)
    .filter(([name]) => name.startsWith('Rows Removed by'))
    .reduce((sum, [, rows]) => sum + Number(rows), 0)
  const own = (plan['Actual Rows'] + passedOver) * plan['Actual Loops']
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsLookedAt(below), own)
}

const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.custom<Plan>() })]) })])
const question = z.object({ text: z.string(), values: z.array(z.unknown()) })

/** What PostgreSQL looks at to answer all questions of one reading. */
async function lookedAtBy(reading: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await reading()
  const questions = asked.mock.calls.flatMap(([one]) => {
    const { data } = question.safeParse(one)
    return data && /^\s*(SELECT|WITH)/i.test(data.text) ? [data] : []
  })
  asked.mockRestore()
  expect(questions).not.toEqual([])
  let rows = 0
  for (const { text, values } of questions) {
    const [found] = explained.parse(await sql(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values))
    rows += rowsLookedAt(found['QUERY PLAN'][0].Plan)
  }
  return rows
}

describe('of a long history of which no rows were counted', () => {
  it.each([
    ['the newest Amendments', { is: 'newest' }],
    ['an edition of them', { is: 'edition', position: 1 }],
  ] as const)('%s cost no more than looking at each row a few times', async (_what, part) => {
    const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: RELEASES })
    const rows = await lookedAtBy(() => readAppendix(database(), issued, part))
    expect(rows).toBeLessThan(10 * RELEASES * (1 + ROWS_A_RELEASE))
  })

  it.each([
    ['the whole ledger', (issued: IssuedManual) => readLedger(database(), issued)],
    [
      'that of one chapter',
      (issued: IssuedManual) => readLedger(database(), issued, manual.chapterId('Care Planning')),
    ],
    ['what search engines are told', (issued: IssuedManual) => readSitemap(database(), issued)],
    [
      'the feed of a chapter',
      (issued: IssuedManual) => readChapterOfFeed(database(), issued, 'care-planning'),
    ],
  ])('nor does %s', async (_what, reading: (issued: IssuedManual) => Promise<unknown>) => {
    const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: RELEASES })
    const rows = await lookedAtBy(() => reading(issued))
    expect(rows).toBeLessThan(10 * RELEASES * (1 + ROWS_A_RELEASE))
  })
})
