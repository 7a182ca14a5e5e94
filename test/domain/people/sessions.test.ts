import { describe, expect, it } from 'vitest'
import { deactivateAccount } from '@/lib/people/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { continueSession, endSession, liveSessions } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { anAdministrator, anAuthority, aPerson } from '../people'

const MINUTE = 60_000

/** Does a command's question for permission still succeed in this session? */
async function mayStillAct(actor: Actor, authority: { id: string }): Promise<boolean> {
  return authorise(database(), actor, 'openDraft', authority.id).then(
    () => true,
    (error) => {
      expect(error).toBeInstanceOf(Forbidden)
      return false
    },
  )
}

async function setTimes(id: string, times: { expiresAt?: Date; lastSeenAt?: Date; endedAt?: Date }) {
  await database().session.update({ where: { id }, data: times })
}

describe('a session', () => {
  it('gives the person and their roles in each authority', async () => {
    const authority = await anAuthority({ name: 'Council of Roles' })
    const person = await aPerson(authority, 'author', 'publisher')
    const signedIn = await continueSession(person.sessionId)
    expect(signedIn).toMatchObject({ userId: person.userId, email: person.email, administrator: false })
    expect(signedIn?.roles.map(({ role, authority: { name } }) => [role, name])).toEqual([
      ['author', 'Council of Roles'],
      ['publisher', 'Council of Roles'],
    ])
  })

  it.each([
    ['has been ended', { endedAt: new Date() }],
    ['has run out', { expiresAt: new Date(Date.now() - 1) }],
    ['has lain unused for an hour', { lastSeenAt: new Date(Date.now() - 60 * MINUTE) }],
  ])('counts for no page and no command once it %s', async (_words, times) => {
    const authority = await anAuthority()
    const person = await aPerson(authority, 'author')
    expect(await mayStillAct(person.actor, authority)).toBe(true)
    await setTimes(person.sessionId, times)
    expect(await continueSession(person.sessionId)).toBeNull()
    expect(await mayStillAct(person.actor, authority)).toBe(false)
  })

  it('counts for nothing once the account is deactivated, and not again when it is reactivated', async () => {
    const authority = await anAuthority()
    const person = await aPerson(authority, 'author')
    await deactivateAccount((await anAdministrator()).actor, { userId: person.userId })
    expect(await continueSession(person.sessionId)).toBeNull()
    expect(await mayStillAct(person.actor, authority)).toBe(false)
    await database().user.update({ where: { id: person.userId }, data: { deactivatedAt: null } })
    expect(await continueSession(person.sessionId)).toBeNull()
  })

  it('counts for nothing in a deactivated account, even if it has not been ended', async () => {
    const authority = await anAuthority()
    const person = await aPerson(authority, 'author')
    await database().user.update({ where: { id: person.userId }, data: { deactivatedAt: new Date() } })
    expect(await continueSession(person.sessionId)).toBeNull()
    expect(await mayStillAct(person.actor, authority)).toBe(false)
  })

  it('refuses a person who names the session of another', async () => {
    const authority = await anAuthority()
    const nobody = await aPerson(null)
    const author = await aPerson(authority, 'author')
    const borrowed: Actor = { kind: 'person', userId: nobody.userId, sessionId: author.sessionId }
    expect(await mayStillAct(borrowed, authority)).toBe(false)
  })

  it('is kept from idling out by being used, written down at most once a minute', async () => {
    const { sessionId } = await aPerson(null)
    const seen = async () =>
      (await database().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt
    const first = await seen()
    await continueSession(sessionId, new Date(first.getTime() + MINUTE - 1))
    expect(await seen()).toEqual(first)
    const later = new Date(first.getTime() + MINUTE)
    await continueSession(sessionId, later)
    expect(await seen()).toEqual(later)
  })

  it('does not last longer by being used', async () => {
    const { sessionId } = await aPerson(null)
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: { id: sessionId } })
    await setTimes(sessionId, { lastSeenAt: expiresAt })
    expect(await continueSession(sessionId, new Date(expiresAt.getTime() - 1))).not.toBeNull()
    expect(await continueSession(sessionId, expiresAt)).toBeNull()
  })

  it('is no more once no such row exists', async () => {
    expect(await continueSession(crypto.randomUUID())).toBeNull()
  })
})

describe('ending a session', () => {
  it('ends one of the person’s own and leaves the others', async () => {
    const person = await aPerson(null)
    const { id: other } = await database().session.create({
      data: { userId: person.userId, expiresAt: new Date(Date.now() + 60 * MINUTE) },
    })
    expect((await liveSessions(person.userId)).map(({ id }) => id).sort()).toEqual(
      [other, person.sessionId].sort(),
    )
    await endSession(person.userId, other)
    expect(await continueSession(other)).toBeNull()
    expect((await liveSessions(person.userId)).map(({ id }) => id)).toEqual([person.sessionId])
  })

  it('refuses somebody else’s', async () => {
    const person = await aPerson(null)
    const other = await aPerson(null)
    await expect(endSession(other.userId, person.sessionId)).rejects.toBeInstanceOf(NotFound)
    expect(await continueSession(person.sessionId)).not.toBeNull()
  })

  it('keeps the time at which it first ended, and is recorded once', async () => {
    const person = await aPerson(null)
    await endSession(person.userId, person.sessionId)
    const { endedAt } = await database().session.findUniqueOrThrow({ where: { id: person.sessionId } })
    await endSession(person.userId, person.sessionId)
    expect(await database().session.findUniqueOrThrow({ where: { id: person.sessionId } })).toMatchObject({
      endedAt,
    })
    const events = await database().auditEvent.count({
      where: { action: 'endSession', subject: `session ${person.sessionId}` },
    })
    expect(events).toBe(1)
  })
})
