import { describe, expect, it } from 'vitest'
import { isDueToBeSeen, isLive, SESSION_IDLES, SESSION_LASTS } from '@/lib/people/session-life'

const now = new Date('2026-03-03T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const hence = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const used = { endedAt: null, expiresAt: hence(1), lastSeenAt: ago(1000) }

describe('a session', () => {
  it.each([
    ['lives while it is used and has not run out', used, true],
    [
      'lives for as long as an hour unused, less a millisecond',
      { ...used, lastSeenAt: ago(SESSION_IDLES - 1) },
      true,
    ],
    ['is over once it has lain unused for an hour', { ...used, lastSeenAt: ago(SESSION_IDLES) }, false],
    ['is over when its time has run out, however lately it was used', { ...used, expiresAt: now }, false],
    ['is over once somebody has ended it', { ...used, endedAt: ago(1) }, false],
  ])('%s', (_words, session, live) => {
    expect(isLive(session, now)).toBe(live)
  })

  it('lasts twelve hours and idles for one', () => {
    expect([SESSION_LASTS / 3_600_000, SESSION_IDLES / 3_600_000]).toEqual([12, 1])
  })

  it('has its last use written down at most once a minute', () => {
    expect(isDueToBeSeen({ ...used, lastSeenAt: ago(59_999) }, now)).toBe(false)
    expect(isDueToBeSeen({ ...used, lastSeenAt: ago(60_000) }, now)).toBe(true)
  })
})
