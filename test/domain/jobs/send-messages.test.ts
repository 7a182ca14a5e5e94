import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stopFollowing } from '@/lib/followers/commands/stop-following'
import { sendMessages } from '@/lib/jobs/send-messages'
import { followingToken } from '@/lib/notifications/following-link'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction } from '@/lib/platform/database'
import { useEmptyDatabase } from '../database'
import { withInstallation } from '../followers/a-setting'
import { aFollower } from '../following-inputs'
import { aPerson } from '../people'
import { aKeptManual } from '../releases/a-publication'
import { type Answer, aMailServer } from './a-mail-server'

let mail: Awaited<ReturnType<typeof aMailServer>>
let answers: Record<string, Answer> = {}

beforeEach(async () => {
  await useEmptyDatabase()
  answers = {}
  mail = await aMailServer({ answer: (to) => answers[to] ?? 'take' })
})
afterEach(() => mail.close())

async function written(count: number, recipient = 'approver@council.example') {
  const keys = Array.from({ length: count }, () => randomUUID())
  await inTransaction((transaction) =>
    tell(
      transaction,
      keys.map((key) => ({ key, recipient, subject: `About ${key}`, body: `It waits: ${key}\n` })),
    ),
  )
  return keys
}

function states() {
  return database().message.findMany({
    select: { state: true, problem: true, attempts: true },
    orderBy: { key: 'asc' },
  })
}

describe('sending what waits', () => {
  it('hands each e-mail to the mail server, and writes that it was sent', async () => {
    const [key] = await written(1)
    expect(await sendMessages(mail.server)).toEqual({ sent: 1, kept: 0, reached: true })
    const message = await database().message.findFirstOrThrow()
    expect(message).toMatchObject({ state: 'sent', attempts: 1, problem: null })
    expect(message.sentAt).toBeInstanceOf(Date)
    expect(mail.arrived).toHaveLength(1)
    expect(mail.arrived[0]?.text).toContain(`Subject: About ${key}`)
    expect(mail.arrived[0]?.text).toMatch(/^Content-Type: text\/plain; charset=utf-8/im)
    expect(mail.arrived[0]?.messageId).toBe(`<${message.id}@127.0.0.1>`)
  })

  it('sends each once, however many workers are at it', async () => {
    const keys = await written(30)
    await Promise.all([1, 2, 3, 4].map(() => sendMessages(mail.server)))
    const subjects = mail.arrived.map(({ text }) => /^Subject: About (.*)$/m.exec(text)?.[1])
    expect(subjects.sort()).toEqual([...keys].sort())
  })

  it('has one that is refused for now wait, and says why; it is not handed over again at once', async () => {
    await written(1)
    answers['approver@council.example'] = 'notNow'
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 0, reached: true })
    const [message] = await database().message.findMany()
    expect(message).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(message?.problem).toContain('Try again later')
    expect(message?.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000)
    answers = {}
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 0 })
    await database().message.updateMany({ data: { dueAt: new Date() } })
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 1 })
    expect(mail.arrived).toHaveLength(1)
  })

  it('gives one up that is refused for good, and sends the others', async () => {
    await written(1, 'nobody@council.example')
    await written(2)
    answers['nobody@council.example'] = 'never'
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 2 })
    const failed = await database().message.findMany({ where: { state: 'failed' } })
    expect(failed).toHaveLength(1)
    expect(failed[0]?.problem).toContain('No such mailbox')
  })

  it('loses nothing when the mail server is away, and troubles it once', async () => {
    await written(3)
    const away = { ...mail.server, url: 'smtp://127.0.0.1:1' }
    expect(await sendMessages(away)).toEqual({ sent: 0, kept: 0, reached: false })
    expect((await states()).map(({ state, attempts }) => [state, attempts]).sort()).toEqual([
      ['waiting', 0],
      ['waiting', 0],
      ['waiting', 1],
    ])
  })

  it('does not hand over again what may have gone out when no answer came', async () => {
    await written(1)
    answers['approver@council.example'] = 'silence'
    await sendMessages(mail.server)
    expect(mail.arrived).toHaveLength(1)
    const [message] = await database().message.findMany()
    expect(message?.state).toBe('sending')
    expect(message?.problem).toMatch(/^It may have been sent/)
    answers = {}
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 0 })
    expect(mail.arrived).toHaveLength(1)
  })

  it('writes nothing of one that a person has had sent again meanwhile', async () => {
    await written(1)
    const again = { state: 'waiting', attempts: 0, dueAt: new Date(Date.now() + 86_400_000) } as const
    const slow = await aMailServer({ meanwhile: () => database().message.updateMany({ data: again }) })
    await sendMessages(slow.server)
    await slow.close()
    expect(slow.arrived).toHaveLength(1)
    expect(await database().message.findFirstOrThrow()).toMatchObject({ ...again, sentAt: null })
  })

  it('keeps all where there is no mail server', async () => {
    await written(2)
    expect(await sendMessages(null)).toEqual({ sent: 0, kept: 2, reached: true })
    expect((await states()).map(({ state }) => state)).toEqual(['kept', 'kept'])
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 0 })
  })

  it('never sends to demonstration accounts, nor to one that was deactivated since', async () => {
    const people = [await aPerson(null), await aPerson(null), await aPerson(null)] as const
    await inTransaction((transaction) =>
      tell(
        transaction,
        people.map(({ userId }) => ({ key: userId, userId, subject: 'One', body: 'One' })),
      ),
    )
    await database().user.update({ where: { id: people[0].userId }, data: { demonstration: true } })
    await database().user.update({ where: { id: people[1].userId }, data: { deactivatedAt: new Date() } })
    expect(await sendMessages(mail.server)).toMatchObject({ sent: 1, kept: 2 })
    expect(mail.arrived.map(({ to }) => to)).toEqual([people[2].email])
  })
})

