import { describe, expect, it } from 'vitest'
import { fittingSets, type Term } from '@/lib/reading/search/terms'

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
