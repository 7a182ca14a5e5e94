import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapedForLike, escapedForPattern } from '@/lib/platform/escaped-words'

/** The signs that mean something in a regular expression, and some that do in parts of one. */
const SIGNS = ['.', '*', '+', '?', '^', '$', '{', '}', '(', ')', '|', '[', ']', '\\', '/', '-']

describe('escaped words', () => {
  it('find themselves in a regular expression, with and without the flag u', () => {
    const words = fc.string({ unit: fc.oneof(fc.constantFrom(...SIGNS), fc.string()) })
    fc.assert(
      fc.property(words, fc.constantFrom('', 'u'), (typed, flags) => {
        expect(new RegExp(`^${escapedForPattern(typed)}$`, flags).test(typed)).toBe(true)
      }),
    )
  })

  it.each(SIGNS)('find nothing else where they have %s', (sign) => {
    const pattern = new RegExp(`^${escapedForPattern(`s${sign}4`)}$`)
    for (const other of ['s4', 's94', 'ss4', 's', '4', '']) expect(pattern.test(other)).toBe(false)
  })

  it('have no wildcard in a LIKE', () => {
    expect(escapedForLike('50%_of\\')).toBe('50\\%\\_of\\\\')
  })
})
