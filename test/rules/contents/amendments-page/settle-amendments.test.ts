import { describe, expect, test } from 'vitest'
import { describeAmendments } from '@/lib/contents/amendments-page/describe-amendments'
import { settleAmendments } from '@/lib/contents/amendments-page/settle-amendments'
import { printReport } from '@/lib/contents/import-report'
import { CONTENTS, drawAmendments, readAmendments } from './amendments-pages'

const PAGE = `July 2024
Updated Chapters
Kinship Care\tSection 3.
Care Planning\tNot marked in the contents.
Step across to Fostering\tListed here, marked New.
Kinship Care\tSection 5.
Placements Anywhere\tUnknown.
Removed Chapters
Values and Principles\tStill there.
Short Stays\tGone.
November 2023
New Chapters
Kinship Care\tWas new then.
Family Group Conferences\tWhose?`

const settled = (text: string, asked?: string, edition: string | null = null) => {
  const { page, report } = readAmendments(text)
  const result = settleAmendments({ ...CONTENTS, edition }, page, asked)
  if (!result) throw new Error('There is no edition')
  return { ...result, lines: printReport(describeAmendments(CONTENTS, page, report, result)) }
}

describe('an amendments page against the badges of the contents', () => {
  test('says of each badge what the newest edition has under the chapter’s name, its rows in their order', () => {
    const { edition, details } = settled(PAGE)
    expect(edition).toBe('July 2024')
    expect([...details]).toEqual([
      ['kinship-care', 'Section 3.\nSection 5.'],
      ['step-across-to-fostering', 'Listed here, marked New.'],
    ])
  })

  test('has all other rows carried over', () => {
    expect(drawAmendments({ editions: settled(PAGE).carried })).toEqual([
      'July 2024 (2024)',
      'updated Care Planning [care-planning]: Not marked in the contents.',
      'updated Placements Anywhere [-]: Unknown.',
      'removed Values and Principles [values-and-principles]: Still there.',
      'removed Short Stays [-]: Gone.',
      'November 2023 (2023)',
      'new Kinship Care [kinship-care]: Was new then.',
      'new Family Group Conferences [-]: Whose?',
    ])
  })

  test('is reported: rows without a badge, badges without a row, names not matched, and what is listed otherwise', () => {
    expect(settled(PAGE).lines).toEqual([
      'Read of the amendments page:',
      '  2 editions (July 2024 back to November 2023): 9 rows, 5 Updated, 2 New, 2 Removed',
      '  July 2024 has a row for 2 of the 3 chapters with a badge',
      '  6 other rows in 2 editions: carried over, not verified',
      'Rows of July 2024 without a badge on the contents page (carried over):',
      '  line 4 “Care Planning” (Updated)',
      'Badges of the contents page without a row in July 2024 (the details stay unrecorded):',
      '  1.9 “Care Planning Meetings” (Updated)',
      'Listed otherwise than the contents page marks it (the badge counts):',
      '  line 5 “Step across to Fostering” (Updated), marked New',
      'Listed as removed, and on the contents page (carried over):',
      '  line 9 “Values and Principles” (Removed)',
      'Names that could not be matched (carried over without a link):',
      '  July 2024, line 7 “Placements Anywhere” (Updated). No chapter has this name.',
      '  November 2023, line 14 “Family Group Conferences” (New). Several chapters have this name.',
    ])
  })

  test('is read at the edition that the contents page or the import names, where it has that one', () => {
    expect(settled(PAGE, undefined, 'November 2023').edition).toBe('November 2023')
    expect(settled(PAGE, 'november 2023', 'July 2024').details.get('kinship-care')).toBe('Was new then.')
  })

  test('is read at its newest edition where it does not have the one that is named, and that is said', () => {
    const { edition, lines } = settled(PAGE, 'June 2024')
    expect(edition).toBe('July 2024')
    expect(lines).toContain(
      '  The contents are of June 2024, which the amendments page does not have: July 2024 was taken instead',
    )
  })

  test('takes what is said of a removal for no badge', () => {
    const { details, carried, report } = settled('July 2024\nRemoved Chapters\nKinship Care\tWithdrawn.')
    expect(details.size).toBe(0)
    expect(carried).toHaveLength(1)
    expect(report.notRemoved.map(({ title }) => title)).toEqual(['Kinship Care'])
  })

  test('leaves a badge without a row where the row says nothing', () => {
    const { details, report, carried } = settled(
      'July 2024\nUpdated Chapters\nKinship Care\t\nCare Planning\tWords.',
    )
    expect(details.get('kinship-care') ?? '').toBe('')
    expect(report.badgesWithoutRow.map(({ title }) => title)).toContain('Care Planning Meetings')
    expect(carried).toHaveLength(1)
  })
})
