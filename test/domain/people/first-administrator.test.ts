import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  becomeFirstAdministrator,
  isFirstAdministratorLink,
  issueFirstAdministratorLink,
} from '@/lib/people/first-administrator'
import { signIn } from '@/lib/people/sign-in'
import { database, inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { useEmptyDatabase } from '../database'
import { anAdministrator, aPerson } from '../people'

const person = { name: 'Administrator', password: 'a lantern in the orchard' }
const email = 'administrator@council.example'

beforeEach(useEmptyDatabase)

async function aToken(): Promise<string> {
  const link = await issueFirstAdministratorLink()
  if (!link) throw new Error('there is an administrator')
  return link.token
}

/** How many connections to this test's database wait for somebody else's lock. */
async function waitingForLocks(): Promise<number> {
  const waiting = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return waiting.length
}

describe('the link for the first administrator', () => {
  it('makes an administrator who can sign in, once', async () => {
    const token = await aToken()
    expect(await isFirstAdministratorLink(token)).toBe(true)
    const { userId } = await becomeFirstAdministrator({ token, email, ...person })
    expect(await database().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      administrator: true,
    })
    const attempt = await signIn(
      { email, password: person.password },
      { address: '192.0.2.1', beyondLoopback: true },
    )
    expect(attempt.outcome).toBe('signedIn')
    // Not even when that administrator is gone.
    await database().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
    expect(await isFirstAdministratorLink(token)).toBe(false)
    const again = becomeFirstAdministrator({ token, email: 'second@council.example', ...person })
    await expect(again).rejects.toBeInstanceOf(Forbidden)
  })

  it('is stored as a hash only', async () => {
    const token = await aToken()
    const [link] = await database().firstAdministratorLink.findMany()
    expect(token.length).toBe(43)
    expect(JSON.stringify(link)).not.toContain(token)
  })

  it('is good for a day', async () => {
    const link = await issueFirstAdministratorLink()
    if (!link) throw new Error('there is an administrator')
    expect(await isFirstAdministratorLink(link.token, new Date(link.expiresAt.getTime() - 1))).toBe(true)
    expect(await isFirstAdministratorLink(link.token, link.expiresAt)).toBe(false)
    const late = becomeFirstAdministrator({ token: link.token, email, ...person }, link.expiresAt)
    await expect(late).rejects.toBeInstanceOf(Forbidden)
  })

  it('is not given where there is an administrator, and one given before stops working', async () => {
    const token = await aToken()
    await anAdministrator()
    expect(await issueFirstAdministratorLink()).toBeNull()
    expect(await isFirstAdministratorLink(token)).toBe(false)
    await expect(becomeFirstAdministrator({ token, email, ...person })).rejects.toBeInstanceOf(Forbidden)
  })

  it('makes one administrator of two people who have one each and use them at the same moment', async () => {
    const tokens = [await aToken(), await aToken()]
    // Nobody can add an account until this is over: both get as far as they can before either has made one.
    const both = await inTransaction(async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE`
      const attempts = tokens.map((token, at) =>
        becomeFirstAdministrator({ token, email: `${at}@council.example`, ...person }),
      )
      await vi.waitFor(async () => expect(await waitingForLocks()).toBe(2), { timeout: 40_000 })
      return { attempts: Promise.allSettled(attempts) }
    }).then(({ attempts }) => attempts)
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await database().user.count({ where: { administrator: true } })).toBe(1)
  })

  it('refuses a token that nobody was given', async () => {
    await aToken()
    await expect(becomeFirstAdministrator({ token: 'guess', email, ...person })).rejects.toBeInstanceOf(
      Forbidden,
    )
  })

  it('refuses an address that has an account, and can be used again with another', async () => {
    const other = await aPerson(null)
    const token = await aToken()
    const taken = becomeFirstAdministrator({ token, email: other.email, ...person })
    await expect(taken).rejects.toBeInstanceOf(Conflict)
    expect(await isFirstAdministratorLink(token)).toBe(true)
  })
})
