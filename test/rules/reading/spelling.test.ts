import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestWord, slipsBetween } from '@/lib/reading/search/spelling'

describe('slips', () => {
  it.each([
    ['care', 'care', 0],
    ['safegaurd', 'safeguard', 1],
    ['wistleblow', 'whistleblow', 1],
    ['polci', 'polic', 1],
    ['assesment', 'assessment', 1],
    ['review', 'visit', 5],
    ['', 'care', 4],
  ])('between %j and %j are %d', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips)
  })

  it('are the same both ways, and none only between a word and itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other)).toBe(slipsBetween(other, one))
        expect(slipsBetween(one, other) === 0).toBe(one === other)
      }),
    )
  })
})

describe('what was probably meant', () => {
  it.each([
    ['safegaurd', ['safeguard', 'safe', 'guard'], 'safeguard'],
    ['quagga', ['quality', 'queue'], null],
    ['cat', ['car', 'care'], null],
    ['planing', ['planning', 'plain', 'plan'], 'planning'],
    // Two slips are meant for another word in a long one alone.
    ['plamm', ['plans'], null],
    ['reveiww', ['review'], 'review'],
    ['xylophon', ['telephon'], null],
  ])('by %j among %j is %j', (typed, words, meant) => {
    expect(nearestWord(typed, words)).toBe(meant)
  })
})
