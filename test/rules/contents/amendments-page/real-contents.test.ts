import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { settleAmendments } from '@/lib/contents/amendments-page/settle-amendments'
import { readOutline } from '@/prisma/demonstration/source-files'
import { readAmendments } from './amendments-pages'

/*
 * Amendments pages in words of our own, in the shapes that real ones are copied in, set against the contents of real
 * manuals: paragraphs for cells (Hertfordshire), rows on one line (Havering), upright lines (Cambridgeshire and
 * Peterborough). Kent's, parted by tabs, is the demonstration's.
 */

function settled(name: string) {
  const outline = readOutline(name)
  const text = readFileSync(new URL(`pages/${name}.txt`, import.meta.url), 'utf8')
  const { page, report } = readAmendments(text, outline)
  const result = settleAmendments(outline, page)
  if (!result) throw new Error('The page has no editions')
  const numbers = new Map(outline.chapters.map(({ key, number }) => [key, number]))
  return {
    editions: page.editions.map(({ name: edition, rows }) => [edition, rows.length]),
    details: new Map([...result.details].map(([key, words]) => [numbers.get(key), words])),
    carried: result.carried.map(({ name: edition, rows }) => [edition, rows.map(({ title }) => title)]),
    withoutBadge: result.report.rowsWithoutBadge.map(({ title }) => title),
    badges: result.report.badgesWithoutRow.length,
    ...report,
  }
}

describe('an amendments page of', () => {
  test('Hertfordshire: “Updated/Amended Chapters”, an archive, and names that are printed in other ways', () => {
    const page = settled('hertfordshire')
    expect(page.editions).toEqual([
      ['October 2024', 12],
      ['June 2023', 1],
    ])
    expect([...page.details.keys()]).toEqual([
      '1.1',
      '1.4',
      '2.15',
      '3.1.9',
      '3.1.10',
      '5.1',
      '7.1.6',
      '7.8.2',
      '8.4.2',
      '5.9',
    ])
    expect(page.details.get('1.4')).toBe(
      'Whom to tell first, and by when, now stands in a table.\nA link to the form was added.',
    )
    expect(page.carried).toEqual([
      ['October 2024', ['Children Looked After in Custody', 'Contact Centres']],
      ['June 2023', ['Fostering Panel']],
    ])
    expect(page.badges).toBe(35 - 10)
    expect(page.unmatched.map(({ row }) => row.title)).toEqual(['Children Looked After in Custody'])
    expect(page.flagged.map(({ text }) => text)).toEqual(['Children Looked After in Custody'])
    expect(page.unplaced.map(({ text }) => text)).toEqual([
      'Amendments',
      'Next Update: January 2025',
      'Archived Amendments',
    ])
  })

  test('Havering: rows on one line, at the edition that its contents page names', () => {
    const page = settled('havering')
    expect(page.editions).toEqual([
      ['November 2018', 8],
      ['May 2018', 2],
    ])
    expect(page.details.size).toBe(8)
    expect(page.details.get('5.1.2')).toBe('The timetable of the first month is new.')
    expect(page.carried).toEqual([
      ['May 2018', ['Access to Records / Subject Access Requests', 'Assessments']],
    ])
    expect([page.unmatched, page.flagged, page.withoutBadge]).toEqual([[], [], []])
  })

  test('Cambridgeshire and Peterborough: upright lines, and a chapter of one member authority', () => {
    const page = settled('cambridgeshire-and-peterborough')
    expect([...page.details.keys()]).toEqual(['1.2.3', '1.5.2', '4.8.1', '4.7.2', '6.3'])
    expect(page.details.get('1.5.2')).toBe(
      'The timetable was updated.\nIt begins with the letter before proceedings.',
    )
    expect(page.withoutBadge).toEqual([
      'Family Group Conferences/Family Network Meetings (This procedure only applies to Peterborough)',
    ])
    expect([page.unmatched, page.flagged]).toEqual([[], []])
  })
})
