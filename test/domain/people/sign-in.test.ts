import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createAccount, deactivateAccount } from '@/lib/people/commands'
import { continueSession } from '@/lib/people/sessions'
import { signIn } from '@/lib/people/sign-in'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, waitAfter } from '@/lib/people/sign-in-limits'
import { database } from '@/lib/platform/database'
import { anAdministrator } from '../people'

/** The cost of each password that was checked: what takes the time of an answer. */
const costs = vi.hoisted((): string[] => [])

vi.mock(import('@node-rs/argon2'), async (original) => {
  const argon2 = await original()
  const verify: typeof argon2.verify = (hashed, ...more) => {
    costs.push(/^\$argon2id\$v=\d+\$[^$]+/.exec(String(hashed))?.[0] ?? '')
    return argon2.verify(hashed, ...more)
  }
  return { ...argon2, verify }
})

const password = 'a lantern in the orchard'
const here = { address: '192.0.2.1', beyondLoopback: false }
const theConsole = { kind: 'console' } as const

let email: string
let userId: string

beforeEach(async () => {
  await database().rateLimit.deleteMany()
  email = `${crypto.randomUUID()}@council.example`
  ;({ userId } = await createAccount(theConsole, { email, name: 'Author', password }))
})

async function fail(times: number, as: { email?: string; address?: (attempt: number) => string } = {}) {
  for (let attempt = 0; attempt < times; attempt += 1) {
    const place = { ...here, address: as.address?.(attempt) ?? here.address }
    const { outcome } = await signIn({ email: as.email ?? email, password: 'wrong' }, place)
    expect(outcome).toBe('wrong')
  }
}

describe('signing in', () => {
  it('begins a session that lives, however the address was typed', async () => {
    const attempt = await signIn({ email: ` ${email.toUpperCase()} `, password }, here)
    if (attempt.outcome !== 'signedIn') throw new Error(attempt.outcome)
    expect(await continueSession(attempt.sessionId)).toMatchObject({ userId, email })
  })

  it('begins another session each time', async () => {
    const first = await signIn({ email, password }, here)
    const second = await signIn({ email, password }, here)
    expect(first).not.toEqual(second)
  })

  it('is recorded, and a failure is not', async () => {
    await fail(1)
    await signIn({ email, password }, here)
    expect(await database().auditEvent.count({ where: { action: 'signIn', actorId: userId } })).toBe(1)
  })

  it('refuses a wrong password', async () => {
    expect(await signIn({ email, password: `${password} ` }, here)).toEqual({ outcome: 'wrong' })
  })

  it('refuses an unknown account in the same words', async () => {
    expect(await signIn({ email: 'nobody@council.example', password }, here)).toEqual({ outcome: 'wrong' })
  })

  it('does as much for an unknown account as for a wrong password, so that time tells nothing', async () => {
    costs.length = 0
    await signIn({ email, password: 'wrong' }, here)
    await signIn({ email: 'nobody@council.example', password: 'wrong' }, here)
    expect(costs).toHaveLength(2)
    expect(costs[0]).toMatch(/^\$argon2id\$.*m=\d+/)
    expect(costs[1]).toBe(costs[0])
  })

  it('refuses an account that has no password yet, whatever is typed', async () => {
    const without = `${crypto.randomUUID()}@council.example`
    await createAccount(theConsole, { email: without, name: 'Author' })
    for (const typed of ['-', '', 'undefined'])
      expect(await signIn({ email: without, password: typed }, here)).toEqual({ outcome: 'wrong' })
  })

  it('refuses a deactivated account in the same words', async () => {
    await deactivateAccount((await anAdministrator()).actor, { userId })
    expect(await signIn({ email, password }, here)).toEqual({ outcome: 'wrong' })
  })

  it('refuses demonstration accounts beyond loopback, and says so only to who knows the password', async () => {
    const demonstration = `${crypto.randomUUID()}@council.example`
    await createAccount(theConsole, { email: demonstration, name: 'Author', password, demonstration: true })
    const beyond = { ...here, beyondLoopback: true }
    const attempt = (typed: string, place: typeof here) =>
      signIn({ email: demonstration, password: typed }, place)
    expect(await attempt('wrong', beyond)).toEqual({ outcome: 'wrong' })
    expect(await attempt(password, beyond)).toEqual({ outcome: 'demonstration' })
    expect(await attempt(password, here)).toMatchObject({ outcome: 'signedIn' })
    expect(await signIn({ email, password }, beyond)).toMatchObject({ outcome: 'signedIn' })
  })

  it('refuses what no form sends without looking at it', async () => {
    expect(await signIn({ email, password: 'a'.repeat(1_000_000) }, here)).toEqual({ outcome: 'wrong' })
  })
})

