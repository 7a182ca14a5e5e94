import { beforeAll, describe, expect, it } from 'vitest'
import { markRead } from '@/lib/last-read/commands'
import { database } from '@/lib/platform/database'
import type { ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'
import { signedInAs } from '../reading/a-manual-for-staff'
import { addressOf, read, wordsOf } from '../reading/a-reader'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'

let manual: ManualInTest
let team: Team
let reader: Person

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Ask first.' } }))
  reader = await aPerson({ id: manual.authorityId }, 'staff')
  await markRead(reader.actor, { manualId: manual.manualId, slug: manual.slugOf('Staying Put'), release: 1 })
  await database().lastRead.updateMany({
    where: { userId: reader.userId },
    data: { readAt: new Date('2026-03-03T09:00:00Z') },
  })
})

const page = async (by: Person | null, path = `chapters/${manual.slugOf('Staying Put')}`) =>
  read(addressOf(manual, path), by ? await signedInAs(by) : {})
const wordsFor = async (by: Person | null) => wordsOf((await page(by)).body)

describe('a chapter that somebody who has signed in read before', () => {
  it('says that it is as it was then, and is kept by nobody', async () => {
    const { body, header } = await page(reader)
    expect(wordsOf(body)).toContain('Not changed since you last read it, on 3 March 2026.')
    expect(header('cache-control')).toBe('private, no-store')
  })

  it('says that it changed, and leads to exactly what', async () => {
    await anApproved(team, manual.chapterId('Staying Put'), { words: 'Ask first, and write it down.' })
    await publish(team, manual.manualId)
    const { body } = await page(reader)
    expect(wordsOf(body)).toMatch(
      /Changed since you last read it, on \d+ \w+ \d{4}\. What changed since then/,
    )
    const [, href = ''] = /href="([^"]+)">What changed since then/.exec(body) ?? []
    expect(href).toBe(addressOf(manual, `chapters/${manual.slugOf('Staying Put')}/changes/1/2`))
    expect(wordsOf((await read(href)).body)).toContain('write it down')
  })

  it('says nothing of it to another, who has read nothing yet, and to nobody else', async () => {
    expect(await wordsFor(await aPerson({ id: manual.authorityId }, 'author'))).not.toContain('last read')
    expect(await wordsFor(null)).not.toContain('last read')
    expect(await wordsFor(await aPerson(await anAuthority(), 'staff'))).not.toContain('last read')
  })

  it('is not read by looking at its past, or at what is not there', async () => {
    const somebody = await aPerson({ id: manual.authorityId }, 'staff')
    await page(somebody, `releases/1/chapters/${manual.slugOf('Staying Put')}`)
    expect((await page(somebody, 'chapters/nowhere')).status).toBe(404)
    expect(await database().lastRead.count({ where: { userId: somebody.userId } })).toBe(0)
  })
})

describe('the contents of somebody who has signed in', () => {
  const recent = async (by: Person | null, path = '') => {
    const [, list = ''] = /<ul class="recent__list"[^>]*>(.*?)<\/ul>/.exec((await page(by, path)).body) ?? []
    return wordsOf(list)
  }

  it('name what they read last, the last one first, to them alone', async () => {
    const somebody = await aPerson({ id: manual.authorityId }, 'staff')
    expect(await recent(somebody)).toBe('')
    await page(somebody)
    await page(somebody, `chapters/${manual.slugOf('Care Planning')}`)
    expect(await recent(somebody)).toMatch(/^ ?2\.1\.2 Care Planning ?.* ?Staying Put ?$/)
    expect(await recent(somebody, 'releases/1')).toBe('')
    expect(await recent(null)).toBe('')
    expect(await recent(await aPerson({ id: manual.authorityId }, 'author'))).toBe('')
  })
})

describe('a page that has a link at each paragraph', () => {
  it('leads to the chapter, and is kept out of search engines', async () => {
    const slug = manual.slugOf('Staying Put')
    const { body, header } = await page(null, `chapters/${slug}/paragraphs`)
    expect(body).toContain(`href="${addressOf(manual, `chapters/${slug}`)}#c-`)
    expect(header('x-robots-tag')).toBe('noindex')
    const ordinary = (await page(null)).body
    expect(ordinary).not.toContain('Link to this paragraph')
    expect(ordinary).toContain(`href="${addressOf(manual, `chapters/${slug}/paragraphs`)}"`)
  })
})
