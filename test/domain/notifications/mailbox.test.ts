import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { resendMessage } from '@/lib/notifications/commands'
import { mailbox, messageInMailbox } from '@/lib/notifications/queries'
import { tell } from '@/lib/notifications/tell'
import { chooseEmails, emailsWantedBy } from '@/lib/people/own-account'
import { continueSession } from '@/lib/people/sessions'
import { database, inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import type { MessageState } from '@/prisma/generated/enums'
import { anAdministrator, aPerson } from '../people'

async function written(userId: string): Promise<string> {
  const key = randomUUID()
  await inTransaction((transaction) =>
    tell(transaction, [{ key, userId, subject: 'To approve', body: 'Read it.' }]),
  )
  return (await database().message.findUniqueOrThrow({ where: { key } })).id
}

async function standing(state: MessageState, minutesAgo = 0): Promise<string> {
  const { id } = await database().message.create({
    data: {
      key: randomUUID(),
      recipient: 'approver@people.example',
      subject: 'To approve',
      body: 'Read it.',
      state,
      attempts: 3,
      claimedAt: new Date(Date.now() - minutesAgo * 60_000),
    },
  })
  return id
}

describe('the mailbox', () => {
  it('shows each person what is addressed to them, and an administrator all', async () => {
    const [one, other, administrator] = [await aPerson(null), await aPerson(null), await anAdministrator()]
    const [mine, theirs] = [await written(one.userId), await written(other.userId)]
    const own = await mailbox(database(), one.actor, { of: 'own' })
    expect(own.messages.map(({ id }) => id)).toEqual([mine])
    await expect(mailbox(database(), one.actor, { of: 'all' })).rejects.toBeInstanceOf(Forbidden)
    const all = await mailbox(database(), administrator.actor, { of: 'all' })
    expect(all.messages.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, theirs]))

    expect(await messageInMailbox(database(), one.actor, mine)).toMatchObject({ subject: 'To approve' })
    await expect(messageInMailbox(database(), one.actor, theirs)).rejects.toBeInstanceOf(NotFound)
    await expect(messageInMailbox(database(), one.actor, 'nonsense')).rejects.toBeInstanceOf(NotFound)
    expect((await messageInMailbox(database(), administrator.actor, theirs)).body).toContain('Read it.')
  })

  it('leaves to its recipient what was delivered', async () => {
    const administrator = await anAdministrator()
    const id = await standing('sent')
    expect(await messageInMailbox(database(), administrator.actor, id)).toMatchObject({ body: null })
  })

  it('counts for an administrator what did not go out, or of which nobody knows', async () => {
    const administrator = await anAdministrator()
    const attention = async () => (await mailbox(database(), administrator.actor, { of: 'all' })).attention
    const before = await attention()
    await standing('sending', 1)
    await standing('waiting', 60)
    expect(await attention()).toBe(before)
    await standing('failed', 1)
    await standing('sending', 11)
    expect(await attention()).toBe(before + 2)
  })

  it('goes on with older messages', async () => {
    const person = await aPerson(null)
    for (let count = 0; count < 53; count += 1) await written(person.userId)
    const first = await mailbox(database(), person.actor, { of: 'own' })
    expect(first.messages).toHaveLength(50)
    const second = await mailbox(database(), person.actor, { of: 'own', before: first.older ?? '' })
    expect(second.messages).toHaveLength(3)
    expect(second.older).toBeNull()
  })
})

describe('sending a message again', () => {
  it.each([
    ['failed', 0],
    ['sending', 11],
  ] as const)('is for one that is %s since %i minutes', async (state, minutes) => {
    const administrator = await anAdministrator()
    const id = await standing(state, minutes)
    await resendMessage(administrator.actor, { messageId: id })
    expect(await database().message.findUnique({ where: { id } })).toMatchObject({
      state: 'waiting',
      attempts: 0,
    })
  })

  it.each([
    ['sent', 60],
    ['kept', 60],
    ['waiting', 60],
    ['sending', 1],
  ] as const)('is refused for one that is %s since %i minutes', async (state, minutes) => {
    const administrator = await anAdministrator()
    const id = await standing(state, minutes)
    await expect(resendMessage(administrator.actor, { messageId: id })).rejects.toBeInstanceOf(Conflict)
  })
})

describe('what somebody is told by e-mail', () => {
  it('is theirs to choose: what they do not want is kept', async () => {
    const { userId, sessionId } = await aPerson(null)
    const person = await continueSession(sessionId)
    if (!person) throw new Error('nobody is signed in')
    await chooseEmails(person, { emails: 'reminders' })
    expect(await emailsWantedBy(person)).toBe('reminders')
    const id = await written(userId)
    expect((await database().message.findUniqueOrThrow({ where: { id } })).state).toBe('kept')
  })
})
