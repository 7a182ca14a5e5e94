import { describe, expect, it } from 'vitest'
import { sitemapXml } from '@/lib/reading/findable/sitemap-xml'
import { audienceIn, FOR_STAFF_ALONE } from '@/lib/reading/manual/audience'

describe('a reader of a manual', () => {
  const reader = (...authorityIds: string[]) => ({ userId: 'u', sessionId: 's', authorityIds })

  it('counts as staff with a role in its authority, and as everybody without', () => {
    expect(audienceIn(reader('kent', 'havering'), 'havering')).toBe('staff')
    expect(audienceIn(reader('kent'), 'havering')).toBe('public')
    expect(audienceIn(reader(), 'havering')).toBe('public')
    expect(audienceIn(null, 'havering')).toBe('public')
  })

  it('who is staff is answered what nobody keeps', () => {
    expect(FOR_STAFF_ALONE).toBe('private, no-store')
  })
})

it('a sitemap escapes what an address may have', () => {
  const changedAt = new Date('2025-03-03T09:00:00Z')
  expect(sitemapXml([{ address: 'https://a.example/x?y=1&z=<2>', changedAt }])).toContain(
    '<loc>https://a.example/x?y=1&amp;z=&lt;2&gt;</loc><lastmod>2025-03-03T09:00:00.000Z</lastmod>',
  )
})
