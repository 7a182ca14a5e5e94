import process from 'node:process'
import { startWorker } from '@/lib/jobs/worker'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { mailServer } from '@/lib/platform/mail'

/*
 * The worker process: sends e-mails and does the jobs of the schedule, on the database that DATABASE_URL names, until
 * SIGTERM or SIGINT. It ends then with what it is about. Started by `npm start`, `npm run dev` and `npm run worker`.
 */

const worker = await startWorker({
  databaseUrl: environment().DATABASE_URL,
  mailServer: mailServer(),
  told: sayOnce(),
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave())
process.send?.('ready')

let leaving = false

async function leave() {
  if (leaving) return
  leaving = true
  await worker.stop()
  await database().$disconnect()
  process.exit(0)
}

/** Says each problem with its time, and the same one again only when it has been five minutes. */
function sayOnce(): (problem: string) => void {
  const said = new Map<string, number>()
  return (problem) => {
    if (Date.now() - (said.get(problem) ?? 0) < 300_000) return
    said.set(problem, Date.now())
    console.error(`${new Date().toISOString()} worker: ${problem}`)
  }
}
