import { describe, expect, it } from 'vitest'
import { isSealed, readPasswordLink, sealPasswordLink } from '@/lib/people/password-link'

const secret = 'a secret of this installation alone'
const link = {
  userId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  passwordHash: '- 1',
  expiresAt: new Date('2026-03-06T12:00:00Z'),
}
const token = sealPasswordLink(link, secret)

describe('a link to set a password', () => {
  it('says whose it is and until when', () => {
    expect(readPasswordLink(token)).toEqual({ userId: link.userId, expiresAt: link.expiresAt })
  })

  it('holds for the account that it was made for', () => {
    expect(isSealed(token, link, secret)).toBe(true)
  })

  it.each([
    ['once the account has another password', token, { ...link, passwordHash: '$argon2id$…' }, secret],
    ['for another account', token, { ...link, userId: '7f9619ff-8b86-4d01-b42d-00c04fc964ff' }, secret],
    ['until a later day than was sealed', token, { ...link, expiresAt: new Date('2027-03-06') }, secret],
    ['in another installation', token, link, 'another secret'],
    ['with its seal cut off', token.slice(0, -1), link, secret],
    ['with another seal', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, link, secret],
  ])('does not hold %s', (_words, given, account, key) => {
    expect(isSealed(given, account, key)).toBe(false)
  })

  it.each(['', '..', 'not a token', token.slice(1), `${token}.`])('is none at all: %j', (given) => {
    expect(readPasswordLink(given)).toBeNull()
  })
})
