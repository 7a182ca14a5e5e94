import { describe, expect, test } from 'vitest'
import { draw, read } from './page'

/** The lines' outline, drawn; the section line is given. */
function drawn(...lines: string[]): string[] {
  return draw(read('4. Looked After Children', ...lines).outline).slice(1)
}

describe('titles and numbers', () => {
  test.each([
    ['a title that begins with digits', '4.1 16-17 Housing Booklet', '4.1 chapter 16-17 Housing Booklet'],
    ['a title that begins with a year', '4.1 2013 Protocol', '4.1 chapter 2013 Protocol'],
    [
      'a title glued to its number',
      '4.1Children Living Away from Home~',
      '4.1 chapter Children Living Away from Home',
    ],
    ['a full stop after the number', '4.1. Care Planning', '4.1 chapter Care Planning'],
    ['no-break spaces within a title', '4.1 Initial~Care Planning ~', '4.1 chapter Initial Care Planning'],
    ['slips, which are kept', '4.1 Meetings and Conservations', '4.1 chapter Meetings and Conservations'],
  ])('reads %s', (_what, line, expected) => {
    expect(drawn(line)).toEqual([`  ${expected}`])
  })

  test('reads a section title that begins with digits', () => {
    expect(draw(read('5. 0-25 Together Service', '5.1 Short Breaks').outline)).toEqual([
      expect.stringMatching(/^5 section 0-25 Together Service/),
      '  5.1 chapter Short Breaks',
    ])
  })

  test('takes depth from the number, whatever the indentation', () => {
    expect(
      drawn('4.1', '', 'Placements', '', '~ 4.1.1 Smoking ~', '~ ~ 4.1.2 Obesity', '  4.2 Reviews'),
    ).toEqual([
      '  4.1 section Placements',
      '    4.1.1 chapter Smoking',
      '    4.1.2 chapter Obesity',
      '  4.2 chapter Reviews',
    ])
  })

  test('puts chapters that have a chapter as their number’s parent below it', () => {
    expect(
      drawn('4.1 Finances', '~ 4.1.1 Intranet Page', '~ 4.1.2 Allowances', '~ See also: Savings'),
    ).toEqual([
      '  4.1 chapter Finances',
      '    4.1.1 chapter Intranet Page',
      '    4.1.2 chapter Allowances',
      '    - note See also: Savings',
    ])
  })

  test('takes chapters directly under a section and subsections in turn', () => {
    expect(
      drawn(
        '4.1',
        'Placements',
        '4.1.1 Smoking',
        '4.2 Reviews',
        '4.3',
        'Contact',
        '4.3.1 Visits',
        '4.4 Health',
      ),
    ).toEqual([
      '  4.1 section Placements',
      '    4.1.1 chapter Smoking',
      '  4.2 chapter Reviews',
      '  4.3 section Contact',
      '    4.3.1 chapter Visits',
      '  4.4 chapter Health',
    ])
  })

  test('keeps a number that its position does not give, and goes on from it', () => {
    const { outline, report } = read(
      '7. Care Leavers',
      '7.1 Pathway Plans',
      '7.4 Staying Put',
      '7.5 Staying Close',
    )
    expect(outline.entries[0]?.entries.map((entry) => entry.fixedNumber)).toEqual([null, '7.4', null])
    expect(report.flagged.map(({ line, why }) => [line, why])).toContainEqual([
      3,
      expect.stringContaining('7.2'),
    ])
  })

  test('keeps a number of another section where it is printed', () => {
    expect(drawn('4.1 Reviews', '2.3 Access to Records', '4.2 Health')).toEqual([
      '  4.1 chapter Reviews',
      '  2.3 chapter Access to Records',
      '  4.2 chapter Health',
    ])
  })

  test('keeps it there also if its section comes later, and below the subsection', () => {
    const { outline } = read(
      '1. All',
      '1.1',
      'Rights',
      '1.1.1 Pledge',
      '2.7.1 Records',
      '2.8',
      'Files',
      '2. Recording',
    )
    expect(draw(outline)).toEqual([
      '1 section All',
      '  1.1 section Rights',
      '    1.1.1 chapter Pledge',
      '    2.7.1 chapter Records',
      '  2.8 section Files',
      '2 section Recording',
    ])
  })

  test('makes the section whose own line the page has lost', () => {
    const { outline, report } = read('1. All Children', '1.1 Reviews', '2.1 Records')
    expect(draw(outline)).toEqual([
      '1 section All Children',
      '  1.1 chapter Reviews',
      '2 section',
      '  2.1 chapter Records',
    ])
    expect(report.flagged).toMatchObject([{ line: 3, why: 'No heading 2 is printed: an untitled section.' }])
  })
})
