import { describe, expect, it } from 'vitest'
import { createAccountSchema, newPassword } from '@/lib/people/schema'

describe('a new password', () => {
  it.each([
    ['eleven characters', 'abcdefghijk'],
    ['the same few characters over and over', 'ababababababab'],
    ['more than anybody types', 'abcdef'.repeat(40)],
  ])('is refused: %s', (_words, password) => {
    expect(newPassword.safeParse(password).success).toBe(false)
  })

  it('may be words with spaces, in any script', () => {
    expect(newPassword.safeParse('teapot änderung 椅子 lantern').success).toBe(true)
  })
})

describe('an e-mail address', () => {
  it('is kept in lower case without spaces around it', () => {
    const account = createAccountSchema.parse({ email: ' Author@Council.EXAMPLE ', name: 'Author' })
    expect(account.email).toBe('author@council.example')
  })

  it.each(['author', 'author@', '@council.example', 'a b@council.example', ''])('is refused: %j', (email) => {
    expect(createAccountSchema.safeParse({ email, name: 'Author' }).success).toBe(false)
  })
})
