import { describe, expect, test } from 'vitest'
import { chapterFinder, hasLostItsTarget, readReferences } from '@/lib/contents/resolve-references'

const TITLES = [
  'Care Planning',
  'Staying Put',
  'The Prevent Guidance',
  'Death or Serious Injury to a Child',
  'Delegation of Authority to Foster Carers and Residential Workers',
  'Finances Framework - HCC (example.org).',
  'Secure Reviews (Criteria)',
  'Framework - One',
  'Framework - Two',
]
const findChapter = chapterFinder(TITLES.map((title) => ({ key: title, title })))

/** The chapters that a note leads to, "-" for what is outside the manual. */
function targets(text: string): string[] {
  return readReferences(text, findChapter).map(({ words, chapter, href }) => chapter ?? href ?? `- ${words}`)
}

describe('readReferences', () => {
  test.each([
    ['See also: Care Planning', ['Care Planning']],
    ['See Also: care planning.', ['Care Planning']],
    ['Please see Care Planning', ['Care Planning']],
    ['Where a plan is late, please see Care Planning.', ['Care Planning']],
    ['To access forms - see the Finances Framework.', ['Finances Framework - HCC (example.org).']],
    ['See: Prevent Guidance', ['The Prevent Guidance']],
    ['See Secure Reviews', ['Secure Reviews (Criteria)']],
    [
      'See also: Care Planning\nand Staying Put\nAdult website',
      ['Care Planning', 'Staying Put', '- Adult website'],
    ],
    [
      'See also: Care Planning, The Prevent Guidance and Staying Put',
      ['Care Planning', 'The Prevent Guidance', 'Staying Put'],
    ],
    [
      'See also: Delegation of Authority to Foster Carers and Residential Workers',
      ['Delegation of Authority to Foster Carers and Residential Workers'],
    ],
    ['See also: https://www.example.org/a.', ['https://www.example.org/a']],
  ])('%j', (text, expected) => {
    expect(targets(text)).toEqual(expected)
  })

  test.each([
    ['a title within other words', "Please see PGN 'Notifications and Death or Serious Injury to a Child'"],
    ['words beyond the title', 'See also: Care Planning (Forms)'],
    ['one of two that is no chapter', 'See also: Care Planning and Forms'],
    ['a head that two titles have', 'See also: Framework'],
    ['words before "see"', 'For Care Planning, please see the Manual'],
  ])('finds no chapter by %s', (_what, text) => {
    expect(targets(text)).toHaveLength(1)
    expect(targets(text)[0]).toMatch(/^- /)
  })

  test('finds none where two chapters have one title', () => {
    const twins = chapterFinder([
      { key: 'a', title: 'Health' },
      { key: 'b', title: 'Health' },
    ])
    expect(twins('Health')).toBeNull()
  })

  test('gives words that stand in the note', () => {
    const text = 'To access forms - see the Care Planning, and Staying Put.\nand The Prevent Guidance.'
    const references = readReferences(text, findChapter)
    expect(references).toHaveLength(3)
    for (const { words } of references) expect(text).toContain(words)
  })

  test('has nothing to refer to in a note that asks to see nothing', () => {
    expect(targets('For advice, ring the duty desk.')).toEqual([])
    expect(hasLostItsTarget('For advice, ring the duty desk.')).toBe(false)
  })

  test.each([
    ['See also:', true],
    ['Please see', true],
    ['See also:\nCare Planning', false],
    ['See also: Care Planning', false],
  ])('%j has lost its target: %s', (text, lost) => {
    expect(hasLostItsTarget(text)).toBe(lost)
  })
})
