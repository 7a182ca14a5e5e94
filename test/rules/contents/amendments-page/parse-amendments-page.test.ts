import { describe, expect, test } from 'vitest'
import { parseAmendmentsPage } from '@/lib/contents/amendments-page/parse-amendments-page'
import { CONTENTS, drawAmendments, readAmendments } from './amendments-pages'

const drawn = (text: string) => drawAmendments(readAmendments(text).page)

const WHOLE = `Amendments

This page lists what was changed in this manual.
Next Update: October 2024

July 2024

Updated Chapters

Chapter Name\tDetails
Kinship Care\tSection 3, Support was rewritten.
Care Planning Meetings\tA link was added.

It leads to the new form.

New Chapters

Chapter Name\tDetails
Step across to Fostering\tThis is a new chapter.

January 2024
Removed Chapters
Chapter Name\tDetails
Placements Abroad\tReplaced by another chapter.

Archive 2023

July 2023
Updated Chapters
Chapter Name\tDetails
Care Planning\tSpelling.
`

describe('an amendments page', () => {
  test('is read by its editions, tables and rows; yearly archives and paragraphs within details too', () => {
    const { page, report } = readAmendments(WHOLE)
    expect(drawAmendments(page)).toEqual([
      'July 2024 (2024)',
      'updated Kinship Care [kinship-care]: Section 3, Support was rewritten.',
      'updated Care Planning Meetings [care-planning-meetings]: A link was added. / It leads to the new form.',
      'new Step across to Fostering [step-across-to-fostering]: This is a new chapter.',
      'January 2024 (2024)',
      'removed Placements Abroad [-]: Replaced by another chapter.',
      'July 2023 (2023)',
      'updated Care Planning [care-planning]: Spelling.',
    ])
    expect(report.unplaced).toEqual([
      {
        line: 1,
        text: 'Amendments',
        why: 'It stands before the first edition or between editions: left out.',
      },
      {
        line: 3,
        text: 'This page lists what was changed in this manual.',
        why: 'It stands before the first edition or between editions: left out.',
      },
      {
        line: 4,
        text: 'Next Update: October 2024',
        why: 'The next update is set on the manual’s own page: left out.',
      },
    ])
    expect([report.flagged, report.unmatched]).toEqual([[], []])
  })

  test('may head its editions and tables in other words', () => {
    const heads: [string, string][] = [
      ['July 2024', 'Updated/Amended Chapters'],
      ['Amendments: July 2024', 'Updated and Amended Chapters:'],
      ['July 2024 Update', 'Revised Procedures'],
      ['July 2024 – Updated Chapters', ''],
      ['Updated Chapters - July 2024', ''],
      ['Update 12 – July 2024', 'Amended'],
      ['July 2024', 'Updated Chapters\tDetails'],
      ['| July 2024 | |', '| Updated Chapters (1) | |'],
    ]
    for (const [edition, table] of heads)
      expect(drawn(`${edition}\n${table}\nKinship Care\tAll new.`), edition).toEqual([
        'July 2024 (2024)',
        'updated Kinship Care [kinship-care]: All new.',
      ])
  })

  test.each([
    ['1 July 2024', 2024],
    ['June/July 2024', 2024],
    ['December 2023 - January 2024', 2024],
    ['Summer 2024', 2024],
    ['Sept 2023', 2023],
  ])('names an edition as it is printed: %s', (name, year) => {
    expect(drawn(`${name}\nNew Chapters\nKinship Care\tNew.`)[0]).toBe(`${name} (${year})`)
  })

  test('is put newest first, and what it says twice of an edition is one edition', () => {
    const page = `May 2023
New Chapters
Kinship Care\tNew.
July 2024
New Chapters
Care Planning\tNew.
May 2023
Updated Chapters
Values and Principles\tOther words.`
    expect(drawn(page)).toEqual([
      'July 2024 (2024)',
      'new Care Planning [care-planning]: New.',
      'May 2023 (2023)',
      'new Kinship Care [kinship-care]: New.',
      'updated Values and Principles [values-and-principles]: Other words.',
    ])
  })

  test('leaves an edition without rows out, and says so', () => {
    const { page, report } = readAmendments(
      'July 2024\nUpdated Chapters\nNone\nMay 2024\nNew Chapters\nCare Planning\tNew.\nMarch 2024',
    )
    expect(page.editions.map(({ name }) => name)).toEqual(['May 2024'])
    expect(report.unplaced).toEqual([
      { line: 1, text: 'July 2024', why: 'The edition has no rows: left out.' },
      { line: 7, text: 'March 2024', why: 'The edition has no rows: left out.' },
    ])
  })

  test('may keep a year of the archive as one table', () => {
    expect(drawn('2022 Amendments\nUpdated Chapters\nCare Planning\tOther words.')).toEqual([
      '2022 (2022)',
      'updated Care Planning [care-planning]: Other words.',
    ])
  })

  test('keeps a word that could head a table as details where a row waits for them', () => {
    expect(drawn('July 2024\nUpdated Chapters\nKinship Care\nUpdated.\nCare Planning\nNew')).toEqual([
      'July 2024 (2024)',
      'updated Kinship Care [kinship-care]: Updated.',
      'updated Care Planning [care-planning]: New',
    ])
  })

  test.each(['New procedure', 'Updated guidance.', 'Details', 'Policy updated'])(
    'keeps words that could head something as details of a row: %s',
    (words) => {
      expect(drawn(`July 2024\nUpdated Chapters\nKinship Care\n${words}\nCare Planning\nA link.`)).toEqual([
        'July 2024 (2024)',
        `updated Kinship Care [kinship-care]: ${words}`,
        'updated Care Planning [care-planning]: A link.',
      ])
    },
  )

  test('may have one table that no heading names, and that is said', () => {
    const { page, report } = readAmendments('July 2024\nChapter Name\tDetails\nKinship Care\tSection 3.')
    expect(drawAmendments(page)).toEqual([
      'July 2024 (2024)',
      'updated Kinship Care [kinship-care]: Section 3.',
    ])
    expect(report.flagged.map(({ line, why }) => `${line}: ${why}`)).toEqual([
      '2: No heading says what the table lists: its rows are kept as updated.',
    ])
    const named = readAmendments('July 2024\nChapter Name\tDetails\nNew Chapters\nKinship Care\tSection 3.')
    expect(drawAmendments(named.page)[1]).toMatch(/^new Kinship Care/)
    expect(named.report.flagged).toEqual([])
  })

  test('says of a heading of two kinds as which its rows are kept', () => {
    const { page, report } = readAmendments(
      'July 2024\nNew and Updated Chapters\nCare Planning\tOther words.',
    )
    expect(page.editions[0]?.rows[0]?.kind).toBe('new')
    expect(report.flagged).toEqual([
      {
        line: 2,
        text: 'New and Updated Chapters',
        why: 'The heading names several kinds: its rows are kept as new.',
      },
    ])
  })
})

describe('no amendments page, and a sentence that says why', () => {
  test.each([
    ['nothing', ' \n\n', 'The page is empty.'],
    [
      'no edition',
      'Dear all,\nsee below.',
      'The page has no editions: no line such as “July 2024” was found.',
    ],
    ['no table', 'July 2024\nKinship Care was changed.', /no line such as “Updated Chapters” was found/],
    ['no row', 'July 2024\nUpdated Chapters\nNone', /but no row in any of them/],
    ['HTML', '<table><tr><td>July 2024</td></tr></table>', /^The page is HTML\. Open it in a browser/],
    [
      'too many lines',
      'July 2024\n'.repeat(30_001),
      /^The page is too long for an amendments page: 30001 lines/,
    ],
    ['a line without an end', `July 2024\n${'x'.repeat(20_001)}`, /^Line 2 is too long/],
    ['a contents page', '1. All Children\n\n1.1 Kinship Care New', /no editions/],
  ])('%s', (_what, text, problem) => {
    const parsed = parseAmendmentsPage(text, CONTENTS)
    expect('problem' in parsed ? parsed.problem : parsed).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    )
  })
})
