import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { verifyRecord } from '@/lib/proof/verify-record'
import { withInstallation } from '../followers/a-setting'
import { manyFollowers } from '../followers/many-followers'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { aMailServer } from './a-mail-server'

/*
 * Alerts, written and sent by real processes that are killed outright in the middle of it. Each process is five workers, so
 * that ten deaths are fifty points: in writing what followers of two manuals are told, or in handing it to a real mail server.
 */

const AT_ONCE = 5
const DEATHS = 10
const FOLLOWERS = 50

const processes = new Set<ChildProcess>()
let mail: Awaited<ReturnType<typeof aMailServer>>

afterEach(async () => {
  await Promise.all([...processes].map(killed))
  await mail.close()
})

async function standingBy(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=DeprecationWarning', '--import', 'tsx', 'test/domain/jobs/alerting-process.ts'],
    {
      env: {
        ...process.env,
        CHAPTERHOUSE_SMTP_URL: mail.server.url,
        CHAPTERHOUSE_MAIL_FROM: mail.server.from,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  processes.add(child)
  await once(child, 'message')
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

async function publishedIn({ manual, team }: Kept): Promise<void> {
  await anApproved(team, manual.chapterId('Care Planning'))
  await publish(team, manual.manualId)
}

/** Of each release, all followers of its manual have their e-mail written, or none; and it says how many. */
async function expectWhole(): Promise<{ whole: number; undone: number }> {
  const releases = await database().release.findMany({
    where: { number: { gt: 1 } },
    include: { alerted: true },
  })
  const found = { whole: 0, undone: 0 }
  for (const { id, alerted } of releases) {
    const written = await database().message.count({ where: { key: { startsWith: `alert ${id} ` } } })
    expect([written, alerted.map(({ messages }) => messages)]).toEqual(
      alerted.length === 1 ? [FOLLOWERS, [FOLLOWERS]] : [0, []],
    )
    found[alerted.length === 1 ? 'whole' : 'undone'] += 1
  }
  return found
}

it('loses no alert and doubles none, killed outright at fifty points of writing and sending them', async () => {
  withInstallation()
  mail = await aMailServer({ pause: () => randomInt(0, 6) })
  const kept = [await aKeptManual(), await aKeptManual()]
  for (const { manual } of kept) await manyFollowers(manual, FOLLOWERS)

  let undone = 0
  let next = standingBy()
  for (let death = 1; death <= DEATHS; death += 1) {
    await Promise.all(kept.map(publishedIn))
    const child = await next
    const lasts = [150, 900, 2_500][death % 3] ?? 900
    child.send(Array.from({ length: AT_ONCE }, () => randomInt(0, lasts)))
    await pause(lasts + randomInt(0, lasts))
    await killed(child)
    next = standingBy()

    undone += (await expectWhole()).undone
    const wrong = (await verifyRecord(() => {})).filter((outcome) => outcome.wrong > 0)
    expect(wrong).toEqual([])
  }

  const last = await next
  last.send(Array.from({ length: AT_ONCE }, () => 0))
  await once(last, 'message')
  expect(await expectWhole()).toEqual({ whole: 2 * DEATHS, undone: 0 })

  // Those to the people who keep the manuals are among them: they go the same way.
  const messages = await database().message.findMany()
  expect(messages.filter(({ followerId }) => followerId !== null)).toHaveLength(2 * DEATHS * FOLLOWERS)
  const arrived = mail.arrived.map(({ messageId }) => messageId)
  // None doubled.
  expect(new Set(arrived).size).toBe(arrived.length)
  // None lost: what did not arrive is among the few that were being handed over when their worker died, and is shown so.
  const onTheWay = messages.filter(({ state }) => state === 'sending')
  expect(onTheWay.length).toBeLessThanOrEqual(AT_ONCE * DEATHS)
  expect(messages.filter(({ state }) => state === 'sent')).toHaveLength(messages.length - onTheWay.length)
  const missing = messages.filter(({ id }) => !arrived.includes(`<${id}@127.0.0.1>`))
  expect(missing.filter(({ state }) => state !== 'sending')).toEqual([])
  console.log(
    `${messages.length} e-mails, ${onTheWay.length} being sent at a death, ${undone} releases found unwritten after one`,
  )
}, 240_000)
