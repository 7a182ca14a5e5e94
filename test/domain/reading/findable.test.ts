import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import type { PageName, ReleasePageName } from '@/lib/reading/addresses/read-address'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { proxy } from '@/proxy'
import type { ManualInTest } from '../manuals'
import { aChangedManual } from './a-changed-manual'
import { addressOf, read } from './a-reader'
import { aged } from './aged'

let manual: ManualInTest
let slug: string
let section: string

beforeAll(async () => {
  ;({ manual, slug } = await aChangedManual())
  section = await manual.entryId('Looked After Children')
  await aged(manual.manualId, { 1: '2025-03-01T10:00:00Z', 2: '2025-03-03T08:30:00Z' })
})

/** An address of every kind that there is: a new kind of page has to be put here. */
const ofReleases = () =>
  ({
    contents: [''],
    chapter: [`chapters/${slug}`, `chapters/${manual.slugOf('Staying Put')}`],
    amendments: ['amendments'],
    'contents.json': ['contents.json'],
    'amendments.json': ['amendments.json'],
    'chapter-changes': [`chapters/${slug}/changes`],
    'chapter-paragraphs': [`chapters/${slug}/paragraphs`],
    'amendments-year': ['amendments/2025'],
    'amendments-edition': ['amendments/editions/1'],
  }) satisfies Record<ReleasePageName['page'], readonly string[]>

const ofNow = () =>
  ({
    ...ofReleases(),
    search: ['search', 'search?q=care', 'search?q=nothing-of-the-kind'],
    'search.json': ['search.json?q=care', 'search.json'],
    follow: ['follow', `follow?chapter=${slug}`, 'follow?asked'],
    accessibility: ['accessibility'],
    keep: ['keep'],
    'offline.json': ['offline.json'],
    'offline-sizes': ['offline/3-1-00000000/sizes.json'],
    'offline-bundle': ['offline/3-1-00000000/manual.json', `offline/3-1-00000000/${section}.json`],
    report: [`chapters/${slug}/report`],
    paper: [`paper/1/${slug}`, `paper/3/${slug}`, `paper/99/${slug}`],
    'sitemap.xml': ['sitemap.xml'],
    'amendments.atom': ['amendments.atom'],
    'chapter.atom': [`chapters/${slug}/amendments.atom`],
    'section.atom': [`sections/${section}/amendments.atom`],
    'choose-day': ['as-at', 'as-at?date=never'],
    'choose-comparison': ['compare', 'compare?from=never'],
    comparison: ['compare/1/3', 'compare/2025-03-01/3', 'compare/1/99'],
    'chapter-comparison': [`chapters/${slug}/changes/1/3`],
    'chapter-history': [`chapters/${slug}/history`],
    'in-force': [`chapters/${slug}/in-force/2025-03-05`, `chapters/${slug}/in-force?date=never`],
  }) satisfies Record<PageName['page'], readonly string[]>

const FOUND: readonly PageName['page'][] = ['contents', 'chapter', 'amendments']

/** What an address says to search engines, and whether it is a page at all. */
async function saidAt(address: string) {
  const { status, header, body } = await read(address)
  const isPage = header('content-type')?.startsWith('text/html') ?? false
  return {
    status,
    isPage,
    header: header('x-robots-tag'),
    meta: /<meta name="robots" content="([^"]*)"/.exec(body)?.[1] ?? null,
    canonical: [...body.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href]) => href),
    description: /<meta name="description" content="([^"]*)"/.exec(body)?.[1] ?? null,
    title: /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? null,
  }
}

/** It is kept out of search engines, and sends them to no other page either. */
async function expectNotFound(address: string) {
  const said = await saidAt(address)
  expect([address, said.header]).toEqual([address, 'noindex'])
  if (!said.isPage) return
  expect([address, said.meta]).toEqual([address, 'noindex'])
  const own = addressFromOutside(address.replace(/\?.*$/, ''))
  expect([address, said.canonical.filter((other) => other !== own)]).toEqual([address, []])
}

