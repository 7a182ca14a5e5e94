import { describe, expect, it } from 'vitest'
import { inMilliseconds, median, percentile, verdict } from '@/scripts/bench/figures.mjs'
import { readOptions } from '@/scripts/bench/options.mjs'

const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index)

describe('the figures of the benchmark', () => {
  it.each([
    ['the nineteenth of twenty', oneToTwenty, 0.95, 19],
    ['the tenth of twenty', oneToTwenty, 0.5, 10],
    ['the largest of a few', [3, 1, 2], 0.95, 3],
    ['by size, not by spelling', [100, 20, 3], 0.95, 100],
  ])('have a percentile: %s', (_, figures, share, expected) => {
    expect(percentile(figures, share)).toBe(expected)
  })

  it.each([
    ['the one in the middle', [9, 1, 100], 9],
    ['the mean of the two in the middle', [1, 2, 4, 100], 3],
    ['of one alone, that one', [7], 7],
  ])('have a median: %s', (_, figures, expected) => {
    expect(median(figures)).toBe(expected)
  })

  it('of no figures are no number, which meets no target', () => {
    expect(percentile([], 0.95)).toBeNaN()
    expect(median([])).toBeNaN()
  })

  it.each([
    [0.123, '0.12 ms'],
    [12.34, '12.3 ms'],
    [213.7, '214 ms'],
  ])('are printed as people read them: %d', (milliseconds, words) => {
    expect(inMilliseconds(milliseconds)).toBe(words)
  })

  it('stand beside their targets, met or missed', () => {
    expect(verdict('Publishing', '104 ms', '< 300 ms', true)).toMatch(/104 ms .*< 300 ms +met$/)
    expect(verdict('Publishing', '304 ms', '< 300 ms', false)).toMatch(/MISSED$/)
  })
})

describe('the options of the benchmark', () => {
  it('are many short rounds', () => {
    expect(readOptions([])).toMatchObject({ rounds: 15, seconds: 2 })
  })

  it('are fewer in a hurry, and what is said counts all the same', () => {
    const { rounds, seconds, publications } = readOptions(['--quick', '--seconds', '5'])
    expect({ rounds, seconds }).toEqual({ rounds: 1, seconds: 5 })
    expect(publications).toBeLessThan(readOptions([]).publications)
  })

  it.each([['--rounds', '0'], ['--seconds', 'long'], ['--connections', '257'], ['--fast'], ['now']])(
    'are refused where they say nothing: %s %s',
    (...words) => {
      expect(() => readOptions(words)).toThrow(/npm run bench:reader \[-- --quick\]/)
    },
  )
})
