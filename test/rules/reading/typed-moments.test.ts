import { describe, expect, it } from 'vitest'
import { typedDayOf, typedMomentOf } from '@/lib/reading/past/typed-moments'

describe('a day that a reader types', () => {
  it.each([
    ['2025-03-03', '2025-03-03'],
    ['3/3/2025', '2025-03-03'],
    ['03.03.2025', '2025-03-03'],
    ['3 March 2025', '2025-03-03'],
    [' 3  mar  2025 ', '2025-03-03'],
    ['3 Sept 2025', '2025-09-03'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2025', null],
    ['31/4/2025', null],
    ['3 Mars 2025', null],
    ['3 ma 2025', null],
    ['March 2025', null],
    ['0202-03-03', null],
    ['', null],
  ])('“%s” is %s', (typed, day) => {
    expect(typedDayOf(typed)).toBe(day)
  })

  it.each([
    ['6', { release: 6 }],
    ['Update 6', { release: 6 }],
    ['3 March 2025', { date: '2025-03-03' }],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['the sixth', null],
  ])('or an update: “%s”', (typed, moment) => {
    expect(typedMomentOf(typed)).toEqual(moment)
  })
})