describe('search engines', () => {
  it('may keep what the manual says now, each page under one address and with its own title', async () => {
    const addresses = FOUND.flatMap((page) => ofNow()[page]).map((page) => addressOf(manual, page))
    const titles = new Set<string | null>()
    const descriptions = new Set<string | null>()
    for (const address of ['/', ...addresses]) {
      const said = await saidAt(address)
      expect([address, said.status, said.header, said.meta]).toEqual([address, 200, null, null])
      expect(said.canonical).toEqual([addressFromOutside(address)])
      expect(said.description?.length).toBeGreaterThan(20)
      expect(said.description?.length).toBeLessThanOrEqual(160)
      titles.add(said.title)
      descriptions.add(said.description)
    }
    expect(titles.size).toBe(addresses.length + 1)
    expect(descriptions.size).toBe(addresses.length + 1)
  })

  it('are told the same address whatever is added to it', async () => {
    const said = await saidAt(`${addressOf(manual, `chapters/${slug}`)}?from=somewhere&utm_source=x`)
    expect(said.canonical).toEqual([addressFromOutside(addressOf(manual, `chapters/${slug}`))])
  })

  it('are kept from everything else that there is now: searches, comparisons, versions, feeds, forms', async () => {
    for (const [page, addresses] of Object.entries(ofNow())) {
      if (FOUND.some((found) => found === page)) continue
      for (const address of addresses) await expectNotFound(addressOf(manual, address))
    }
  })

  it('are kept from everything that was: each page of every update and of past days', async () => {
    const pages = Object.values(ofReleases()).flat()
    for (const moment of ['releases/1', 'releases/2', 'releases/3', 'as-at/2025-03-01', 'as-at/2025-03-05'])
      for (const page of pages)
        await expectNotFound(addressOf(manual, page === '' ? moment : `${moment}/${page}`))
  })

  it('are kept from what is not there, and from what is no page of a manual', async () => {
    const missing = ['nothing', 'chapters/nothing', 'releases/99', 'as-at/2999-01-01', 'as-at/2025-02-01']
    for (const page of missing) await expectNotFound(addressOf(manual, page))
    for (const address of ['/nothing', '/nothing/here', '/sitemap.xml']) await expectNotFound(address)
  })

  it('are kept from a chapter whose text is withheld', async () => {
    const { manual: other, team, slug: withheld } = await aChangedManual()
    const page = addressOf(other, `chapters/${withheld}`)
    expect((await saidAt(page)).meta).toBeNull()
    const { currentReleaseId } = await database().manual.findUniqueOrThrow({ where: { id: other.manualId } })
    const { revisionId } = await database().releaseChapter.findFirstOrThrow({
      where: { releaseId: currentReleaseId ?? '', slug: withheld },
    })
    await withholdText(team.publisher.actor, {
      revisionIds: [revisionId ?? ''],
      reason: 'A child could be known by it.',
      notice: 'This text is withheld.',
    })
    expect((await saidAt(page)).meta).toBe('noindex')
    expect((await read(addressOf(other, 'sitemap.xml'))).body).not.toContain(page)
  })

  it('are kept from every page of a demonstration', async () => {
    const { manual: other } = await aChangedManual()
    await database().manual.update({
      where: { id: other.manualId },
      data: { demonstration: true, presentationNumber: 9 },
    })
    for (const page of FOUND.flatMap((found) => ofNow()[found])) await expectNotFound(addressOf(other, page))
  })

  it.each([
    '/workspace',
    '/workspace/kent/childrens-services',
    '/sign-in',
    '/first-administrator',
    '/guest-review/token',
  ])('are kept from where people work: %s', (address) => {
    const answered = proxy(new NextRequest(`http://chapterhouse.example${address}`))
    expect(answered.headers.get('x-robots-tag')).toMatch(/^noindex/)
  })
})
