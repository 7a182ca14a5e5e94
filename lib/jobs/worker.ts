import PgBoss from 'pg-boss'
import { alertWeekly } from '@/lib/followers/alert-weekly'
import { inTransaction } from '@/lib/platform/database'
import type { MailServer } from '@/lib/platform/mail'
import { doEach } from './do-each'
import { keepAlerting } from './keep-alerting'
import { keepPublishing } from './keep-publishing'
import { keepSending } from './keep-sending'
import { remind } from './remind'
import { CLOCKS, JOBS_SCHEMA, type ScheduledJob, schedule } from './schedule'
import { sweeps } from './sweeps'

/** What each job does. Each may be done twice, or broken off and begun anew, and comes to the same. */
const jobs: Record<ScheduledJob, (told: (problem: string) => void) => Promise<unknown>> = {
  remind: () => remind(),
  alertWeekly: () => alertWeekly(),
  sweepTexts: (told) => doEach(sweeps, told),
}

/** A worker at work. */
export type Worker = {
  /** Ends it when what it is about has been done; it begins nothing more. */
  stop: () => Promise<void>
}

/**
 * Does what is done beside the web server: sends messages, as soon as the transaction that wrote them has committed, makes
 * publications at the times that were set for them, tells followers of what was published, and does the jobs of the schedule. Any number may run at once on one
 * database. `told` hears of what went wrong: a worker goes on when the database or the mail server is away, and takes up
 * again what it could not do.
 */
export async function startWorker(given: {
  databaseUrl: string
  mailServer: MailServer | null
  told: (problem: string) => void
}): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: given.databaseUrl,
    schema: JOBS_SCHEMA,
    migrate: false,
    max: 2,
    application_name: 'chapterhouse worker',
  })
  boss.on('error', (error) => given.told(`The queue of jobs: ${error.message}`))
  await oneAfterAnother(async () => {
    await boss.start()
    for (const [name, cron] of Object.entries(schedule))
      await keepSchedule(boss, name as ScheduledJob, cron, given.told)
  })
  const sending = keepSending(given)
  const publishing = keepPublishing(given)
  const alerting = keepAlerting(given)
  return {
    stop: async () => {
      await Promise.all([
        ...[publishing.stop(), alerting.stop(), sending.stop()],
        boss.stop({ graceful: true, timeout: 8_000 }),
      ])
    },
  }
}

/**
 * Workers that start at once take their turns: pg-boss makes a queue by adding a row and then a foreign key to the table
 * of queues, and two that do so together wait for each other until PostgreSQL ends one of them.
 */
async function oneAfterAnother(start: () => Promise<void>): Promise<void> {
  await inTransaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${JOBS_SCHEMA}))`
      await start()
    },
    { timeout: 60_000 },
  )
}

/** Has a job done by the clock, and once now: at the hour for which it was set, nobody may have been at work. */
async function keepSchedule(
  boss: PgBoss,
  name: ScheduledJob,
  cron: string,
  told: (problem: string) => void,
): Promise<void> {
  // Taken up again by another worker five minutes after the one that did it died.
  const patience = { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 }
  await boss.createQueue(name, { name, policy: 'short', ...patience })
  await boss.schedule(name, cron, {}, { tz: CLOCKS })
  await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
    await jobs[name](told)
  })
  await boss.send(name, {})
}
