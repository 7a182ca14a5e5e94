import { describe, expect, it } from 'vitest'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction } from '@/lib/platform/database'
import { aPerson } from '../people'

function messagesOf(userId: string) {
  return database().message.findMany({ where: { userId }, orderBy: { key: 'asc' } })
}

describe('telling somebody', () => {
  it('writes an e-mail to the address of their account, which waits to be sent', async () => {
    const { userId, email } = await aPerson(null)
    await inTransaction((transaction) =>
      tell(transaction, [
        { key: `one:${userId}`, userId, subject: 'Care\nPlanning', body: 'It waits for you.' },
      ]),
    )
    const [message] = await messagesOf(userId)
    expect(message).toMatchObject({ recipient: email, subject: 'Care Planning', state: 'waiting' })
    expect(message?.body).toMatch(/^It waits for you\.\n\n--\n[\s\S]*To be told less: http/)
  })

  it('writes nothing if what it tells of did not happen', async () => {
    const { userId } = await aPerson(null)
    const refused = inTransaction(async (transaction) => {
      await tell(transaction, [{ key: `gone:${userId}`, userId, subject: 'Gone', body: 'Gone.' }])
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await messagesOf(userId)).toEqual([])
  })

  it('tells once under one key, however many ask at once', async () => {
    const { userId } = await aPerson(null)
    const keys = ['b', 'a', 'c'].map((letter) => `${letter}:${userId}`)
    const both = [keys, [...keys].reverse()].map((order) =>
      inTransaction((transaction) =>
        tell(
          transaction,
          order.map((key) => ({ key, userId, subject: 'Once', body: 'Once.' })),
        ),
      ),
    )
    await Promise.all(both)
    expect((await messagesOf(userId)).map(({ key }) => key)).toEqual([...keys].sort())
  })

  it.each([
    ['all', 'waiting', 'waiting'],
    ['reminders', 'kept', 'waiting'],
    ['none', 'kept', 'kept'],
  ] as const)('of what they want (%s): an event is %s, a reminder %s', async (emails, event, reminder) => {
    const { userId } = await aPerson(null)
    await database().user.update({ where: { id: userId }, data: { emails } })
    for (const kind of ['event', 'reminder'] as const)
      await inTransaction((transaction) =>
        tell(transaction, [{ key: `${kind}:${userId}`, userId, subject: 'A', body: 'B' }], kind),
      )
    expect((await messagesOf(userId)).map(({ state }) => state)).toEqual([event, reminder])
  })

  it('passes over a person whose account is deactivated', async () => {
    const { userId } = await aPerson(null)
    await database().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
    await inTransaction((transaction) =>
      tell(transaction, [
        { key: `left:${userId}`, userId, recipient: 'other@people.example', subject: 'A', body: 'B' },
      ]),
    )
    expect(await messagesOf(userId)).toEqual([])
  })

  it('writes to somebody without an account at the address given, without a word of accounts', async () => {
    await inTransaction((transaction) =>
      tell(transaction, [
        { key: 'guest:1', recipient: 'guest@people.example', subject: 'Please read', body: 'Here.' },
      ]),
    )
    const message = await database().message.findUniqueOrThrow({ where: { key: 'guest:1' } })
    expect(message).toMatchObject({ userId: null, recipient: 'guest@people.example', body: 'Here.' })
  })
})
