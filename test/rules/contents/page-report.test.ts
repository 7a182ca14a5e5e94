import { describe, expect, test } from 'vitest'
import { parseOutline } from '@/lib/contents/parse-outline'
import { draw, read } from './page'

describe('the head of the page', () => {
  test.each([
    ['November 2018', 'November 2018'],
    ['Edition: Spring 2024', 'Spring 2024'],
    ['About November 2018', null],
  ])('reads the edition from “%s”', (line, edition) => {
    expect(read('Contents', line, '1. All Children', '1.1 Health').outline.edition).toBe(edition)
  })

  test('reports an edition whose name is longer than any can be, and takes none', () => {
    const line = `Edition: July 2024${', with amendments'.repeat(4)}`
    const { outline, report } = read(line, '1. All Children', '1.1 Health')
    expect(outline.edition).toBeNull()
    expect(report.unplaced).toMatchObject([{ line: 1, text: line }])
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
    ['nothing', '', 'The page is empty.'],
    ['white space', ' \n\u00a0\n', 'The page is empty.'],
    ['20,001 lines', '1. All\n'.repeat(20_001), expect.stringContaining('20001 lines')],
    ['words', 'Contents\n\nNothing here', expect.stringContaining('no sections')],
    ['chapters without sections', '1.1 Health\n1.2 Diet', expect.stringContaining('no sections')],
  ])('%s gives the problem as a sentence', (_what, text, problem) => {
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
