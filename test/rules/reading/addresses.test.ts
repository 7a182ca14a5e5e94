import { describe, expect, it } from 'vitest'
import {
  amendmentsAddress,
  amendmentsEditionAddress,
  amendmentsYearAddress,
  chapterAddress,
  chapterChangesAddress,
  chapterComparisonAddress,
  chapterFeedAddress,
  chapterHistoryAddress,
  chapterHref,
  chooseDayAddress,
  comparisonAddress,
  contentsAddress,
  fileAddress,
  followAddress,
  inForceAddress,
  type ManualPlace,
  manualFeedAddress,
  searchAddress,
  sectionFeedAddress,
} from '@/lib/reading/addresses/addresses'
import { isSlug, readAddress } from '@/lib/reading/addresses/read-address'

const read = (path: string) => readAddress(path.split('/').filter(Boolean))

const now: ManualPlace = { authority: 'kent', manual: 'childrens-services', at: 'current' }
const third: ManualPlace = { ...now, at: { release: 3 } }
const inMarch: ManualPlace = { ...now, at: { date: '2025-03-03' } }
const section = '0b4b9d55-8d4c-4c0e-9a55-0a7f0cf0f2a1'

describe('an address below a manual', () => {
  const releasePages = [
    ['', { page: 'contents' }],
    ['chapters/care-planning', { page: 'chapter', slug: 'care-planning' }],
    ['chapters/care-planning/changes', { page: 'chapter-changes', slug: 'care-planning' }],
    ['amendments', { page: 'amendments' }],
    ['amendments/2024', { page: 'amendments-year', year: 2024 }],
    ['amendments/editions/2', { page: 'amendments-edition', position: 2 }],
    ['contents.json', { page: 'contents.json' }],
    ['amendments.json', { page: 'amendments.json' }],
  ] as const

  it.each(releasePages)('reads "%s" of the current release, of a release and of a day', (path, asked) => {
    expect(read(path)).toEqual({ at: 'current', asked })
    expect(read(`releases/12/${path}`)).toEqual({ at: { release: 12 }, asked })
    expect(read(`as-at/2025-03-03/${path}`)).toEqual({ at: { date: '2025-03-03' }, asked })
  })

  it.each([
    ['search', { page: 'search' }],
    ['follow', { page: 'follow' }],
    ['amendments.atom', { page: 'amendments.atom' }],
    ['as-at', { page: 'choose-day' }],
    ['compare', { page: 'choose-comparison' }],
    ['compare/1/6', { page: 'comparison', from: { release: 1 }, to: { release: 6 } }],
    ['compare/2025-03-03/6', { page: 'comparison', from: { date: '2025-03-03' }, to: { release: 6 } }],
    [
      'chapters/care-planning/changes/1/2025-03-03',
      {
        page: 'chapter-comparison',
        slug: 'care-planning',
        from: { release: 1 },
        to: { date: '2025-03-03' },
      },
    ],
    ['chapters/care-planning/history', { page: 'chapter-history', slug: 'care-planning' }],
    ['chapters/care-planning/in-force', { page: 'in-force', slug: 'care-planning', day: null }],
    [
      'chapters/care-planning/in-force/2027-04-01',
      { page: 'in-force', slug: 'care-planning', day: '2027-04-01' },
    ],
    ['chapters/care-planning/amendments.atom', { page: 'chapter.atom', slug: 'care-planning' }],
    [`sections/${section}/amendments.atom`, { page: 'section.atom', entryId: section }],
  ])('reads "%s" of the manual as it is now only', (path, asked) => {
    expect(read(path)).toEqual({ at: 'current', asked })
    expect(read(`releases/3/${path}`)).toBeNull()
    expect(read(`as-at/2025-03-03/${path}`)).toBeNull()
  })

  it.each([
    'releases',
    'releases/0',
    'releases/01',
    'releases/abc',
    'releases/-1',
    'releases/1.0',
    'releases/1e3',
    'releases/99999999999999999999',
    'releases/1/releases/1',
    'releases/2025-03-03',
    'as-at/3',
    'as-at/2025-02-30',
    'as-at/2025-3-3',
    'as-at/0000-01-01',
    'as-at/yesterday',
    'as-at/2025-03-03/as-at/2025-03-03',
    'chapters',
    'chapters/Care-Planning',
    'chapters/care planning',
    'chapters/care-planning/edit',
    'chapters/care-planning/changes/1',
    'chapters/care-planning/changes/1/2/3',
    'chapters/care-planning/history/1',
    'chapters/care-planning/in-force/1',
    'chapters/care-planning/in-force/2027-04-01/1',
    'chapters/..',
    'amendments/24',
    'amendments/2024/1',
    'amendments/editions',
    'amendments/editions/0',
    'amendments/editions/1/1',
    'compare/1',
    'compare/1/2/3',
    'compare/a/b',
    'sections/1/amendments.atom',
    `sections/${section}`,
    'search/1',
    'contents',
    'workspace',
  ])('knows no "%s"', (path) => {
    expect(read(path)).toBeNull()
  })

  it('is what the links say', () => {
    expect(contentsAddress(now)).toBe('/kent/childrens-services')
    expect(contentsAddress(third)).toBe('/kent/childrens-services/releases/3')
    expect(contentsAddress(inMarch)).toBe('/kent/childrens-services/as-at/2025-03-03')
    expect(chapterAddress(third, 'care-planning')).toBe(
      '/kent/childrens-services/releases/3/chapters/care-planning',
    )
    expect(chapterAddress(now, 'care-planning', 'c-1')).toBe(
      '/kent/childrens-services/chapters/care-planning#c-1',
    )
    expect(amendmentsAddress(inMarch)).toBe('/kent/childrens-services/as-at/2025-03-03/amendments')
    expect(searchAddress(third)).toBe('/kent/childrens-services/search')
    expect(fileAddress(inMarch, 'ab12', 'a plan.pdf')).toBe(
      '/kent/childrens-services/files/ab12/a%20plan.pdf',
    )
  })

  it.each([
    [chapterChangesAddress(third, 'care-planning'), { release: 3 }, 'chapter-changes'],
    [amendmentsYearAddress(inMarch, 2024), { date: '2025-03-03' }, 'amendments-year'],
    [amendmentsEditionAddress(now, 2), 'current', 'amendments-edition'],
    [
      chapterComparisonAddress(third, 'a', { release: 1 }, { date: '2025-03-03' }),
      'current',
      'chapter-comparison',
    ],
    [chapterHistoryAddress(third, 'care-planning'), 'current', 'chapter-history'],
    [inForceAddress(inMarch, 'care-planning'), 'current', 'in-force'],
    [inForceAddress(inMarch, 'care-planning', '2027-04-01'), 'current', 'in-force'],
    [comparisonAddress(inMarch), 'current', 'choose-comparison'],
    [comparisonAddress(third, { from: { release: 1 }, to: { release: 3 } }), 'current', 'comparison'],
    [chooseDayAddress(third), 'current', 'choose-day'],
    [followAddress(third), 'current', 'follow'],
    [manualFeedAddress(third), 'current', 'amendments.atom'],
    [chapterFeedAddress(inMarch, 'care-planning'), 'current', 'chapter.atom'],
    [sectionFeedAddress(third, section), 'current', 'section.atom'],
  ])('that is made, %s, is read again', (address, at, page) => {
    expect(readAddress(address.split('/').slice(3))).toMatchObject({ at, asked: { page } })
  })

  it('leads from the manual’s own entry for the Amendments to the appendix', () => {
    expect(chapterHref(third, { slug: 'amendments-2', title: 'Amendments' })).toBe(amendmentsAddress(third))
    expect(chapterHref(third, { slug: 'care-planning', title: 'Care Planning' })).toBe(
      chapterAddress(third, 'care-planning'),
    )
  })

  it('asks the database about slugs only', () => {
    expect(['kent', 'cambridgeshire-and-peterborough', 'a1'].every(isSlug)).toBe(true)
    expect(['', 'Kent', 'a--b', '-a', 'a/b', "a'b", 'a\u0000b', 'é', 'a'.repeat(201)].some(isSlug)).toBe(
      false,
    )
  })
})
