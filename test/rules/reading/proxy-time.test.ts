import { describe, expect, it } from 'vitest'
import { lastsUntil } from '@/lib/reading/serving/proxy-time'

const askedAt = new Date('2026-11-22T09:00:00.940Z')
const second = Math.floor(askedAt.getTime() / 1000)

describe('what a proxy may hand out without asking again', () => {
  it.each([
    ['a page that everybody has, until the second is over', 200, 'public, no-cache', `@${second}`],
    ['that it is still the same, as long', 304, 'public, no-cache', `@${second}`],
    ['what never changes, for a day', 200, 'public, max-age=31536000, immutable', '86400'],
    ['nothing of what staff are answered', 200, 'private, no-store', null],
    ['nothing of a search', 200, 'no-store', null],
    ['no page that is not there', 404, 'public, no-cache', null],
    ['no page that is gone', 410, 'public, no-cache', null],
    ['nothing that says nothing of it', 200, null, null],
    ['nothing private, whatever else is said', 200, 'private, no-cache', null],
  ])('%s', (_, status, cacheControl, until) => {
    expect(lastsUntil({ status, cacheControl, vary: 'Accept-Encoding', askedAt })).toBe(until)
  })

  it.each([
    [null, `@${second}`],
    ['Accept-Encoding', `@${second}`],
    ['Accept-Encoding, Cookie', null],
    ['*', null],
  ])('nothing that depends on more than address and encoding: %s', (vary, until) => {
    expect(lastsUntil({ status: 200, cacheControl: 'public, no-cache', vary, askedAt })).toBe(until)
  })
})
