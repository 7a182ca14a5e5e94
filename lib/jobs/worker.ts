import PgBoss from 'pg-boss'
import { sweepFiles } from '@/lib/attachments/sweep-files'
import { sweepTexts } from '@/lib/chapters/sweep-texts'
import { alertWeekly } from '@/lib/followers/alert-weekly'
import { sweepFollowers } from '@/lib/followers/sweep-followers'
import type { MailServer } from '@/lib/platform/mail'
import { sweepProblems } from '@/lib/problems/sweep-problems'
import { forgetUnfound } from '@/lib/terms/forget-unfound'
import { keepAlerting } from './keep-alerting'
import { keepPublishing } from './keep-publishing'
import { keepSending } from './keep-sending'
import { remind } from './remind'
import { CLOCKS, JOBS_SCHEMA, type ScheduledJob, schedule } from './schedule'

/** What each job does. Each may be done twice, or broken off and begun anew, and comes to the same. */
const jobs: Record<ScheduledJob, () => Promise<unknown>> = {
  remind: () => remind(),
  alertWeekly: () => alertWeekly(),
  // Texts first: with the last text that shows it, a file may go too.
  sweepTexts: async () => {
    await sweepTexts()
    await sweepFiles()
    await sweepFollowers()
    await forgetUnfound(new Date())
    await sweepProblems()
  },
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
  await boss.start()
  for (const [name, cron] of Object.entries(schedule)) await keepSchedule(boss, name as ScheduledJob, cron)
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

/** Has a job done by the clock, and once now: at the hour for which it was set, nobody may have been at work. */
async function keepSchedule(boss: PgBoss, name: ScheduledJob, cron: string): Promise<void> {
  // Taken up again by another worker five minutes after the one that did it died.
  const patience = { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 }
  await boss.createQueue(name, { name, policy: 'short', ...patience })
  await boss.schedule(name, cron, {}, { tz: CLOCKS })
  await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
    await jobs[name]()
  })
  await boss.send(name, {})
}
