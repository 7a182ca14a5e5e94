import { describe, expect, test } from 'vitest'
import { telephoneNumbersIn } from '@/lib/document/telephone-numbers'

const found = (text: string) =>
  telephoneNumbersIn(text).map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`)

describe('telephone numbers', () => {
  test.each<[string, string[]]>([
    ['Ring 03000 41 61 61.', ['03000 41 61 61 → tel:+443000416161']],
    [
      '01634 331 234, out of hours 020 7946 0018',
      ['01634 331 234 → tel:+441634331234', '020 7946 0018 → tel:+442079460018'],
    ],
    ['Childline (0800 1111)', ['0800 1111 → tel:+448001111']],
    ['from abroad +44 20 7946 0018', ['+44 20 7946 0018 → tel:+442079460018']],
    ['the desk on 020 8555 0000 x123', ['020 8555 0000 x123 → tel:+442085550000;ext=123']],
    [
      'the example 01632 960123 and 07700 900 123',
      ['01632 960123 → tel:+441632960123', '07700 900 123 → tel:+447700900123'],
    ],
    ['Call 999 in an emergency, or the police on 101.', ['999 → tel:999', '101 → tel:101']],
    ['NHS 111 at night', ['111 → tel:111']],
    ['ring 999', ['999 → tel:999']],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  test.each([
    'Section 47 of the Children Act 1989',
    'on 12 March 2025 at 10:30',
    'regulation 101 applies to 111 children',
    'Call the team within 111 days',
    'case 2024/0012345 cost £20 000 000',
    'in 2024 2025 and 2026',
    'ring the team before 10.101',
    'paragraph 999',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  // Each of these is a number to whoever looks there, which takes seconds in a page of them.
  test.each(['02 07 94 60 01 8 | ', '(02 07 94 60 01 8) '])(
    'are not looked for in a row of counts: %j',
    (counts) => {
      expect(found(counts)).toHaveLength(1)
      expect(found(counts.repeat(3))).toEqual([])
    },
  )

  test.each(['1 ', '0 ', '(1', '12 ', '0-1 '])(
    'are found beside and after an endless run of %j',
    (digits) => {
      const run = digits.repeat(80_000 / digits.length)
      expect(found(`${run}ring 020 7946 0018, ${run}and 01634 331 234`)).toEqual([
        '020 7946 0018 → tel:+442079460018',
        '01634 331 234 → tel:+441634331234',
      ])
    },
  )

  test('are found with each digit apart, and beside short numbers', () => {
    expect(found('Ring 0 2 0 7 9 4 6 0 0 1 8 at 9 10 11 12, then 020 7946 0018')).toEqual([
      '0 2 0 7 9 4 6 0 0 1 8 → tel:+442079460018',
      '020 7946 0018 → tel:+442079460018',
    ])
  })
})
