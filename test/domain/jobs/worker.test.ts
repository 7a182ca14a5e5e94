import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction } from '@/lib/platform/database'
import { sql, useEmptyDatabase } from '../database'
import { aKeptManual, anApproved } from '../releases/a-publication'
import { scheduled, scheduleRow } from '../releases/a-schedule'
import { aMailServer } from './a-mail-server'

/*
 * The worker as a process of its own, as it is started beside the web server, with a real mail server before it.
 */

let mail: Awaited<ReturnType<typeof aMailServer>>
const workers = new Set<ChildProcess>()

beforeEach(async () => {
  await useEmptyDatabase()
  mail = await aMailServer({ pause: () => randomInt(0, 40) })
})

afterEach(async () => {
  await Promise.all([...workers].map((worker) => ended(worker, 'SIGKILL')))
  await mail.close()
})

async function aWorker(): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    ['--disable-warning=DeprecationWarning', '--import', 'tsx', 'scripts/worker.ts'],
    {
      env: {
        ...process.env,
        NEXTAUTH_URL: 'http://127.0.0.1:3000',
        NEXTAUTH_SECRET: 'the secret of these tests, long enough',
        CHAPTERHOUSE_SMTP_URL: mail.server.url,
        CHAPTERHOUSE_MAIL_FROM: mail.server.from,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  workers.add(worker)
  const ended = once(worker, 'exit').then(([code]) => {
    if (workers.has(worker)) throw new Error(`The worker did not start (exit code ${code}).`)
  })
  await Promise.race([once(worker, 'message'), ended])
  ended.catch(() => {})
  return worker
}

async function ended(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  workers.delete(worker)
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode
  const exit = once(worker, 'exit')
  worker.kill(signal)
  const [code] = await exit
  return code
}

async function written(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1)
    await inTransaction((transaction) =>
      tell(transaction, [
        { key: randomUUID(), recipient: 'approver@council.example', subject: 'It waits', body: 'Read.' },
      ]),
    )
}

async function countBy(state: string): Promise<number> {
  return database().message.count({ where: { state: state as 'sent' } })
}

describe('the worker process', () => {
  it('sends what is written while it runs, at once, and ends with SIGTERM', async () => {
    const worker = await aWorker()
    // One after the other: a worker that looked by the clock alone would take longer than a test may.
    const count = 20
    for (let sent = 1; sent <= count; sent += 1) {
      await written(1)
      await expect.poll(() => mail.arrived.length, { timeout: 60_000, interval: 10 }).toBe(sent)
    }
    expect(await ended(worker, 'SIGTERM')).toBe(0)
    expect(await countBy('sent')).toBe(count)
  })

  it('publishes what was set for a time once that has come', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    const scheduleId = await scheduled(team.publisher, manual.manualId, { inSeconds: 4 })
    await aWorker()
    await expect
      .poll(async () => (await scheduleRow(scheduleId)).state, { timeout: 100_000 })
      .toBe('published')
    const { publishAt, endedAt } = await scheduleRow(scheduleId)
    expect(endedAt?.getTime()).toBeGreaterThanOrEqual(publishAt.getTime())
  }, 120_000)

  it('has done the jobs of the schedule once it has started', async () => {
    await aWorker()
    await expect
      .poll(
        async () =>
          (
            await sql(
              `SELECT name, state FROM chapterhouse_jobs.job WHERE name IN ('remind', 'alertWeekly', 'sweepTexts') ORDER BY name`,
            )
          ).map(({ name, state }) => `${name} ${state}`),
        { timeout: 100_000 },
      )
      .toEqual(['alertWeekly completed', 'remind completed', 'sweepTexts completed'])
    const schedules = await sql('SELECT name, cron, timezone FROM chapterhouse_jobs.schedule ORDER BY name')
    expect(schedules).toEqual([
      { name: 'alertWeekly', cron: '0 * * * *', timezone: 'Europe/London' },
      { name: 'remind', cron: '0 7 * * *', timezone: 'Europe/London' },
      { name: 'sweepTexts', cron: '30 3 * * *', timezone: 'Europe/London' },
    ])
  }, 120_000)

  it('loses no message and doubles none, killed outright again and again while two are at work', async () => {
    const count = 120
    const writing = written(count)
    for (let deaths = 0; deaths < 5; deaths += 1) {
      const pair = await Promise.all([aWorker(), aWorker()])
      await pause(randomInt(20, 400))
      await Promise.all(pair.map((worker) => ended(worker, 'SIGKILL')))
    }
    await writing
    const last = await aWorker()
    await expect.poll(() => countBy('waiting'), { timeout: 120_000 }).toBe(0)
    await ended(last, 'SIGTERM')

    const ids = (await database().message.findMany()).map(({ id }) => `<${id}@127.0.0.1>`)
    const arrived = mail.arrived.map(({ messageId }) => messageId)
    // None doubled.
    expect(new Set(arrived).size).toBe(arrived.length)
    // None lost: what did not arrive is among the few that were on their way when a worker died, and is shown as such.
    const onTheWay = await database().message.findMany({ where: { state: 'sending' } })
    expect(onTheWay.length).toBeLessThanOrEqual(10)
    const missing = ids.filter((id) => !arrived.includes(id))
    expect(missing.filter((id) => !onTheWay.some((message) => id === `<${message.id}@127.0.0.1>`))).toEqual(
      [],
    )
    expect((await countBy('sent')) + onTheWay.length).toBe(count)
  }, 300_000)
})
