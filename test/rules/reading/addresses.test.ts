import { describe, expect, it } from 'vitest'
import {
  amendmentsAddress,
  chapterAddress,
  chapterHref,
  contentsAddress,
  isSlug,
  readAddress,
  searchAddress,
} from '@/lib/reading/addresses'

const read = (path: string) => readAddress(path.split('/').filter(Boolean))

describe('an address below a manual', () => {
  it.each([
    ['', null, { page: 'contents' }],
    ['chapters/care-planning', null, { page: 'chapter', slug: 'care-planning' }],
    ['amendments', null, { page: 'amendments' }],
    ['contents.json', null, { page: 'contents.json' }],
    ['amendments.json', null, { page: 'amendments.json' }],
    ['search', null, { page: 'search' }],
    ['releases/3', 3, { page: 'contents' }],
    ['releases/12/chapters/care-planning', 12, { page: 'chapter', slug: 'care-planning' }],
    ['releases/3/amendments', 3, { page: 'amendments' }],
    ['releases/3/contents.json', 3, { page: 'contents.json' }],
    ['releases/3/amendments.json', 3, { page: 'amendments.json' }],
  ])('reads "%s"', (path, release, asked) => {
    expect(read(path)).toEqual({ release, asked })
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
    'releases/1/search',
    'chapters',
    'chapters/Care-Planning',
    'chapters/care planning',
    'chapters/care-planning/edit',
    'chapters/..',
    'amendments/2024',
    'contents',
    'workspace',
  ])('knows no "%s"', (path) => {
    expect(read(path)).toBeNull()
  })

  it('is what the links say', () => {
    const place = { authority: 'kent', manual: 'childrens-services', release: null }
    const old = { ...place, release: 3 }
    expect(contentsAddress(place)).toBe('/kent/childrens-services')
    expect(contentsAddress(old)).toBe('/kent/childrens-services/releases/3')
    expect(chapterAddress(old, 'care-planning')).toBe(
      '/kent/childrens-services/releases/3/chapters/care-planning',
    )
    expect(chapterAddress(place, 'care-planning', 'c-1')).toBe(
      '/kent/childrens-services/chapters/care-planning#c-1',
    )
    expect(amendmentsAddress(old)).toBe('/kent/childrens-services/releases/3/amendments')
    expect(searchAddress(old)).toBe('/kent/childrens-services/search')
  })

  it('leads from the manual’s own entry for the Amendments to the appendix', () => {
    const place = { authority: 'kent', manual: 'childrens-services', release: 3 }
    expect(chapterHref(place, { slug: 'amendments-2', title: 'Amendments' })).toBe(amendmentsAddress(place))
    expect(chapterHref(place, { slug: 'care-planning', title: 'Care Planning' })).toBe(
      chapterAddress(place, 'care-planning'),
    )
  })

  it('asks the database about slugs only', () => {
    expect(['kent', 'cambridgeshire-and-peterborough', 'a1'].every(isSlug)).toBe(true)
    expect(['', 'Kent', 'a--b', '-a', 'a/b', "a'b", 'a\u0000b', 'é', 'a'.repeat(201)].some(isSlug)).toBe(
      false,
    )
  })
})
