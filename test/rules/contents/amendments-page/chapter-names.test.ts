import { expect, test } from 'vitest'
import { chapterNames } from '@/lib/contents/amendments-page/chapter-names'
import { CONTENTS } from './amendments-pages'

const names = chapterNames(CONTENTS)

/** The number of the chapter that a printed name is, or why it is none. */
function found(printed: string): string | null {
  const chapter = names.find(printed)
  return typeof chapter === 'string' ? chapter : chapter.number
}

test.each([
  ['Kinship Care', '1.2'],
  ['KINSHIP CARE.', '1.2'],
  ['1.2 Kinship Care', '1.2'],
  ['1.2. Kinship Care', '1.2'],
  ['Chapter 1.2: Kinship Care', '1.2'],
  // Numbers shift; the title says which chapter it is.
  ['4.7.1 Kinship Care', '1.2'],
  ['Kinship Care (Amended)', '1.2'],
  ['Kinship Care - Updated', '1.2'],
  ['Kinship Care (Updated chapter)', '1.2'],
  ['1.2 Kinship Care (formerly Family and Friends Care)', '1.2'],
  ['Kinship Care*', '1.2'],
  ['16-17 Housing Booklet', '1.3'],
  ['16–17 housing booklet (New)', '1.3'],
  ['Foster Carers Handbook – Part 1', '1.4'],
  ["Foster Carers' Handbook, part 1", '1.4'],
  ['Step-across to Fostering', '1.7'],
  ['Care Planning', '1.8'],
  ['Care Planning Meetings New', '1.9'],
])('a name is surely a chapter’s: %s', (printed, number) => {
  expect(found(printed)).toBe(number)
})

test.each([
  'Kinship',
  'Kinship Care Policy',
  'Kinship Carers',
  'Care',
  '1.2',
  '(Amended)',
  'Housing Booklet',
  '*',
])('a name is no chapter’s: %s', (printed) => {
  expect(found(printed)).toBe('none')
})

test('a name that several chapters have is one’s where the number or the member authority says whose', () => {
  expect(found('Family Group Conferences')).toBe('several')
  expect(found('1.6 Family Group Conferences')).toBe('1.6')
  expect(found('9.9 Family Group Conferences')).toBe('several')
  expect(found('Family Group Conferences (This procedure only applies to Ely)')).toBe('1.5')
})

test('a line begins with the longest title that more words follow', () => {
  expect(names.beginningOf('Care Planning Meetings Section 2 is new.')).toEqual({
    title: 'Care Planning Meetings',
    rest: 'Section 2 is new.',
  })
  expect(names.beginningOf('1.8 Care Planning The form is new.')).toEqual({
    title: '1.8 Care Planning',
    rest: 'The form is new.',
  })
  expect(names.beginningOf('Care Planning has a new form.')).toBeNull()
  expect(names.beginningOf('Kinship')).toBeNull()
})
