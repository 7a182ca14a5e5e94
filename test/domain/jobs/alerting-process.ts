import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { sendMessages } from '@/lib/jobs/send-messages'
import { database } from '@/lib/platform/database'

/*
 * Several workers in one process, so that killing it cuts off each at a point of its own. Told how many milliseconds each
 * waits before it begins, each writes what followers are to be told and sends what waits; 'done' when all have.
 */

const server = {
  url: process.env.CHAPTERHOUSE_SMTP_URL ?? '',
  from: process.env.CHAPTERHOUSE_MAIL_FROM ?? '',
}

process.on('message', async (delays: number[]) => {
  await Promise.all(
    delays.map(async (delay) => {
      await pause(delay)
      while ((await alertNextRelease()) !== null);
      await sendMessages(server)
    }),
  )
  process.send?.('done')
})

await Promise.all(Array.from({ length: 8 }, () => database().$queryRaw`SELECT pg_sleep(0.05)::text`))
process.send?.('ready')
