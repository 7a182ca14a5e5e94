import { describe, expect, test } from 'vitest'
import { draw, read } from './page'

/** The lines' outline, drawn; the section line is given. */
function drawn(...lines: string[]): string[] {
  return draw(read('4. Looked After Children', ...lines).outline).slice(1)
}

describe('headings', () => {
  test('reads a two-part number alone and its title on a later line', () => {
    expect(drawn('4.1', '~', '', 'See-Through Reviews', '4.1.1 Health')).toEqual([
      '  4.1 section See-Through Reviews',
      '    4.1.1 chapter Health',
    ])
  })

  test('keeps a subsection with nothing but a note', () => {
    expect(drawn('4.1', 'Homeless Families', '~', '~ Please see Joint Protocol ~')).toEqual([
      '  4.1 section Homeless Families',
      '    - note Please see Joint Protocol',
    ])
  })

  test('numbers subsections without numbers from their chapters, titled or not', () => {
    expect(
      drawn(
        '',
        'Missing Children',
        '4.1.1 Protocol',
        '',
        '',
        '4.2.1 Notifications',
        '',
        'Contact',
        '4.3.1 Visits',
      ),
    ).toEqual([
      '  4.1 section Missing Children',
      '    4.1.1 chapter Protocol',
      '  4.2 section',
      '    4.2.1 chapter Notifications',
      '  4.3 section Contact',
      '    4.3.1 chapter Visits',
    ])
  })

  test('makes an untitled section above chapters that have no heading', () => {
    expect(
      drawn('4.1.1 Statement of Purpose', '~ See also: Strategy', '4.2', 'Panel', '4.2.1 Papers'),
    ).toEqual([
      '  4.1 section',
      '    4.1.1 chapter Statement of Purpose',
      '    - note See also: Strategy',
      '  4.2 section Panel',
      '    4.2.1 chapter Papers',
    ])
  })

  test('gives a heading before a numbered heading no number', () => {
    expect(
      drawn(
        'Partnership Procedures',
        '~ For procedures, please see the Manual.',
        '4.1',
        'Referrals',
        '4.1.1 Contacts',
      ),
    ).toEqual([
      '  - section Partnership Procedures',
      '    - note For procedures, please see the Manual.',
      '  4.1 section Referrals',
      '    4.1.1 chapter Contacts',
    ])
  })

  test('numbers only the last of several headings before a chapter', () => {
    expect(drawn('Rights', 'Contact', '4.1.1 Visits')).toEqual([
      '  - section Rights',
      '  4.1 section Contact',
      '    4.1.1 chapter Visits',
    ])
  })

  test.each([
    '4.1 Placements - under review',
    '4.1 Placements - please note this section is under review',
    '4.1 Placements – Under Review',
  ])('flags a subsection that says %s, and none of its chapters', (printed) => {
    const { outline } = read('4. Adoption', '4.1', printed.slice(4), '4.1.1 Relinquished Children')
    const subsection = outline.entries[0]?.entries[0]
    expect(subsection).toMatchObject({ title: 'Placements', underReview: true })
    expect(subsection?.entries[0]?.underReview).toBe(false)
  })

  test('reserves the place of a number without a title', () => {
    expect(drawn('4.1', 'Early Help', '4.1.1 ~', '4.1.2 Thresholds')).toEqual([
      '  4.1 section Early Help',
      '    4.1.1 reserved',
      '    4.1.2 chapter Thresholds',
    ])
  })
})
