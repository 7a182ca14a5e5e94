import { beforeEach, describe, expect, it } from 'vitest'
import { createAccount, deactivateAccount, issuePasswordLink, reactivateAccount } from '@/lib/people/commands'
import { accountOfPasswordLink, changePassword, setPassword } from '@/lib/people/own-account'
import { PASSWORD_LINK_LASTS } from '@/lib/people/password-link'
import { continueSession, type SignedIn } from '@/lib/people/sessions'
import { signIn } from '@/lib/people/sign-in'
import { ATTEMPTS_PER_ACCOUNT } from '@/lib/people/sign-in-limits'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { anAdministrator, anAuthority, aPerson } from '../people'

const theConsole = { kind: 'console' } as const
const password = 'a lantern in the orchard'
const another = 'seven kettles, one spoon'
const here = { address: '192.0.2.1', beyondLoopback: false }

beforeEach(async () => {
  await database().rateLimit.deleteMany()
})

const newEmail = () => `${crypto.randomUUID()}@council.example`

async function canSignIn(email: string, typed: string): Promise<boolean> {
  return (await signIn({ email, password: typed }, here)).outcome === 'signedIn'
}

describe('an account is made', () => {
  it('by an administrator, without a password, and is recorded', async () => {
    const administrator = await anAdministrator()
    const email = newEmail()
    const { userId } = await createAccount(administrator.actor, { email, name: ' Author ' })
    expect(await database().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      email,
      name: 'Author',
      passwordHash: '-',
      administrator: false,
      demonstration: false,
    })
    const [event] = await database().auditEvent.findMany({ where: { subject: `user ${userId}` } })
    expect(event).toMatchObject({
      chain: 'installation',
      actorId: administrator.userId,
      action: 'createAccount',
    })
  })

  it('by the console with a password, of which only an argon2id hash is kept', async () => {
    const { userId } = await createAccount(theConsole, { email: newEmail(), name: 'Author', password })
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: userId } })
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('refuses an administrator who chooses the password of another', async () => {
    const { actor } = await anAdministrator()
    await expect(
      createAccount(actor, { email: newEmail(), name: 'Author', password }),
    ).rejects.toBeInstanceOf(Forbidden)
  })

  it('refuses an administrator who marks it as the demonstration’s', async () => {
    const { actor } = await anAdministrator()
    const account = { email: newEmail(), name: 'Author', demonstration: true }
    await expect(createAccount(actor, account)).rejects.toBeInstanceOf(Forbidden)
  })

  it('refuses a second one with the same address, however it is written', async () => {
    const email = newEmail()
    await createAccount(theConsole, { email, name: 'Author' })
    const second = createAccount(theConsole, { email: email.toUpperCase(), name: 'Another' })
    await expect(second).rejects.toBeInstanceOf(Conflict)
  })

  it('refuses a weak password from the console too', async () => {
    await expect(
      createAccount(theConsole, { email: newEmail(), name: 'Author', password: 'short' }),
    ).rejects.toThrow('at least 12 characters')
  })
})

