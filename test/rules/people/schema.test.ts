import { describe, expect, it } from 'vitest'
import { linkToken } from '@/app/sign-in/link-token'
import {
  changePasswordSchema,
  createAccountSchema,
  firstAdministratorSchema,
  newPassword,
  setPasswordSchema,
  signInSchema,
} from '@/lib/people/schema'

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

describe('a broken character', () => {
  const password = 'teapot lantern orchard'
  const email = 'author@council.example'
  const forms = [
    ['an account', createAccountSchema, { email, name: 'Author' }],
    ['a sign-in', signInSchema, { email, password }],
    ['a new password', setPasswordSchema, { token: 'token', password }],
    ['a change of password', changePasswordSchema, { currentPassword: password, password }],
    ['the first administrator', firstAdministratorSchema, { token: 'token', email, name: 'A', password }],
  ] as const
  it.each(forms)('is refused in every field of %s', (_name, schema, sound) => {
    expect(schema.safeParse(sound).success).toBe(true)
    for (const [field, words] of Object.entries(sound))
      for (const broken of ['\0', '\ud800'])
        expect(schema.safeParse({ ...sound, [field]: `${words}${broken}` }).success).toBe(false)
  })

  it('makes a link’s token none', () => {
    expect(linkToken({ token: 'abc\0' })).toBe('')
    expect(linkToken({ token: 'abc' })).toBe('abc')
  })
})
