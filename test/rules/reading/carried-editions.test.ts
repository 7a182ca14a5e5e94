import { describe, expect, it } from 'vitest'
import {
  type CarriedEdition,
  carriedYearShown,
  carriedYears,
} from '@/lib/reading/amendments/carried-editions'
import { amendmentsJson, NO_NEXT_UPDATE } from '@/lib/reading/amendments/json'
import { amendmentsJsonSchema } from '@/lib/reading/schema'

const years = carriedYears([
  { name: 'July 2024', year: 2024 },
  { name: 'January 2024', year: 2024 },
  { name: 'March 2022', year: 2022 },
  { name: 'May 2023', year: 2023 },
])

describe('editions from before Chapterhouse', () => {
  it('fold into years, newest first, each with its editions in their order', () => {
    expect(years).toEqual([
      { year: 2024, editions: ['July 2024', 'January 2024'] },
      { year: 2023, editions: ['May 2023'] },
      { year: 2022, editions: ['March 2022'] },
    ])
  })

  it('are shown whole of the newest year on the first page, of a year on its page, and not beside one edition', () => {
    expect(carriedYearShown(years, { is: 'newest' })).toBe(2024)
    expect(carriedYearShown(years, { is: 'year', year: 2022 })).toBe(2022)
    expect(carriedYearShown(years, { is: 'edition' })).toBeNull()
    expect(carriedYearShown([], { is: 'newest' })).toBeNull()
  })

  it('stand apart in the JSON, and say that they are not verified', () => {
    const edition: CarriedEdition = {
      name: 'May 2023',
      year: 2023,
      rows: [
        { kind: 'removed', title: 'Short Stays', details: 'Gone.', chapter: null },
        { kind: 'new', title: 'Care', details: 'New.', chapter: { slug: 'care', title: 'Care' } },
      ],
    }
    const json = amendmentsJson([], [], [edition], NO_NEXT_UPDATE)
    expect(json.carried).toEqual([
      { edition: 'May 2023', year: 2023, verified: false, amendments: edition.rows },
    ])
    expect(amendmentsJsonSchema.parse(json)).toEqual(json)
  })
})
