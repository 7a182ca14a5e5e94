import { describe, expect, it } from 'vitest'
import {
  fittingSets,
  scoredTerms,
  type Term,
  termsNeeded,
  termsOf,
  type WayRow,
} from '@/lib/reading/search/terms'

/** Terms that are worth so much, in order. */
function terms(...worths: number[]): Term[] {
  return worths.map((worth, index) => ({
    ...{ concept: { typed: '', ways: [], phrase: false }, bit: 1 << index, worth },
    ...{ ways: [], query: '', phrase: false, meant: null },
  }))
}

/** The sets that fit, each by the places of its terms. */
const fitting = (needed: number, ...worths: number[]) =>
  fittingSets(terms(...worths), needed).flatMap((fits, set) =>
    fits ? [worths.flatMap((_, index) => (set & (1 << index) ? [index] : [])).join('')] : [],
  )

describe('the sets of terms that fit a question', () => {
  it.each([
    ['any one of them, where one is needed', 1, [3, 1], ['0', '1', '01']],
    ['all of them, where they are worth the same but for the half', 2, [1, 1], ['0', '1', '01']],
    ['the rare one alone', 2, [3, 1], ['0', '01']],
    ['as many as are needed, however common', 2, [5, 1, 1], ['0', '01', '02', '12', '012']],
    ['nothing of what is common alone', 3, [4, 1, 1], ['0', '01', '02', '012']],
  ])('%s', (_words, needed, worths, expected) => {
    expect(fitting(needed, ...worths)).toEqual(expected)
  })

  it('are counted by the bits of terms that are left, whichever were left out', () => {
    const [, second, third] = terms(1, 3, 1)
    const sets = fittingSets(
      [second, third].flatMap((term) => term ?? []),
      2,
    )
    expect(sets.flatMap((fits, set) => (fits ? [set] : []))).toEqual([2, 3, 6, 7])
  })
})

/** What the database says of the ways of concepts: how many chapters have each of their words. */
const way = (concept: number, words: Record<string, number>): WayRow => ({
  ...{ concept, lexemes: Object.keys(words), chapters: Object.values(words) },
  query: Object.keys(words).join(' <-> '),
})

/** The terms of a question of so many concepts, of 100 chapters. */
const read = (rows: WayRow[], meant = new Map<number, { lexeme: string; chapters: number }>()) => {
  const count = Math.max(...rows.map(({ concept }) => concept)) + 1
  const concepts = Array.from({ length: count }, (_, at) => ({
    ...{ typed: `typed ${at}`, ways: [], phrase: false },
  }))
  return termsOf({ concepts }, rows, 100, meant)
}
const worths = (...rows: WayRow[]) => read(rows).terms.map(({ worth }) => worth)

describe('the terms of a question', () => {
  it('are worth the more, the fewer chapters have them', () => {
    const [rare = 0, common = 0, everywhere = 0] = worths(
      ...[way(0, { rare: 1 }), way(1, { common: 50 }), way(2, { everywhere: 100 })],
    )
    expect(rare).toBeGreaterThan(common)
    expect(common).toBeGreaterThan(everywhere)
    expect(everywhere).toBeGreaterThan(0.25)
  })

  it('are worth what the rarest word of their rarest way is', () => {
    const [alone] = worths(way(0, { rare: 1 }))
    expect(worths(way(0, { common: 50, rare: 1 }))).toEqual([alone])
    expect(worths(way(0, { common: 50 }), way(0, { rare: 1 }))).toEqual([alone])
  })

  it('are said in no way of which a word is nowhere', () => {
    const { terms: found } = read([way(0, { looked: 3, nowhere: 0 }), way(0, { child: 5 })])
    expect(found.map(({ ways }) => ways)).toEqual([[{ lexemes: ['child'] }]])
  })

  it('are not what is in every sentence, and not what is nowhere: that is told', () => {
    const { terms: found, unknown } = read([way(0, {}), way(1, { nowhere: 0 }), way(2, { child: 5 })])
    expect(found.map(({ bit, query }) => ({ bit, query }))).toEqual([{ bit: 1, query: '(child)' }])
    expect(unknown).toEqual(['typed 1'])
  })

  it('are what was meant, where what was typed is nowhere, as words that the database reads', () => {
    const meant = new Map([[0, { lexeme: "o'neil\\", chapters: 2 }]])
    expect(read([way(0, { onil: 0 })], meant)).toMatchObject({
      terms: [{ meant: "o'neil\\", query: "('o''neil\\\\')" }],
      unknown: [],
    })
    expect(read([way(0, { child: 5 })], meant)).toMatchObject({ terms: [{ meant: null, query: '(child)' }] })
  })
})

describe('what chapters are scored by', () => {
  const ask = (postings: number, phrases: number[] = []) =>
    scoredTerms(
      terms(1, 4, 2, 3).map((term, at) => ({ ...term, phrase: phrases.includes(at) })),
      () => postings,
    ).map(({ worth }) => worth)

  it('are all terms, the rarest first, where they are added up quickly', () => {
    expect(ask(1500)).toEqual([4, 3, 2, 1])
  })

  it('are the rarest alone, where the others are in very many chapters; phrases always', () => {
    expect(ask(2000)).toEqual([4, 3, 2])
    expect(ask(90_000)).toEqual([4, 3])
    expect(ask(90_000, [0])).toEqual([4, 3, 1])
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
    [10, 6],
  ])('of %i terms a chapter has %i', (count, needed) => {
    expect(termsNeeded(count)).toBe(needed)
  })
})
