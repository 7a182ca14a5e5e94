import { describe, expect, it } from 'vitest'
import { GET as robots } from '@/app/robots.txt/route'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import { contentsJsonSchema } from '@/lib/reading/schema'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

/** The places of a sitemap: address below the installation's, and when it last changed. */
async function placesAt(address: string): Promise<Map<string, Date>> {
  const { body } = await read(address)
  const places = [...body.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/g)]
  return new Map(places.map(([, loc = '', day = '']) => [new URL(loc).pathname, new Date(day)]))
}

const sitemapOf = (manual: ManualInTest) => placesAt(addressOf(manual, 'sitemap.xml'))
const isListed = async (manual: ManualInTest) =>
  (await placesAt('/sitemap.xml')).has(addressOf(manual, 'sitemap.xml'))

describe('the sitemap', () => {
  it('of a manual has its contents, its Amendments and every chapter, and nothing else', async () => {
    const { manual } = await aKeptManual()
    const { body } = await read(addressOf(manual, 'contents.json'))
    const chapters = [...everyEntry(contentsJsonSchema.parse(JSON.parse(body)).entries)].flatMap(
      ({ slug }) => (slug ? [addressOf(manual, `chapters/${slug}`)] : []),
    )
    expect(chapters).toHaveLength(5)
    const places = [...(await sitemapOf(manual)).keys()]
    expect(places.toSorted()).toEqual(
      [addressOf(manual), addressOf(manual, 'amendments'), ...chapters].toSorted(),
    )
    for (const address of places) {
      const { status, header } = await read(address)
      expect([address, status, header('x-robots-tag')]).toEqual([address, 200, null])
    }
    expect(await isListed(manual)).toBe(true)
  })

  it('says when each was last changed', async () => {
    const { manual, team } = await aKeptManual()
    const moments = async () => {
      const all = await database().release.findMany({
        where: { manualId: manual.manualId },
        orderBy: { number: 'asc' },
      })
      return all.map(({ publishedAt }) => publishedAt)
    }
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    const [first, second] = await moments()
    const places = await sitemapOf(manual)
    expect(places.get(addressOf(manual, 'chapters/care-planning'))).toEqual(second)
    expect(places.get(addressOf(manual, 'chapters/staying-put'))).toEqual(first)
    expect(places.get(addressOf(manual))).toEqual(second)
    expect((await placesAt('/sitemap.xml')).get(addressOf(manual, 'sitemap.xml'))).toEqual(second)
  })

  it('leads to the Amendments once, where the manual lists them as a chapter', async () => {
    const { manual } = await aKeptManual({ contents: '1. All\n\n1.1 Values\n1.2 Amendments\n' })
    expect([...(await sitemapOf(manual)).keys()]).toEqual([
      addressOf(manual),
      addressOf(manual, 'amendments'),
      addressOf(manual, 'chapters/values'),
    ])
  })

  it('has no chapter that is for staff, at once when that is said', async () => {
    const { manual, team } = await aKeptManual()
    const chapter = addressOf(manual, 'chapters/staying-put')
    expect((await sitemapOf(manual)).has(chapter)).toBe(true)
    await setStaffOnly(team.publisher.actor, { chapterId: manual.chapterId('Staying Put'), staffOnly: true })
    expect((await sitemapOf(manual)).has(chapter)).toBe(false)
  })

  it('has no draft', async () => {
    const { manual, team } = await aKeptManual()
    const before = await sitemapOf(manual)
    await anApproved(team, manual.chapterId('Staying Put'))
    expect(await sitemapOf(manual)).toEqual(before)
  })

  it.each(['staff', 'withheld'] as const)('is not there of a manual that is %s', async (visibility) => {
    const { manual, team } = await aKeptManual()
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility })
    expect((await read(addressOf(manual, 'sitemap.xml'))).status).toBe(404)
    expect(await isListed(manual)).toBe(false)
  })

  it('is not there of a demonstration', async () => {
    const { manual } = await aKeptManual()
    await database().manual.update({
      where: { id: manual.manualId },
      data: { demonstration: true, presentationNumber: 9 },
    })
    expect((await read(addressOf(manual, 'sitemap.xml'))).status).toBe(404)
    expect(await isListed(manual)).toBe(false)
  })
})

describe('robots.txt', () => {
  it('says where the sitemap is, and hides nothing that says itself that it is not to be kept', async () => {
    const lines = (await robots().text()).split('\n')
    expect(lines).toContain(`Sitemap: ${addressFromOutside('/sitemap.xml')}`)
    expect(lines.filter((line) => line.startsWith('Disallow'))).toEqual([
      'Disallow: /search?',
      'Disallow: /*/search?',
      'Disallow: /api/',
    ])
  })
})
