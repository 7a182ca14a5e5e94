import { expect, test } from 'vitest'
import { describeImport } from '@/lib/contents/describe-import'
import { printReport } from '@/lib/contents/import-report'
import { read } from './page'

test('an import tells what was read, brought together, not placed and worth a look, by line', () => {
  const { report } = read(
    'North Council',
    '',
    '1. All Children',
    '',
    '~ See also:',
    '1.1 Confidentiality Policy Updated',
    '1.2 Care Planning - under review',
    '~~ Leaflet',
    '',
    '2. Care',
    '',
    'Caption: section 2 contents',
    '2.1 Confidentiality policy',
  )
  expect(printReport(describeImport(report))).toEqual([
    'Read:',
    '  2 sections, 0 subsections (0 with a printed number), 0 quick links',
    '  3 numbered chapter lines: 0 New, 1 Updated, 1 under review',
    '  1 note, 1 unnumbered line (1 under a chapter)',
    '  no chapter titled Amendments: the appendix has its page all the same',
    'Brought together, one chapter in several places:',
    '  “Confidentiality Policy”: line 6 (1.1), line 13 (2.1, printed “Confidentiality policy”)',
    'Could not be placed:',
    '  line 1 “North Council”. Left out: it stands before the first section.',
    '  line 12 “Caption: section 2 contents”. Left out: the caption of a table.',
    'Placed, but should be looked at:',
    '  line 5 “See also:”. The note has lost what it refers to; it was kept.',
  ])
})

test('parts of an import that there is nothing to say of are left out, and long lines are shortened', () => {
  const { report } = read('1. All Children', '', '1.1 Amendments')
  expect(printReport(describeImport(report))).toHaveLength(5)
  const long = read('a'.repeat(300), '1. All Children', '', '1.1 Amendments')
  expect(printReport(describeImport(long.report)).at(-1)).toBe(
    `  line 1 “${'a'.repeat(99)}…”. Left out: it stands before the first section.`,
  )
})
