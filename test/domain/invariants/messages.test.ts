import { beforeAll, describe, it } from 'vitest'
import { sql } from '../database'
import { expectRefused, withoutTrigger } from './attack'

beforeAll(async () => {
  for (const [key, state] of [
    ['one', 'waiting'],
    ['two', 'sent'],
    ['three', 'kept'],
  ])
    await sql(`INSERT INTO messages (key, recipient, subject, body, state)
      VALUES ('${key}', 'approver@people.example', 'A version waits for you', 'Read it.', '${state}')`)
})

describe('a reminder', () => {
  it('is given once for its key, for all time', async () => {
    await sql(`INSERT INTO reminders (key) VALUES ('overdue:one')`)
    await expectRefused({
      attack: `DELETE FROM reminders WHERE key = 'overdue:one'`,
      says: 'reminders is never changed',
      rule: withoutTrigger('never_changed', 'reminders'),
    })
  })
})

describe('a message', () => {
  it('is written once for its key', () =>
    expectRefused({
      attack: `INSERT INTO messages (key, recipient, subject, body) VALUES ('one', 'approver@people.example', 'Again', 'Read it.')`,
      says: 'messages_key_key',
      rule: 'DROP INDEX messages_key_key',
    }))

  it('is never rewritten', () =>
    expectRefused({
      attack: `UPDATE messages SET recipient = 'somebody@elsewhere.example' WHERE key = 'one'`,
      says: 'a message is never rewritten',
      rule: withoutTrigger('guarded', 'messages'),
    }))

  it.each([
    ['two', 'waiting', 'sent to waiting'],
    ['two', 'sending', 'sent to sending'],
    ['one', 'sent', 'waiting to sent'],
    ['three', 'sending', 'kept to sending'],
  ])('message %s does not become %s: it would be sent twice, or never', (key, state, words) =>
    expectRefused({
      attack: `UPDATE messages SET state = '${state}' WHERE key = '${key}'`,
      says: `a message does not go from ${words}`,
      rule: withoutTrigger('guarded', 'messages'),
    }),
  )
})
