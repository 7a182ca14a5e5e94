import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberContents } from '@/lib/contents/number-contents'
import { outlineSchema } from '@/lib/contents/outline'
import { parseOutline } from '@/lib/contents/parse-outline'
import { printOutline } from '@/lib/contents/print-outline'
import { pageOutline } from './generated-outlines'
import { anyPage, markedPage } from './generated-pages'
import { read, readText } from './page'

/** Enough to find what a change breaks. */
const RUNS = { numRuns: 200 }

/** Such of these pages as have a section. */
const anyParsed = (page: fc.Arbitrary<string>) =>
  page
    .map((text) => ({ text, parsed: parseOutline(text) }))
    .filter(({ parsed }) => 'outline' in parsed)
    .map(({ text }) => text)

describe('printOutline', () => {
  test('prints the canonical form of a contents page', () => {
    const page = [
      'Contents',
      '',
      'November 2018',
      '',
      'Quick Links:',
      '',
      '  1. All Children',
      '  2. Youth Justice',
      '',
      '1. All Children',
      '',
      '~ See also: Forms',
      '~ and Leaflets',
      '',
      '1.1',
      '',
      'Early Help - please note this section is under review',
      '',
      '1.1.1',
      '1.1.2 Thresholds - local procedure - under review Updated',
      '(This procedure only applies to Ely)',
      '~ ~ Process Map',
      '1.2 Health N.B. A local policy can be substituted here New',
      '',
      '2. Children Involved in the Youth Justice System',
      '',
      '2.1 Custody',
      '',
    ]
    expect(printOutline(read(...page).outline)).toBe(page.join('\n').replaceAll('~', '\u00a0'))
  })

  test.each([
    ['a title that ends like a limit', ['4.1 Health (only applies to Ely) (only applies to Ely)']],
    [
      'a title that is a limit',
      ['~ ~ (only applies to Ely) New', '4.1 (only applies to Ely) - under review'],
    ],
    [
      'a place of a chapter that is limited',
      ['4.1 Diet', '~ ~ and - local', '4.2 and - local (only applies to Ely) - local'],
    ],
    ['a title that ends with a dash', ['4.1 Health - - Updated', '4.2 Health -']],
  ])('keeps %s', (_what, lines) => {
    const { outline } = read('4. Care', ...lines)
    expect(readText(printOutline(outline)).outline).toEqual(outline)
  })

  test('parseOutline gives any outline that a page can say back', () => {
    fc.assert(
      fc.property(pageOutline, (outline) => {
        expect(readText(printOutline(outline)).outline).toEqual(outline)
      }),
      RUNS,
    )
  })

  test('what parseOutline makes of any page is valid, and stays the same after printing and reading it again', () => {
    fc.assert(
      fc.property(anyParsed(anyPage), (text) => {
        const { outline } = readText(text)
        expect(outlineSchema.parse(JSON.parse(JSON.stringify(outline)))).toEqual(outline)
        const printed = printOutline(outline)
        expect(readText(printed).outline).toEqual(outline)
        expect(printOutline(readText(printed).outline)).toBe(printed)
      }),
      RUNS,
    )
  })
})

describe('parseOutline, of any page', () => {
  test('accounts for every line: it is in the outline, or reported', () => {
    fc.assert(
      fc.property(anyParsed(markedPage), (text) => {
        const { outline, report } = readText(text)
        const printed = printOutline(outline)
        const reported = new Set(report.unplaced.map(({ line }) => line))
        for (const [index, line] of text.split('\n').entries()) {
          const mark = /\bmark\d+\b/.exec(line)?.[0]
          if (mark === undefined || reported.has(index + 1)) continue
          expect(printed).toMatch(new RegExp(`\\b${mark}\\b`))
        }
      }),
      RUNS,
    )
  })

  test('numbers its places as they are printed, in the order of the page', () => {
    fc.assert(
      fc.property(anyParsed(anyPage), (text) => {
        const { outline, report } = readText(text)
        const reported = new Set(report.unplaced.map(({ line }) => line))
        const numbers = [...numberContents(outline.entries).values()]
        for (const [index, line] of text.split('\n').entries()) {
          const number = /^\s*((?:\d+\.)+\d+)(?=\s|$)/.exec(line)?.[1]
          if (number === undefined || reported.has(index + 1)) continue
          expect(numbers).toContain(number)
          numbers.splice(0, numbers.indexOf(number) + 1)
        }
      }),
      RUNS,
    )
  })
})
