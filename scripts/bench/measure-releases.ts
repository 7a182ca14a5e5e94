import { randomUUID } from 'node:crypto'
import process from 'node:process'
import pg from 'pg'
import { z } from 'zod'
import { parseOutline } from '@/lib/contents/parse-outline'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database } from '@/lib/platform/database'
import { verifyRecord } from '@/lib/proof/verify-record'
import { importManual } from '@/lib/releases/commands/import-manual'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { actingAs, makeAuthorityAccounts } from '@/prisma/demonstration/accounts'
import { changeTexts, chaptersWithText } from './change-texts'
import { readerOf } from './reader'

/*
 * Publishes a manual again and again under a running server, and asks at two lengths of its history, early and late, how
 * long publishing and the pages of the past take. Words: the server's address, how many chapters, how many releases.
 * Prints milliseconds of each. A page is asked for once before it is kept by the server, and once after.
 *
 * Past days need releases on past days, and a release has the time of the database's clock: when the history is as long
 * as it is to be, its releases are moved back, one a day, past the database's rules. It is the benchmark's own database.
 */

const TEXTS_CHANGED = 3
const SAMPLES = 20
/** How many releases a short history has. */
const EARLY = 10
const WORDS_A_CHAPTER = 700

const [server, chapterCount, releaseCount] = z
  .tuple([z.url(), z.coerce.number().int().positive(), z.coerce.number().int().positive()])
  .parse(process.argv.slice(2))

/** What was measured at one length of history, in milliseconds. */
type Measured = Record<
  'publishing' | 'appendix' | 'pastDay' | 'pastDayKept' | 'compare' | 'current',
  number[]
>

const manual = await importedManual()
const accounts = await makeAuthorityAccounts(manual.authorityId, 'long', 'Long Council')
const chapters = await chaptersWithText(manual.manualId)
const reader = readerOf(`${server}/long/procedures`)

const measured: { releases: number; figures: Measured }[] = []
await actingAs(accounts, async (people) => {
  let figures = nothingYet()
  for (let release = 2; release <= releaseCount; release++) {
    const from = (release * TEXTS_CHANGED) % chapters.length
    await changeTexts(people, chapters.slice(from, from + TEXTS_CHANGED), `Changed for update ${release}.`)
    const { hash: effectHash } = await releaseEffect(database(), people.publisher, manual.manualId)
    const measuring = release <= EARLY || release > releaseCount - SAMPLES
    const publishing = await timeOf(() =>
      publishRelease(people.publisher, {
        manualId: manual.manualId,
        effectHash,
        ...(release % 4 === 0 ? { edition: `Edition ${release / 4}` } : {}),
      }),
    )
    if (!measuring) continue
    figures.publishing.push(publishing)
    figures.appendix.push(await timeOf(() => reader.ask('/amendments')))
    figures.current.push(await timeOf(() => reader.ask('')))
    if (release !== EARLY && release !== releaseCount) continue
    await moveBack(release)
    await askOfThePast(figures, release)
    measured.push({ releases: release, figures })
    figures = nothingYet()
  }
})
reader.leave()
const verifying = await timeOf(() => verifyRecord(() => {}))
console.log(JSON.stringify({ chapters: chapters.length, measured, verifying }))
await database().$disconnect()

function nothingYet(): Measured {
  return { publishing: [], appendix: [], pastDay: [], pastDayKept: [], compare: [], current: [] }
}

async function askOfThePast(figures: Measured, releases: number) {
  const step = Math.max(1, Math.floor((releases - 2) / SAMPLES))
  // Each day once: asked again, a page is kept.
  for (let sample = 1; sample <= Math.min(SAMPLES, releases - 1); sample++) {
    const daysAgo = Math.min(1 + (sample - 1) * step, releases - 1)
    const day = `/as-at/${dayBefore(daysAgo)}`
    figures.pastDay.push(await timeOf(() => reader.ask(day)))
    figures.pastDayKept.push(await timeOf(() => reader.ask(day)))
    const other = dayBefore(Math.min(daysAgo + Math.ceil(releases / 2), releases))
    figures.compare.push(await timeOf(() => reader.ask(`/compare/${other}/${dayBefore(daysAgo)}`)))
  }
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** The newest release is of yesterday, the one before of the day before … */
async function moveBack(newest: number) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(
    `UPDATE releases SET published_at = date_trunc('day', now()) + interval '12 hours' - ($1 + 1 - number) * interval '1 day'
     WHERE manual_id = $2`,
    [newest, manual.manualId],
  )
  await client.end()
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function importedManual() {
  const printed = Array.from({ length: Math.ceil(chapterCount / 30) }, (_, section) => [
    `${section + 1}. Section ${section + 1}`,
    '',
    ...Array.from(
      { length: Math.min(30, chapterCount - section * 30) },
      (_, at) => `${section + 1}.1.${at + 1} Procedure ${section * 30 + at + 1}`,
    ),
    '',
  ]).flat()
  const parsed = parseOutline(printed.join('\n'))
  if ('problem' in parsed) throw new Error(parsed.problem)
  return importManual(
    { kind: 'console' },
    {
      authority: { slug: 'long', name: 'Long Council' },
      manual: { slug: 'procedures', name: 'Procedures' },
      outline: parsed.outline,
      edition: 'Edition 0',
      texts: parsed.outline.chapters.map(({ key, title }) => ({
        key,
        document: documentFromMarkdown(textOf(title), { chapterIdFor: () => null, newId: randomUUID }),
      })),
    },
  )
}

function textOf(title: string): string {
  const paragraph = `${title}: the social worker visits the child within ten working days, writes down what was seen and said, and tells the manager of any concern on the same day.`
  const paragraphs = Math.ceil(WORDS_A_CHAPTER / paragraph.split(' ').length)
  return Array.from(
    { length: paragraphs },
    (_, at) => `${at % 5 === 0 ? `## Part ${at / 5 + 1}\n\n` : ''}${paragraph} (${at + 1})`,
  ).join('\n\n')
}
