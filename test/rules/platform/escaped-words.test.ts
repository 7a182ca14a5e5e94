import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapedForLike, escapedForPattern } from '@/lib/platform/escaped-words'

describe('escaped words', () => {
  it('find themselves in a regular expression and nothing else, with and without the flag u', () => {
    const words = fc.string({ unit: fc.oneof(fc.constantFrom(...'.*+?^$', ...'{}()|[]\\/-'), fc.string()) })
    fc.assert(
      fc.property(words, (typed) => {
        for (const flags of ['', 'u'])
          expect(new RegExp(`^(?:${escapedForPattern(typed)})$`, flags).test(typed)).toBe(true)
        expect(new RegExp(`^(?:${escapedForPattern(typed)})$`).test(`${typed}x`)).toBe(false)
      }),
    )
  })

  it('have no wildcard in a LIKE', () => {
    expect(escapedForLike('50%_of\\')).toBe('50\\%\\_of\\\\')
  })
})