describe('signing in is slowed', () => {
  it('for an account after five failures, from wherever they come, with the right password too', async () => {
    await fail(ATTEMPTS_PER_ACCOUNT, { address: (attempt) => `192.0.2.${attempt}` })
    const elsewhere = { ...here, address: '198.51.100.1' }
    expect(await signIn({ email, password }, elsewhere)).toEqual({ outcome: 'wait', seconds: 15 * 60 })
    const again = await signIn({ email, password }, elsewhere)
    expect(again).toMatchObject({ outcome: 'wait' })
  })

  it('not for its owner where they have signed in before, whatever somebody tries elsewhere', async () => {
    const atWork = { ...here, address: '198.51.100.1' }
    expect(await signIn({ email, password }, atWork)).toMatchObject({ outcome: 'signedIn' })
    await fail(ATTEMPTS_PER_ACCOUNT)
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'wait' })
    expect(await signIn({ email, password }, atWork)).toMatchObject({ outcome: 'signedIn' })
    // Nor does that give whoever tries another five.
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'wait' })
    await fail(ATTEMPTS_PER_ACCOUNT, { address: () => atWork.address })
    expect(await signIn({ email, password }, atWork)).toMatchObject({ outcome: 'wait' })
  })

  it('for an unknown account in the same way', async () => {
    const nobody = 'nobody-at-all@council.example'
    await fail(ATTEMPTS_PER_ACCOUNT, { email: nobody })
    expect(await signIn({ email: nobody, password }, here)).toMatchObject({ outcome: 'wait' })
  })

  it('without keeping other accounts out', async () => {
    await fail(ATTEMPTS_PER_ACCOUNT, { email: 'another@council.example' })
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'signedIn' })
  })

  it('longer each time in a day, to an hour at most', async () => {
    const waits: number[] = []
    for (let round = 0; round < 4; round += 1) {
      await fail(ATTEMPTS_PER_ACCOUNT)
      const attempt = await signIn({ email, password: 'wrong' }, here)
      waits.push(attempt.outcome === 'wait' ? attempt.seconds : 0)
      // The next attempt waits for the same end.
      expect(await signIn({ email, password: 'wrong' }, here)).toEqual({
        outcome: 'wait',
        seconds: expect.toSatisfy((left: number) => left > waitAfter(round + 1) - 120),
      })
      // The wait is over, and the address has not run out meanwhile.
      await database().rateLimit.deleteMany({ where: { key: { not: { startsWith: 'sign-in-waits' } } } })
    }
    expect(waits).toEqual([1, 2, 3, 4].map(waitAfter))
    expect(waits).toEqual([15 * 60, 30 * 60, 60 * 60, 60 * 60])
  })

  it('for an address after thirty failures in a quarter of an hour, for every account', async () => {
    for (let account = 0; account < ATTEMPTS_PER_ADDRESS / ATTEMPTS_PER_ACCOUNT; account += 1)
      await fail(ATTEMPTS_PER_ACCOUNT, { email: `${account}@council.example` })
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'wait' })
    expect(await signIn({ email, password }, { ...here, address: '192.0.2.2' })).toMatchObject({
      outcome: 'signedIn',
    })
  })

  it('not at all by attempts that succeed', async () => {
    for (let round = 0; round < 3; round += 1) {
      await fail(ATTEMPTS_PER_ACCOUNT - 1)
      expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'signedIn' })
    }
    const [ofAddress] = await database().rateLimit.findMany({
      where: { key: { startsWith: 'sign-in-address' } },
    })
    expect(ofAddress?.points).toBe(3 * (ATTEMPTS_PER_ACCOUNT - 1))
  })

  it('by attempts made at the same moment as well', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () => signIn({ email, password: 'wrong' }, here)),
    )
    expect(attempts.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(ATTEMPTS_PER_ACCOUNT)
  })

  it('until the time is over', async () => {
    await fail(ATTEMPTS_PER_ACCOUNT)
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'wait' })
    await fail(1, { email: 'another@council.example' })
    await database().rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1) } })
    expect(await signIn({ email, password }, here)).toMatchObject({ outcome: 'signedIn' })
    expect(await database().rateLimit.count({ where: { expire: { lt: new Date() } } })).toBe(0)
  })

  it('in a table that holds no address of e-mail', async () => {
    await fail(1)
    const keys = (await database().rateLimit.findMany()).map(({ key }) => key).join(' ')
    expect(keys).not.toContain('council.example')
  })
})
