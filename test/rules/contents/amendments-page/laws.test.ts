import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AmendmentsPage } from '@/lib/contents/amendments-page/amendments-page'
import { amendmentsPageSchema } from '@/lib/contents/amendments-page/amendments-page'
import { describeAmendments } from '@/lib/contents/amendments-page/describe-amendments'
import { isColumnHead } from '@/lib/contents/amendments-page/page-headings'
import { readAmendmentsLines } from '@/lib/contents/amendments-page/page-lines'
import { parseAmendmentsPage } from '@/lib/contents/amendments-page/parse-amendments-page'
import { settleAmendments } from '@/lib/contents/amendments-page/settle-amendments'
import { CONTENTS, printAmendments, readAmendments, STYLES } from './amendments-pages'

const title = fc.constantFrom(...new Set(CONTENTS.chapters.map((chapter) => chapter.title)))
const sentence = fc
  .array(fc.constantFrom('section', 'link', 'guidance', 'court', '(Part 2)', '–', 'Act 1989', 'team'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => `This was changed: ${words.join(' ')}.`)

/** Pages whose editions go back month by month, with rows of the contents' chapters. */
const page: fc.Arbitrary<AmendmentsPage> = fc
  .array(
    fc.array(
      fc.record({ kind: fc.constantFrom('updated', 'new', 'removed'), title, details: sentence } as const),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((editions) => ({
    editions: editions.map((rows, index) => ({
      name: `${['December', 'August', 'April'][index % 3]} ${2024 - Math.floor(index / 3)}`,
      year: 2024 - Math.floor(index / 3),
      rows: rows.map((row) => ({ ...row, line: 1, chapter: null })),
    })),
  }))

/** A page without lines and chapters, each edition's rows by table: what a printed page keeps. */
function printedPart({ editions }: AmendmentsPage) {
  return editions.map(({ name, year, rows }) => ({
    ...{ name, year },
    rows: (['updated', 'new', 'removed'] as const).flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ kind, title: row.title, details: row.details })),
    ),
  }))
}

/** Words without the white space, of which one line may have more than another. */
const squeezed = (words: string) => words.replace(/\s+/g, '')

/** Lines that have much in common with those of an amendments page, in no order. */
const piece = fc.constantFrom(
  ...[
    'July 2024',
    'May 2023',
    '2022',
    'Amendments Archive',
    'Updated Chapters',
    'New Chapters',
    'Removed Chapters',
  ],
  ...[
    'Chapter Name\tDetails',
    'Chapter Name',
    'Details',
    'Kinship Care',
    'Kinship Care\tNew.',
    '\tMore.',
    'None',
  ],
  ...[
    'Care Planning This was changed.',
    'Placements Abroad',
    'A sentence about something.',
    '| a | b |',
    '|---|',
  ],
  ...['New', 'Updated', '', '   ', 'Family Group Conferences', '1.2', '*', '(Amended)', 'x'.repeat(400)],
)
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((lines) => lines.join('\n')),
  fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 30 })
    .map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 400 }),
)

describe('the laws of reading an amendments page', () => {
  test.each(STYLES)('a printed page is read as it was: %s', (style) => {
    fc.assert(
      fc.property(page, (whole) => {
        const read = readAmendments(printAmendments(whole, style))
        expect(printedPart(read.page)).toEqual(printedPart(whole))
        expect(read.report.flagged).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('any text is a page of the right shape that can be settled, or a sentence', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseAmendmentsPage(text, CONTENTS)
        if ('problem' in parsed) {
          expect(parsed.problem).toMatch(/^[A-Z].*[.?]$/)
          return
        }
        expect(amendmentsPageSchema.parse(parsed.page)).toEqual(parsed.page)
        const settled = settleAmendments(CONTENTS, parsed.page)
        if (!settled) throw new Error('A page has editions')
        describeAmendments(CONTENTS, parsed.page, parsed.report, settled)
      }),
      { numRuns: 400 },
    )
  })

  test('every line is a heading, part of a row, or reported', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseAmendmentsPage(text, CONTENTS)
        if ('problem' in parsed) return
        const { editions } = parsed.page
        const kept = editions.flatMap(({ name, rows }) => [
          name,
          ...rows.flatMap((row) => [row.title, row.details]),
        ])
        const words = squeezed(kept.join(''))
        const reported = new Set(
          [...parsed.report.unplaced, ...parsed.report.flagged].map(({ line }) => line),
        )
        const lost = readAmendmentsLines(text).filter(
          ({ line, cells }) =>
            !reported.has(line) &&
            cells.some((cell) => !words.includes(squeezed(cell))) &&
            !isColumnHead(cells),
        )
        // Headings of tables and years are kept as what they say.
        const headings = /^(?:updated|new|removed)(?: chapters)?$|^\d{4}$/i
        expect(lost.filter(({ text: line }) => !headings.test(line))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('settling loses no row: each stands behind a badge or is carried over', () => {
    fc.assert(
      fc.property(page, (whole) => {
        const { page: read } = readAmendments(printAmendments(whole, 'tabs'))
        const settled = settleAmendments(CONTENTS, read)
        const all = read.editions.flatMap(({ rows }) => rows)
        const carried = settled?.carried.flatMap(({ rows }) => rows) ?? []
        for (const row of all.filter((one) => !carried.includes(one)))
          expect(settled?.details.get(row.chapter ?? '')?.split('\n')).toContain(row.details)
      }),
      { numRuns: 60 },
    )
  })

  test('a page of the largest size is read in a moment', () => {
    const row = 'Care Planning Meetings and more words that no title has, with a sentence after them.'
    const lines = Array.from({ length: 19_000 }, (_, index) => `${index} ${row}`)
    const begun = performance.now()
    parseAmendmentsPage(['July 2024', 'Updated Chapters', 'Kinship Care', 'x', ...lines].join('\n'), CONTENTS)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