describe('an e-mail to a follower', () => {
  beforeEach(withInstallation)

  it('has their link, and says how a program stops it with one click', async () => {
    const { manual } = await aKeptManual()
    const follower = await aFollower(manual)
    await sendMessages(mail.server)
    const token = followingToken(follower.id)
    const [sent] = mail.arrived.filter(({ to }) => to === follower.email)
    const headers = sent?.text.replace(/\r\n[ \t]+/g, ' ') ?? ''
    expect(headers).toContain(`List-Unsubscribe: <http://127.0.0.1:3000/following/${token}>`)
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(sent?.text.replaceAll('=\r\n', '')).toContain(`/following/${token}\r\n`)
  })

  it('is not sent to one who has stopped, nor of a manual or chapter that is not open to everybody any more', async () => {
    const [open, closed] = [await aKeptManual(), await aKeptManual()]
    const [stopped, shutOut] = [await aFollower(open.manual), await aFollower(closed.manual)]
    const ofStaff = await aFollower(open.manual, { chapter: 'Care Planning' })
    await database().chapter.update({
      where: { id: open.manual.chapterId('Care Planning') },
      data: { staffOnly: true },
    })
    await stopFollowing({ kind: 'reader', token: followingToken(stopped.id) }, { followerId: stopped.id })
    await database().manual.update({
      where: { id: closed.manual.manualId },
      data: { visibility: 'withheld' },
    })
    await sendMessages(mail.server)
    expect(
      mail.arrived.filter(({ to }) => [stopped.email, shutOut.email, ofStaff.email].includes(to)),
    ).toEqual([])
  })

  it('waits behind what one person waits for', async () => {
    const { manual } = await aKeptManual()
    const follower = await aFollower(manual)
    await written(1, 'approver@council.example')
    await sendMessages(mail.server)
    expect(mail.arrived.map(({ to }) => to)).toEqual(['approver@council.example', follower.email])
  })
})
