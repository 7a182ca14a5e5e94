import { describe, expect, test } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { draftSummary } from '@/lib/document/draft-summary'
import { as, bold, doc, h2, h3, inBrief, p, scope } from './builders'

/** A chapter of three sections, the second with two subsections; ids 1 to 16. */
const blocks: DocumentNode[] = [
  inBrief(p('Who does what, by when.')),
  p('This chapter sets out how plans are made.'),
  h2('Purpose'),
  p('The plan says what will happen.'),
  p('It is written with the child.'),
  h2('Preparing the Plan'),
  p('The social worker meets the family.'),
  h3('Before the Meeting'),
  p('Invitations are sent five days before.'),
  p('The room is booked.'),
  h3('After the Meeting'),
  p('Copies are sent within ten days.'),
  p('The record is closed.'),
  h2('Reviews'),
  p('The plan is reviewed after three months.'),
  p('The reviewing officer signs it.'),
].map((block, index) => as(index + 1, block))
const chapter = doc(...blocks)

/** The chapter with clause n replaced by others (none: removed). */
function replacing(changes: Record<number, DocumentNode[]>): ChapterDocument {
  return doc(...blocks.flatMap((block, index) => changes[index + 1] ?? [block]))
}

/** Clause n with other words. */
const reworded = (n: number) => [as(n, p(`Since the new regulations this reads otherwise, clause ${n}.`))]
const added = (n: number, block: DocumentNode) => as(100 + n, block)

describe('the drafted amendment summary', () => {
  test.each<[string, ChapterDocument | null, ChapterDocument, string]>([
    ['nothing changed', chapter, chapter, ''],
    ['the first text', null, chapter, 'The text of this chapter has been published here for the first time.'],
    ['one section', chapter, replacing({ 15: reworded(15) }), 'Section 3, Reviews, has been updated.'],
    [
      'one subsection',
      chapter,
      replacing({ 9: reworded(9) }),
      'Section 2.1, Before the Meeting, has been updated.',
    ],
    [
      'two subsections of a section',
      chapter,
      replacing({ 9: reworded(9), 12: reworded(12) }),
      'Section 2, Preparing the Plan, has been updated.',
    ],
    [
      'two sections',
      chapter,
      replacing({ 4: reworded(4), 15: reworded(15) }),
      'Sections 1 (Purpose) and 3 (Reviews) have been updated.',
    ],
    ['the introduction', chapter, replacing({ 2: reworded(2) }), 'The introduction has been updated.'],
    [
      'a text without headings',
      doc(p('One.'), as(50, p('Two.')), p('x')),
      doc(p('One.'), as(50, p('Three.')), p('x')),
      'The text has been updated.',
    ],
    [
      'a box',
      chapter,
      replacing({ 1: [as(1, inBrief(p('Who, what and by when.')))] }),
      'The In brief box has been updated.',
    ],
    [
      'a new box',
      chapter,
      doc(...blocks.slice(0, 1), added(1, scope(p('All.'))), ...blocks.slice(1)),
      'The Scope box has been added.',
    ],
    [
      'a new section, its paragraphs with it',
      chapter,
      replacing({
        14: [
          added(1, h2('Delegation')),
          added(2, p('Carers may decide day to day.')),
          ...blocks.slice(13, 14),
        ],
      }),
      'A new Section 3, Delegation, has been added.',
    ],
    [
      'a new subsection',
      chapter,
      replacing({ 16: [...blocks.slice(15), added(1, h3('Late Reviews')), added(2, p('Say why.'))] }),
      'A new Section 3.1, Late Reviews, has been added.',
    ],
    [
      'a removed section, its paragraphs with it',
      chapter,
      replacing({ 14: [], 15: [], 16: [] }),
      'The section Reviews has been removed.',
    ],
    [
      'a removed paragraph, under its heading',
      chapter,
      replacing({ 16: [] }),
      'Section 3, Reviews, has been updated.',
    ],
    [
      'a new title',
      chapter,
      replacing({ 14: [as(14, h2('Reviewing the Plan'))] }),
      'Section 3, Reviews, is now called Reviewing the Plan.',
    ],
    [
      'a moved section, its paragraphs with it',
      chapter,
      doc(...blocks.slice(0, 2), ...blocks.slice(13), ...blocks.slice(2, 13)),
      'Section 1, Reviews, has been moved.',
    ],
    [
      'a moved section with a change in it',
      chapter,
      doc(...blocks.slice(0, 2), ...blocks.slice(13, 15), ...reworded(16), ...blocks.slice(2, 13)),
      'Section 1, Reviews, has been updated. Section 1, Reviews, has been moved.',
    ],
    [
      'half of the clauses, which is not over half',
      doc(...blocks.slice(0, 4)),
      doc(...blocks.slice(0, 1), ...reworded(2), ...blocks.slice(2, 3), ...reworded(4)),
      'The introduction has been updated. Section 1, Purpose, has been updated.',
    ],
    [
      'formatting alone',
      chapter,
      replacing({ 15: [as(15, p(bold('The plan is reviewed after three months.')))] }),
      'Links or layout have been put right; the wording is unchanged.',
    ],
    [
      'over half of the clauses',
      chapter,
      replacing(Object.fromEntries([2, 4, 5, 7, 9, 10, 12, 13, 15].map((n) => [n, reworded(n)]))),
      'This chapter has been refreshed throughout and should be re-read in full.',
    ],
    [
      'several things',
      chapter,
      replacing({ 4: reworded(4), 13: [], 16: [...blocks.slice(15), added(1, h2('Records'))] }),
      'Sections 1 (Purpose) and 2.2 (After the Meeting) have been updated. A new Section 4, Records, has been added.',
    ],
  ])('for %s', (_what, before, after, expected) => {
    expect(draftSummary(diffClauses(before, after))).toBe(expected)
  })

  test('names many sections by their numbers alone', () => {
    const section = (n: number, words: string) => [
      as(n * 10, h2(`Title ${n}`)),
      as(n * 10 + 1, p('Stays as it is.')),
      as(n * 10 + 2, p(words)),
    ]
    const numbers = [1, 2, 3, 4, 5]
    const before = doc(...numbers.flatMap((n) => section(n, `Then step ${n} follows.`)))
    const after = doc(...numbers.flatMap((n) => section(n, `Then step ${n} follows at once.`)))
    expect(draftSummary(diffClauses(before, after))).toBe('Sections 1, 2, 3, 4 and 5 have been updated.')
  })
})
