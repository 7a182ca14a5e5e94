import { createHash } from 'node:crypto'
import { database } from '@/lib/platform/database'
import { limiterOf, spend } from '@/lib/platform/rate-limit'
import { addressGroup } from './client-address'

const QUARTER_HOUR = 15 * 60
const DAY = 24 * 60 * 60

/** Failed attempts that an account may have before it waits. */
export const ATTEMPTS_PER_ACCOUNT = 5

/** Failed attempts that one network address may have in a quarter of an hour, for all accounts together. */
export const ATTEMPTS_PER_ADDRESS = 30

const PER_ACCOUNT = { keyPrefix: 'sign-in-account', points: ATTEMPTS_PER_ACCOUNT, duration: QUARTER_HOUR }
const PER_ADDRESS = { keyPrefix: 'sign-in-address', points: ATTEMPTS_PER_ADDRESS, duration: QUARTER_HOUR }
const WAITS = { keyPrefix: 'sign-in-waits', points: 1, duration: DAY }
/** An account is known where it was signed in to in the last month. */
const KNOWN = { keyPrefix: 'sign-in-known', points: 1, duration: 30 * DAY }

/** How long an account waits, in seconds: a quarter of an hour the first time in a day, then half an hour, then an hour. */
export function waitAfter(timesToday: number): number {
  return Math.min(QUARTER_HOUR * 2 ** Math.max(timesToday - 1, 0), 4 * QUARTER_HOUR)
}

/**
 * Counts an attempt against the account and the address, before its password is looked at, so that attempts made at
 * once all count. Gives the seconds to wait, or 0 if the attempt may be made. It does not matter whether there is such
 * an account. Where an account is known, its attempts are counted apart: nobody who fails elsewhere on purpose keeps its
 * owner out.
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  const ofAddress = await spend(PER_ADDRESS, addressGroup(address))
  if (ofAddress > 0) return ofAddress
  const account = await countedAs(email, address)
  return spend(PER_ACCOUNT, account, async () => {
    const { consumedPoints: timesToday } = await limiterOf(WAITS).penalty(account)
    const seconds = waitAfter(timesToday)
    await limiterOf(PER_ACCOUNT).block(account, seconds)
    return seconds
  })
}

/**
 * A sign-in that succeeded costs nothing: the account starts anew and is known here from now on, and the address has its
 * attempt back.
 */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
  const account = await countedAs(email, address)
  await Promise.all([
    limiterOf(PER_ACCOUNT).delete(account),
    limiterOf(WAITS).delete(account),
    limiterOf(PER_ADDRESS).reward(addressGroup(address)),
    limiterOf(KNOWN).set(keyHere(email, address), 1, KNOWN.duration),
  ])
}

/** The account starts anew, wherever it was tried: whoever holds it has shown so. */
export async function forgiveAccount(email: string): Promise<void> {
  const ofAccount = [PER_ACCOUNT, WAITS].map(({ keyPrefix }) => `${keyPrefix}:${accountKey(email)}`)
  await database().rateLimit.deleteMany({
    where: { OR: ofAccount.map((key) => ({ key: { startsWith: key } })) },
  })
}

/** What an account's attempts from an address are counted under: apart where it is known there. */
async function countedAs(email: string, address: string): Promise<string> {
  const here = keyHere(email, address)
  return (await limiterOf(KNOWN).get(here)) === null ? accountKey(email) : here
}

/** The account at an address; begins as the account's own key does. */
function keyHere(email: string, address: string): string {
  return `${accountKey(email)}.${hashed(`${email} ${addressGroup(address)}`)}`
}

/** The table is read by people who look after the server: it holds no addresses of e-mail. */
function accountKey(email: string): string {
  return hashed(email)
}

function hashed(words: string): string {
  return createHash('sha256').update(words).digest('base64url')
}

/** Takes away the rows of counts that have run out. */
export async function clearExpiredCounts(now = new Date()): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: now } } })
}
