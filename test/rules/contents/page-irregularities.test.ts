import { describe, expect, test } from 'vitest'
import { parseOutline } from '@/lib/contents/parse-outline'
import { draw, read } from './page'

/** The lines' outline, drawn; the section line is given. */
function drawn(...lines: string[]): string[] {
  return draw(read('4. Looked After Children', ...lines).outline).slice(1)
}

/** The one chapter that a line makes, and its place. */
function chapter(...lines: string[]) {
  const { outline } = read('4. Looked After Children', ...lines)
  return { ...outline.chapters[0], underReview: outline.entries[0]?.entries[0]?.underReview }
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

describe('indented lines', () => {
  test.each([
    'See: X',
    'See Also: X',
    'SEE ALSO X',
    'Please see X',
    'For X, please see Y',
    'Where X, see Y',
    'To Access X',
  ])('reads “%s”, indented once, as a note beside the chapters', (words) => {
    expect(drawn('~ See: Town', '4.1 Care', `~ ${words} ~`, '4.2 Reviews')).toEqual([
      '  - note See: Town',
      '  4.1 chapter Care',
      `  - note ${words}`,
      '  4.2 chapter Reviews',
    ])
  })

  test('reads a line indented twice as a document of the chapter above, whatever it starts with', () => {
    expect(drawn('4.1 Care', '~ ~ See-Saw Leaflet ~', '~ ~ Process Map')).toEqual([
      '  4.1 chapter Care',
      '    - document See-Saw Leaflet',
      '    - document Process Map',
    ])
  })

  test('reads other lines indented once as documents under a chapter or document', () => {
    expect(drawn('4.1 Conferences', '~ Top Tips', '~ ~ Leaflet', '~ Flowchart')).toEqual([
      '  4.1 chapter Conferences',
      '    - document Top Tips',
      '    - document Leaflet',
      '    - document Flowchart',
    ])
  })

  test('reads them as further lines under a note', () => {
    const { outline } = read(
      '4. Care',
      '4.1 Courts',
      '~ See also: Hague Convention',
      '~ and Resource Hub',
      '~ Adult website',
    )
    expect(outline.entries[0]?.entries[1]).toMatchObject({
      text: 'See also: Hague Convention\nand Resource Hub\nAdult website',
      references: [{ words: 'Hague Convention' }, { words: 'Resource Hub' }, { words: 'Adult website' }],
    })
  })

  test('reads them as entries of a subsection elsewhere', () => {
    expect(
      drawn('4.1', 'Finances', '~ Brokerage Forms', '~ Rates', '~ ~ Table of Rates', '~ Other Forms'),
    ).toEqual([
      '  4.1 section Finances',
      '    - document Brokerage Forms',
      '    - document Rates',
      '      - document Table of Rates',
      '    - document Other Forms',
    ])
  })

  test('reads a line with a web address as a link', () => {
    const { outline } = read('4. Care', '4.1 Courts', '~ ~ Guidance: https://www.example.org/guidance.')
    expect(outline.entries[0]?.entries[0]?.entries[0]).toMatchObject({
      kind: 'link',
      title: 'Guidance: https://www.example.org/guidance.',
      references: [{ href: 'https://www.example.org/guidance', chapter: null }],
    })
  })

  test('keeps the indentation of a page that lost its no-break spaces', () => {
    expect(drawn('4.1 Care', '  Top Tips', '    Leaflet', '  See also: Tips')).toEqual([
      '  4.1 chapter Care',
      '    - document Top Tips',
      '    - document Leaflet',
      '  - note See also: Tips',
    ])
  })

  test('keeps a bare “See also:” and flags that it lost its target', () => {
    const { outline, report } = read('4. Care', '4.1 Missing Children', '~ See also: ~', '4.2 Education')
    expect(outline.entries[0]?.entries[1]).toMatchObject({ kind: 'note', text: 'See also:', references: [] })
    expect(report.flagged).toContainEqual({
      line: 3,
      text: 'See also:',
      why: expect.stringContaining('lost'),
    })
  })
})

describe('status words', () => {
  test.each([
    ['Care Planning Updated', { badge: 'updated' }],
    ['Care Planning New', { badge: 'new' }],
    ['Care Planning - Updated', { badge: 'updated' }],
    ['Care Planning - under review ~', { underReview: true }],
    ['Care Planning - under review Updated', { underReview: true, badge: 'updated' }],
    ['Care Planning Updated - under review', { underReview: true, badge: 'updated' }],
    ['Care Planning - local', { slot: { kind: 'local', words: 'local' } }],
    ['Care Planning - local procedure', { slot: { kind: 'local', words: 'local procedure' } }],
    [
      'Care Planning - link to local procedures',
      { slot: { kind: 'link', words: 'link to local procedures' } },
    ],
    ['Care Planning - to follow New', { slot: { kind: 'to-follow', words: 'to follow' }, badge: 'new' }],
    [
      'Care Planning N.B. A local policy can be substituted here',
      { slot: { kind: 'substitutable', words: 'N.B. A local policy can be substituted here' } },
    ],
    ['Care Planning (This procedure only applies to Ely)', { appliesTo: 'Ely' }],
  ])('reads “%s”', (words, status) => {
    const nothing = { badge: null, underReview: false, slot: null, appliesTo: null }
    expect(chapter(`4.1 ${words}`)).toMatchObject({ ...nothing, title: 'Care Planning', ...status })
  })

  test.each([
    'Referrals - New and Open to the Service',
    'Newborn',
    'Keeping Records updated',
    'Local',
    'Updated',
  ])('leaves “%s” a title', (title) => {
    expect(chapter(`4.1 ${title}`)).toMatchObject({ title, badge: null, slot: null })
  })

  test('limits the chapter above to a member authority', () => {
    expect(chapter('4.1 Conferences', '(This procedure only applies to Peterborough)', '~')).toMatchObject({
      title: 'Conferences',
      appliesTo: 'Peterborough',
    })
  })
})

describe('one chapter at several places', () => {
  test('brings numbered lines of one title together, badge and all; each keeps its own spelling', () => {
    const { outline, report } = read(
      '4. Care',
      '4.1 Referrals- New and Open Updated',
      '4.2 Health',
      '4.3 Referrals - New and Open',
    )
    expect(outline.chapters.map(({ title, badge }) => [title, badge])).toEqual([
      ['Referrals- New and Open', 'updated'],
      ['Health', null],
    ])
    expect(outline.entries[0]?.entries.map((entry) => entry.title)).toEqual([
      null,
      null,
      'Referrals - New and Open',
    ])
    expect(report.broughtTogether).toEqual([
      {
        title: 'Referrals- New and Open',
        number: '4.1',
        places: [
          { line: 2, number: '4.1', title: 'Referrals- New and Open' },
          { line: 4, number: '4.3', title: 'Referrals - New and Open' },
        ],
      },
    ])
    expect(report.counts).toMatchObject({ chapters: 3, updated: 1 })
  })

  test('makes an unnumbered line that prints a chapter’s title its place, also before the chapter', () => {
    const { outline } = read(
      '4. Care',
      '4.1 Planning',
      '~ ~ Recording Plans ~',
      '4.2 Recording Plans - under review',
    )
    expect(draw(outline).slice(1)).toEqual([
      '  4.1 chapter Planning',
      '    - chapter Recording Plans',
      '  4.2 chapter Recording Plans',
    ])
    expect(outline.chapters[1]).toMatchObject({ title: 'Recording Plans', number: '4.2' })
    expect(outline.entries[0]?.entries[0]?.entries[0]?.fixedNumber).toBe('')
  })

  test('New at one place outranks Updated at another', () => {
    expect(chapter('4.1 Health Updated', '4.2 Health New')).toMatchObject({ title: 'Health', badge: 'new' })
  })

  test('keeps chapters of one title apart that are limited to different member authorities', () => {
    const limited = (member: string) => `(This procedure only applies to ${member})`
    const { outline } = read('4. Care', '4.1 Health', limited('Ely'), '4.2 Health', limited('Peterborough'))
    expect(outline.chapters.map(({ key, number, appliesTo }) => [key, number, appliesTo])).toEqual([
      ['health', '4.1', 'Ely'],
      ['health-2', '4.2', 'Peterborough'],
    ])
  })
})

describe('the head of the page', () => {
  test.each([
    ['November 2018', 'November 2018'],
    ['Edition: Spring 2024', 'Spring 2024'],
    ['About November 2018', null],
  ])('reads the edition from “%s”', (line, edition) => {
    expect(read('Contents', line, '1. All Children', '1.1 Health').outline.edition).toBe(edition)
  })

  test('takes a short title from a quick link that is not its section’s title', () => {
    const { outline } = read(
      '  1. All Children',
      '  2. Youth Justice',
      '1. All Children',
      '2. Children in the Justice System',
    )
    expect(outline.entries.map((section) => section.shortTitle)).toEqual([null, 'Youth Justice'])
  })

  test('reports a quick link that leads to no section', () => {
    expect(read('  1. All Children', '  2. Records', '1. All Children').report.unplaced).toMatchObject([
      { line: 2 },
    ])
  })
})

describe('lines that no rule places', () => {
  test.each([
    [
      'words above the first section',
      ['Logo', '1. All'],
      { line: 1, whatWasDone: expect.stringContaining('before the first section') },
    ],
    [
      'a caption',
      ['1. All', 'Caption: section 1'],
      { line: 2, whatWasDone: expect.stringContaining('caption') },
    ],
    [
      'a closing line',
      ['1. All', '1.1 Health', 'Back to top'],
      { line: 3, whatWasDone: expect.stringContaining('nothing follows') },
    ],
    [
      'a limit without a chapter',
      ['1. All', '(This procedure only applies to Ely)'],
      { line: 2, whatWasDone: expect.stringContaining('no chapter') },
    ],
    [
      'a second limit',
      [
        '1. All',
        '1.1 Health',
        '(This procedure only applies to Ely)',
        '(This procedure only applies to March)',
      ],
      { line: 4, whatWasDone: expect.stringContaining('already limited to Ely') },
    ],
    [
      'a line of 3,000 letters',
      ['1. All', 'a'.repeat(3000)],
      { line: 2, whatWasDone: expect.stringContaining('too long') },
    ],
  ])('%s is reported by line', (_what, lines, expected) => {
    expect(read(...lines).report.unplaced).toMatchObject([expected])
  })

  test('words in the midst of a subsection become a document of the chapter above, and are reported', () => {
    const { outline, report } = read(
      '4. Care',
      '4.1',
      'Health',
      '4.1.1 Dentists',
      'and Opticians',
      '4.1.2 Diet',
    )
    expect(draw(outline)).toContain('      - document and Opticians')
    expect(report.unplaced).toMatchObject([
      { line: 5, text: 'and Opticians', whatWasDone: expect.stringContaining('Dentists') },
    ])
  })

  test('words below a number without a title become its title, and are reported', () => {
    const { outline, report } = read('4. Care', '4.1', 'Health', '4.1.1', 'Dentists Updated', '4.1.2 Diet')
    expect(outline.chapters[0]).toMatchObject({ title: 'Dentists', number: '4.1.1', badge: 'updated' })
    expect(report.unplaced).toMatchObject([{ line: 5, whatWasDone: 'Read as the title of 4.1.1.' }])
  })
})

describe('text that is no contents page', () => {
  test.each([
    ['', 'The page is empty.'],
    [' \n\u00a0\n', 'The page is empty.'],
    ['Contents\n\nNothing here', expect.stringContaining('no sections')],
    ['1.1 Health\n1.2 Diet', expect.stringContaining('no sections')],
  ])('%j gives the problem as a sentence', (text, problem) => {
    expect(parseOutline(text)).toEqual({ problem })
  })

  test.each(['\r\n', '\r'])('lines may end with %j', (end) => {
    const parsed = parseOutline(['\uFEFF1. All Children', '1.1 Health', ''].join(end))
    expect('outline' in parsed && draw(parsed.outline)).toEqual([
      '1 section All Children',
      '  1.1 chapter Health',
    ])
  })
})
