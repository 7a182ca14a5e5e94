import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { publishWhatIsDue } from '@/lib/jobs/publish-what-is-due'
import { database } from '@/lib/platform/database'

/*
 * Several workers in one process, so that killing it cuts off several publications at once, each at a point of its own. Told
 * how many milliseconds each waits before it looks for what is due, it begins; it says 'made' after each that it has made,
 * and 'done' when they all are.
 */

process.on('message', async (delays: number[]) => {
  await Promise.all(
    delays.map(async (delay) => {
      await pause(delay)
      let looked = 0
      await publishWhatIsDue(
        (problem) => console.error(problem),
        () => looked++ === 0,
      )
      process.send?.('made')
    }),
  )
  process.send?.('done')
})

// Each has its connection before it begins.
await Promise.all(Array.from({ length: 8 }, () => database().$queryRaw`SELECT pg_sleep(0.05)::text`))
process.send?.('ready')
