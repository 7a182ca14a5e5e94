import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { verifyRecord } from '@/lib/proof/verify-record'
import { sql } from '../database'
import { aKeptManual, anApproved } from '../releases/a-publication'
import { scheduled, timeComes } from '../releases/a-schedule'

/*
 * Publications at their set time by real processes that are killed outright in the middle of them. Each process makes several
 * at once, each at a point of its own when it dies.
 */

/** Publications of a process, each of a manual and an authority of its own. */
const AT_ONCE = 8

/** How many publications are under way, over all deaths, when their process dies. */
const POINTS = 50

const processes = new Set<ChildProcess>()

afterEach(async () => {
  await Promise.all([...processes].map(killed))
})

/** A process that is ready to publish, told apart in the database by its name. */
async function standingBy(): Promise<ChildProcess> {
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.searchParams.set('application_name', 'publishing')
  const child = spawn(
    process.execPath,
    ['--disable-warning=DeprecationWarning', '--import', 'tsx', 'test/domain/jobs/publishing-process.ts'],
    { env: { ...process.env, DATABASE_URL: url.href }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  processes.add(child)
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The process ended by itself'))),
  ])
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  processes.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

type Kept = Awaited<ReturnType<typeof aKeptManual>>

/** A publication that is due: of which manual, and of which version with which words. */
type Due = { kept: Kept; scheduleId: string; revisionId: string; words: string; number: number }

let told = 0

async function due(kept: Kept, number: number): Promise<Due> {
  const { manual, team } = kept
  told += 1
  const words = `Told${told}`
  const revisionId = await anApproved(team, manual.chapterId('Care Planning'), { words })
  const scheduleId = await scheduled(team.publisher, manual.manualId)
  await timeComes(scheduleId)
  return { kept, scheduleId, revisionId, words, number }
}

/** What the killed process was about is over: its connections are gone, and what they had begun with them. */
async function connectionsGone(): Promise<void> {
  await expect
    .poll(
      async () =>
        sql(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'publishing' AND datname = current_database()`,
        ),
      {
        timeout: 10_000,
        interval: 20,
      },
    )
    .toEqual([])
}

/** Was it published? Whole or not at all: whatever tells of it tells the same. */
async function published({ kept, scheduleId, revisionId, words, number }: Due): Promise<boolean> {
  const { manualId } = kept.manual
  const { state, releaseId } = await database().schedule.findUniqueOrThrow({ where: { id: scheduleId } })
  const revision = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  const releases = await database().release.findMany({ where: { manualId }, orderBy: { number: 'asc' } })
  const { currentReleaseId } = await database().manual.findUniqueOrThrow({ where: { id: manualId } })
  const found = await database().searchClause.count({ where: { manualId, text: { contains: words } } })
  const events = await database().auditEvent.count({
    where: { action: 'publishScheduled', details: { path: ['schedule'], equals: scheduleId } },
  })
  const made = state === 'published'
  expect({ state, revision: revision.state, releaseId: revision.releaseId, found, events }).toEqual(
    made
      ? { state: 'published', revision: 'published', releaseId, found: 1, events: 1 }
      : { state: 'waiting', revision: 'approved', releaseId: null, found: 0, events: 0 },
  )
  expect(releases.map((release) => release.number)).toEqual(
    Array.from({ length: made ? number : number - 1 }, (_, index) => index + 1),
  )
  expect(currentReleaseId).toBe(releases.at(-1)?.id)
  if (made) expect(releaseId).toBe(currentReleaseId)
  return made
}

it('publishes once and whole, killed outright at fifty points of publishing', async () => {
  const kept = await Promise.all(Array.from({ length: AT_ONCE }, () => aKeptManual()))
  let waiting = await Promise.all(kept.map((one) => due(one, 2)))

  // How long it takes when nobody dies.
  const first = await standingBy()
  const began = performance.now()
  await sayDone(first)
  const lasts = performance.now() - began
  expect(await Promise.all(waiting.map(published))).not.toContain(false)
  await killed(first)

  const cutOff = { made: 0, undone: 0 }
  let next = standingBy()
  for (let points = 0, death = 0; points < POINTS; death += 1) {
    waiting = await Promise.all(
      waiting.map(async (one) => ((await published(one)) ? due(one.kept, one.number + 1) : one)),
    )
    await sql('UPDATE schedules SET leased_until = NULL WHERE state = $1', ['waiting'])
    const child = await next
    let reported = 0
    child.on('message', (said) => {
      if (said === 'made') reported += 1
    })
    child.send(waiting.map(() => randomInt(0, Math.ceil(lasts / 3))))
    // Early, late and in between, to beyond the last commit.
    await pause(lasts * (0.2 + ((death % 6) + Math.random()) / 6))
    await killed(child)
    await connectionsGone()
    next = standingBy()

    const made = (await Promise.all(waiting.map(published))).filter(Boolean).length
    const [begun] = await sql(
      'SELECT count(*)::int AS undone FROM schedules WHERE state = $1 AND leased_until IS NOT NULL',
      ['waiting'],
    )
    const undone = Number(begun?.undone)
    // What it had reported was over; of the others that had begun, some had been committed.
    cutOff.undone += undone
    cutOff.made += Math.max(0, made - reported)
    points = cutOff.undone + cutOff.made
    const wrong = (await verifyRecord(() => {})).filter((outcome) => outcome.wrong > 0)
    expect(wrong).toEqual([])
  }
  expect(cutOff.undone).toBeGreaterThan(0)

  // Another worker takes up what was left, once the leases have run out.
  await sql(
    "UPDATE schedules SET leased_until = clock_timestamp() - interval '1 second' WHERE state = 'waiting'",
  )
  await sayDone(await next)
  expect(await Promise.all(waiting.map(published))).not.toContain(false)
}, 180_000)

/** Has a process publish everything that is due, and waits until it has. */
async function sayDone(child: ChildProcess): Promise<void> {
  child.send(Array.from({ length: AT_ONCE }, () => 0))
  await new Promise<void>((resolve, reject) => {
    child.on('message', (said) => said === 'done' && resolve())
    child.once('exit', () => reject(new Error('The process ended by itself')))
  })
}
