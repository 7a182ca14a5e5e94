import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Postings, scoreChapters } from '@/lib/reading/search/score-chapters'
import type { Term } from '@/lib/reading/search/terms'

const everything = { needed: 1, most: 20, hidden: new Set<number>(), only: null }

/** Words with the weight that they have in each chapter, by its key. */
function postings(words: Record<string, Record<number, number>>): Postings {
  return new Map(
    Object.entries(words).map(([lexeme, weights]) => [
      lexeme,
      {
        keys: Int32Array.from(Object.keys(weights).map(Number)),
        weights: Float32Array.from(Object.values(weights)),
      },
    ]),
  )
}

/** Terms worth 1 each, in these ways: "look child" are two words that mean something together. */
function terms(...ways: string[][]): Term[] {
  return ways.map((said, index) => ({
    concept: { typed: said[0] ?? '', ways: said, phrase: false },
    bit: 1 << index,
    worth: 1,
    ways: said.map((way) => ({ lexemes: way.split(' ') })),
    query: '',
    phrase: false,
    meant: null,
  }))
}

describe('scoring chapters', () => {
  it('puts the chapter first that is most about the words, and counts all that have enough of them', () => {
    const found = scoreChapters(
      postings({ visit: { 1: 0.5, 2: 2, 3: 9 }, care: { 1: 2, 2: 1 } }),
      terms(['visit'], ['care'], ['plan']),
      { ...everything, needed: 2 },
    )
    expect(found.chapters.map(({ key }) => key)).toEqual([2, 1])
    expect(found).toMatchObject({ total: 2, mostHeld: 2 })
  })

  it('counts a word for what it is worth, and says how many of them the chapter with most has', () => {
    const [common, rare] = terms(['visit'], ['care'])
    const found = scoreChapters(
      postings({ visit: { 1: 1, 2: 3 }, care: { 1: 1, 3: 2 } }),
      [common, rare].flatMap((term, at) => (term ? [{ ...term, worth: at === 0 ? 1 : 4 }] : [])),
      everything,
    )
    expect(found.chapters).toEqual([
      { key: 3, score: 6 },
      { key: 1, score: 5 },
      { key: 2, score: 2.25 },
    ])
    expect(found.mostHeld).toBe(2)
  })

  it('takes half of what a chapter says for as much as it has only half of the terms', () => {
    const { chapters } = scoreChapters(
      postings({ visit: { 1: 2 }, care: {} }),
      terms(['visit'], ['care']),
      everything,
    )
    expect(chapters).toEqual([{ key: 1, score: 1.5 }])
  })

  it('counts words that mean something together by the least of them, and not where one is missing', () => {
    const words = postings({ look: { 1: 3, 2: 1 }, child: { 2: 2, 3: 5 } })
    expect(scoreChapters(words, terms(['look child']), everything).chapters).toEqual([{ key: 2, score: 1 }])
  })

  it('takes any way of saying a thing for the thing', () => {
    const words = postings({ lac: { 4: 1 }, look: { 5: 2 }, child: { 5: 3 } })
    const { chapters } = scoreChapters(words, terms(['lac', 'look child']), everything)
    expect(chapters.map(({ key }) => key)).toEqual([5, 4])
  })

  it('finds nothing that is hidden or outside of what alone is wanted, and does not count it', () => {
    const words = postings({ visit: { 1: 1, 2: 2, 3: 3 } })
    const found = scoreChapters(words, terms(['visit']), {
      ...everything,
      hidden: new Set([3]),
      only: new Set([2, 3]),
    })
    expect(found).toEqual({ chapters: [{ key: 2, score: 2 }], total: 1, mostHeld: 1 })
  })

  it('finds nothing where nothing is', () => {
    expect(scoreChapters(postings({}), terms(['visit']), everything)).toEqual({
      chapters: [],
      total: 0,
      mostHeld: 0,
    })
  })

  it('has the same order as sorting all of them, by score and then by key', () => {
    const weights = fc.dictionary(fc.integer({ min: 1, max: 40 }).map(String), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 10 }), (ofKey, most) => {
        const all = Object.entries(ofKey)
          .map(([key, score]) => ({ key: Number(key), score }))
          .sort((one, other) => other.score - one.score || one.key - other.key)
        const found = scoreChapters(postings({ visit: ofKey }), terms(['visit']), { ...everything, most })
        expect(found.chapters).toEqual(all.slice(0, most))
        expect(found.total).toBe(all.length)
      }),
    )
  })
})
