import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtWord } from '@/lib/reading/findable/descriptions'

describe('words that are cut', () => {
  it.each([
    ['Short enough.', 20, 'Short enough.'],
    ['Visit the child within five days', 20, 'Visit the child…'],
    ['Visit the child within five days', 23, 'Visit the child within…'],
    ['Ring them, then wait.', 12, 'Ring them…'],
    ['Over\n  two   lines', 40, 'Over two lines'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
  ])('%j to %d: %j', (words, most, cut) => {
    expect(cutAtWord(words, most)).toBe(cut)
  })

  it('are never longer than they may be, and begin as the words do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 200 }), (words, most) => {
        const cut = cutAtWord(words, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(words.replace(/\s+/g, ' ').trim()).toContain(cut.replace(/…$/, ''))
      }),
    )
  })
})
