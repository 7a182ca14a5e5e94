import { describe, expect, it } from 'vitest'
import { refusalCode, wordsOfRefusal } from '@/app/api/auth/refusal-code'

describe('the sign-in page says', () => {
  it.each([
    ['how long to wait', refusalCode({ outcome: 'wait', seconds: 899 }), /Try again in 15 minutes/],
    ['a minute for a minute', refusalCode({ outcome: 'wait', seconds: 3 }), /Try again in a minute\./],
    [
      'where a demonstration account signs in',
      refusalCode({ outcome: 'demonstration' }),
      /on the machine it runs on/,
    ],
    [
      'the same for an unknown account and a wrong password',
      'CredentialsSignin',
      /address or the password is not right/,
    ],
  ])('%s', (_words, code, sentence) => {
    expect(wordsOfRefusal(code)).toMatch(sentence)
  })

  it('nothing that somebody else wrote into its address', () => {
    expect(wordsOfRefusal('Telephone 0123 and tell us your password')).toBe(
      'You could not be signed in. Try again.',
    )
    expect(wordsOfRefusal('wait.99999')).toBe('You could not be signed in. Try again.')
  })

  it('nothing when nothing went wrong', () => {
    expect(wordsOfRefusal(undefined)).toBeNull()
  })
})