describe('a link to set a password', () => {
  async function aLink() {
    const email = newEmail()
    const { userId } = await createAccount(theConsole, { email, name: 'Author' })
    const { actor } = await anAdministrator()
    const { token, expiresAt } = await issuePasswordLink(actor, { userId })
    return { email, userId, actor, token, expiresAt }
  }

  it('lets the person choose one, once', async () => {
    const { token, email, userId } = await aLink()
    expect(await accountOfPasswordLink(token)).toMatchObject({ id: userId })
    expect(await setPassword({ token, password })).toEqual({ email })
    expect(await canSignIn(email, password)).toBe(true)
    expect(await accountOfPasswordLink(token)).toBeNull()
    await expect(setPassword({ token, password: another })).rejects.toBeInstanceOf(Forbidden)
  })

  it('ends the wait for what was tried with the password that was forgotten', async () => {
    const { token, email } = await aLink()
    for (let attempt = 0; attempt <= ATTEMPTS_PER_ACCOUNT; attempt += 1) await canSignIn(email, another)
    expect(await signIn({ email, password: another }, here)).toMatchObject({ outcome: 'wait' })
    await setPassword({ token, password })
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'signedIn' })
  })

  it('is used once even by two at the same moment', async () => {
    const { token } = await aLink()
    const both = await Promise.allSettled([
      setPassword({ token, password }),
      setPassword({ token, password: another }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is good for three days', async () => {
    const { token, expiresAt } = await aLink()
    expect(Math.abs(expiresAt.getTime() - Date.now() - PASSWORD_LINK_LASTS)).toBeLessThan(60_000)
    expect(await accountOfPasswordLink(token, new Date(expiresAt.getTime() - 1000))).not.toBeNull()
    expect(await accountOfPasswordLink(token, expiresAt)).toBeNull()
  })

  it('ends the password, the sessions and the links that there were', async () => {
    const { token, email, userId, actor } = await aLink()
    await setPassword({ token, password })
    const attempt = await signIn({ email, password }, here)
    const second = await issuePasswordLink(actor, { userId })
    expect(attempt.outcome === 'signedIn' && (await continueSession(attempt.sessionId))).toBeNull()
    expect(await canSignIn(email, password)).toBe(false)
    const third = await issuePasswordLink(actor, { userId })
    expect(await accountOfPasswordLink(second.token)).toBeNull()
    expect(await accountOfPasswordLink(third.token)).not.toBeNull()
  })

  it('refuses a deactivated account, and stops working when it is deactivated', async () => {
    const { token, userId, actor } = await aLink()
    await deactivateAccount(actor, { userId })
    expect(await accountOfPasswordLink(token)).toBeNull()
    await expect(setPassword({ token, password })).rejects.toBeInstanceOf(Forbidden)
    await expect(issuePasswordLink(actor, { userId })).rejects.toBeInstanceOf(Blocked)
  })

  it('refuses an account that is not there', async () => {
    const link = issuePasswordLink((await anAdministrator()).actor, { userId: crypto.randomUUID() })
    await expect(link).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a person changes their own password', () => {
  async function signedIn(): Promise<SignedIn> {
    const email = newEmail()
    await createAccount(theConsole, { email, name: 'Author', password })
    const attempt = await signIn({ email, password }, here)
    const person = attempt.outcome === 'signedIn' && (await continueSession(attempt.sessionId))
    if (!person) throw new Error(attempt.outcome)
    return person
  }

  it('with the current one, which ends the other sessions and keeps this', async () => {
    const person = await signedIn()
    const other = await signIn({ email: person.email, password }, here)
    const answer = await changePassword(
      person,
      { currentPassword: password, password: another },
      here.address,
    )
    expect(answer).toEqual({ changed: true })
    expect(await continueSession(person.sessionId)).not.toBeNull()
    expect(other.outcome === 'signedIn' && (await continueSession(other.sessionId))).toBeNull()
    expect(await canSignIn(person.email, password)).toBe(false)
    expect(await canSignIn(person.email, another)).toBe(true)
  })

  it('not without it, and not by trying one after another', async () => {
    const person = await signedIn()
    const wrong = { currentPassword: 'wrong', password: another }
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await changePassword(person, wrong, here.address)).toEqual({ changed: false, waitSeconds: 0 })
    const right = { currentPassword: password, password: another }
    expect(await changePassword(person, right, here.address)).toEqual({ changed: false, waitSeconds: 900 })
  })
})

describe('an account is deactivated', () => {
  it('and reactivated with the roles that it had', async () => {
    const { actor } = await anAdministrator()
    const person = await aPerson(await anAuthority(), 'approver')
    await deactivateAccount(actor, { userId: person.userId })
    const memberships = { where: { userId: person.userId } }
    expect(await database().membership.count(memberships)).toBe(1)
    await reactivateAccount(actor, { userId: person.userId })
    const { deactivatedAt } = await database().user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(deactivatedAt).toBeNull()
    const events = await database().auditEvent.findMany({
      where: { subject: `user ${person.userId}` },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual(['deactivateAccount', 'reactivateAccount'])
  })

  it('refuses an administrator’s own', async () => {
    await anAdministrator()
    const { actor, userId } = await anAdministrator()
    await expect(deactivateAccount(actor, { userId })).rejects.toBeInstanceOf(Forbidden)
  })

  it('refuses one of two administrators who deactivate each other at the same moment', async () => {
    const one = await anAdministrator()
    const other = await anAdministrator()
    const both = await Promise.allSettled([
      deactivateAccount(one.actor, { userId: other.userId }),
      deactivateAccount(other.actor, { userId: one.userId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses the console the only administrator that is left', async () => {
    const { userId } = await anAdministrator()
    await database().user.updateMany({ where: { id: { not: userId } }, data: { deactivatedAt: new Date() } })
    await expect(deactivateAccount(theConsole, { userId })).rejects.toBeInstanceOf(Blocked)
  })
})
