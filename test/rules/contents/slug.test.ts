import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReservedSlug, slugFor } from '@/lib/contents/slug'

describe('slugFor', () => {
  test.each([
    ['Care Planning', 'care-planning'],
    [
      "Children's Services Policies, Values and Principles",
      'childrens-services-policies-values-and-principles',
    ],
    ['Children’s Homes', 'childrens-homes'],
    ['Placements with Parents/Carers & Others', 'placements-with-parents-carers-and-others'],
    ['16-17 Housing Booklet', '16-17-housing-booklet'],
    ['Café Protocol – Ágnes', 'cafe-protocol-agnes'],
    ['…', 'chapter'],
    ['Amendments', 'amendments-chapter'],
    ['Search', 'search-chapter'],
    ['Health', 'health'],
  ])('“%s” becomes %s', (title, slug) => {
    expect(slugFor(title, new Set())).toBe(slug)
  })

  test('counts on from those that are taken', () => {
    expect(slugFor('Care Planning', new Set(['care-planning', 'care-planning-2']))).toBe('care-planning-3')
    expect(slugFor('Amendments', new Set(['amendments-chapter']))).toBe('amendments-chapter-2')
  })

  test('cuts a long title between words', () => {
    const title =
      'Placing and Visiting Children with Special Educational Needs in Long-Term Residential Settings'
    const slug = slugFor(title, new Set())
    expect(slug).toBe('placing-and-visiting-children-with-special-educational-needs-in-long-term')
    expect(slugFor('a'.repeat(200), new Set(['a'.repeat(80)]))).toBe(`${'a'.repeat(78)}-2`)
  })

  test.each([
    'workspace',
    'api',
    'assets',
    'sign-in',
    'releases',
    'chapters',
    'search',
    'as-at',
    'compare',
    'contents.json',
  ])('%s is reserved', (word) => {
    expect(isReservedSlug(word)).toBe(true)
  })

  test('is always new, short, not reserved, and made of letters, digits and single hyphens', () => {
    const title = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Search', 'as at', 'API', 'Care'),
    )
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const taken = new Set<string>()
        for (const each of [...titles, ...titles]) {
          const slug = slugFor(each, taken)
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(slug.length).toBeLessThanOrEqual(80)
          expect(taken.has(slug) || isReservedSlug(slug)).toBe(false)
          taken.add(slug)
        }
      }),
    )
  })
})
