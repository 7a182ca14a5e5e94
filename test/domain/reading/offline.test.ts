import { beforeAll, describe, expect, it } from 'vitest'
import { assembled, keptWord } from '@/components/reader/scripts/kept/bundle.js'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import type { OfflineBundle } from '@/lib/reading/offline/bundle'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

const TEXTS = {
  'Care Planning': '## Plans\n\nVisit within five days.',
  'Staying Put': 'Whoever wants to may stay.',
  'Confidentiality Policy': 'Tell nobody of the secret word.',
}

let manual: ManualInTest
let team: Team

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual({ texts: TEXTS }))
})

const asked = async (page: string) => read(addressOf(manual, page))
const state = async (): Promise<{
  version: string
  notices: { chapter: { slug: string; title: string } | null; until: string; html: string }[]
}> => JSON.parse((await asked('offline.json')).body)

async function bundle(part = 'manual', kept = ''): Promise<OfflineBundle> {
  const { version } = await state()
  const { status, body } = await asked(`offline/${version}/${part}${kept && `/${kept}`}.json`)
  expect(status).toBe(200)
  return JSON.parse(body)
}

const pathsOf = ({ pages }: OfflineBundle) => pages.map(({ path }) => path).toSorted()
const chapter = (title: string) => `chapters/${manual.slugOf(title)}`
const place = () => addressOf(manual)

/** What a page says of the update that it is read at: kept, it changes with its own text alone. */
const withoutTheUpdate = (html: string) =>
  html
    .replace(/data-release="\d+"/g, 'data-release="0"')
    .replace(/<div class="sheet">.*?<\/svg>.*?<\/div><\/div>/s, '')

describe('what a phone keeps of a manual', () => {
  it('is every page of now, word for word as it is online', async () => {
    const { pages, frames } = await bundle()
    expect(pages.map(({ path }) => path)).toEqual([
      ...['', 'search', 'keep', '*', 'amendments'],
      ...[
        'Values and Principles',
        'Confidentiality Policy',
        'Decision to Look After',
        'Care Planning',
        'Staying Put',
      ].map(chapter),
    ])
    for (const { path, html, frame } of pages) {
      expect(frames[frame]).toContain('KEPT-PAGE-MAIN')
      if (['search', 'keep', '*'].includes(path)) continue
      const { body } = await asked(path)
      expect(html).toContain('<main')
      expect(withoutTheUpdate(body)).toContain(html.replace(/<\/main>$/, ''))
    }
  })

  it('has frames with one place for each thing that is a page’s own', async () => {
    const { frames } = await bundle()
    for (const frame of Object.values(frames)) {
      expect(frame.match(/KEPT-PAGE-TITLE/g)).toHaveLength(1)
      expect(frame.match(/KEPT-PAGE-MAIN/g)).toHaveLength(1)
      expect(frame.match(/<\/header>/g)).toHaveLength(1)
      expect(frame).toContain('/releases/1/KEPT-PAGE-PATH')
    }
  })

  it('names the files that its pages load, each of which is there', async () => {
    const { files, pages, frames } = await bundle()
    expect(files.map(({ address }) => address).filter((address) => address.endsWith('.js'))).toHaveLength(4)
    for (const { address } of files) expect((await read(address)).status).toBe(200)
    const loaded = [...Object.values(frames), ...pages.map(({ html }) => html)].join('')
    for (const [, address] of loaded.matchAll(
      /<(?:script|link rel="(?:stylesheet|icon)"|img)[^>]* (?:src|href|data-typing)="([^"]+)"/g,
    ))
      expect(files.map((file) => file.address)).toContain(address)
  })

  it('can be a section alone, with the contents of the whole', async () => {
    const section = await bundle(await manual.entryId('Looked After Children'))
    expect(section.title).toBe('2 Looked After Children')
    expect(pathsOf(section)).toEqual(
      [
        '',
        'search',
        'keep',
        '*',
        ...['Decision to Look After', 'Care Planning', 'Staying Put'].map(chapter),
      ].toSorted(),
    )
  })

  it('is there at its version alone', async () => {
    for (const page of [
      'offline/9-1-00000000/manual.json',
      'offline/9-1-00000000/sizes.json',
      'offline/x/manual.json',
    ])
      expect((await asked(page)).status).toBe(404)
    const { version } = await state()
    // There is this version, and no such part of it: a phone that has one forgets it.
    expect((await asked(`offline/${version}/${manual.manualId}.json`)).status).toBe(410)
    expect((await asked(`offline/${version}/manual/abc.json`)).status).toBe(404)
  })

  it('says how much it is before it is kept', async () => {
    const { version } = await state()
    const { parts } = JSON.parse((await asked(`offline/${version}/sizes.json`)).body)
    expect(parts).toHaveLength(3)
    const { body } = await asked(`offline/${version}/manual.json`)
    expect(parts[0]).toMatchObject({ part: 'manual', bytes: Buffer.byteLength(body) })
    expect(parts[0].sent).toBeLessThan(parts[0].bytes / 4)
  })
})

describe('a phone that meets the network again', () => {
  it('lacks only what a release changed, and has then what it would have had whole', async () => {
    const before = await assembled(place(), null, await bundle())
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Visit within two days.' })
    await publish(team, manual.manualId)
    const lacking = await bundle('manual', keptWord(before.kept))
    expect(pathsOf(lacking)).toEqual(['', 'amendments', chapter('Care Planning')].toSorted())
    const { kept } = await assembled(place(), before.kept, lacking)
    expect(kept).toEqual((await assembled(place(), null, await bundle())).kept)
    expect(kept.release.number).toBe(2)
  })

  it('hears of what is urgent, where and until when, without keeping it in its pages', async () => {
    const { version } = await state()
    const { noticeId } = await makeNotice(team.author.actor, {
      manualId: manual.manualId,
      chapterId: manual.chapterId('Staying Put'),
      words: 'Ring before you visit.',
      lastDay: dayInLondon(new Date(Date.now() + 86_400_000)),
    })
    await approveNotice(team.approver.actor, { noticeId })
    const now = await state()
    expect(now.version).toBe(version)
    expect(now.notices).toMatchObject([
      { chapter: { slug: manual.slugOf('Staying Put'), title: '2.1.3 Staying Put' } },
    ])
    expect(now.notices[0]?.html).toContain('Ring before you visit.')
    expect(JSON.stringify(await bundle())).not.toContain('Ring before you visit.')
  })

  it('loses a text that was withheld, and is given it at no address any more', async () => {
    const before = await state()
    const { kept } = await assembled(place(), null, await bundle())
    const { id } = await database().revision.findFirstOrThrow({
      where: { chapterId: manual.chapterId('Confidentiality Policy') },
    })
    const why = { reason: 'A child is named in it.', notice: 'This text is being rewritten.' }
    await withholdText(team.publisher.actor, { revisionIds: [id], ...why })
    const now = await state()
    expect(now.version).not.toBe(before.version)
    expect((await asked(`offline/${before.version}/manual.json`)).status).toBe(404)
    const lacking = await bundle('manual', keptWord(kept))
    expect(pathsOf(lacking)).toEqual([chapter('Confidentiality Policy')])
    expect(lacking.gone).toHaveLength(1)
    expect(JSON.stringify(await bundle())).not.toContain('secret word')
  })
})

describe('what is for staff alone', () => {
  it('is kept on no phone, not of those who may read it either', async () => {
    const { kept } = await assembled(place(), null, await bundle())
    await setStaffOnly(team.publisher.actor, { chapterId: manual.chapterId('Staying Put'), staffOnly: true })
    const lacking = await bundle('manual', keptWord(kept))
    expect(lacking.gone.length).toBeGreaterThan(0)
    const whole = JSON.stringify(await bundle())
    for (const words of [
      'Whoever wants to may stay',
      'Staying Put',
      manual.slugOf('Staying Put'),
      'Ring before you visit.',
    ])
      expect(whole).not.toContain(words)
    expect((await state()).notices).toEqual([])
  })

  it('is gone from phones with the whole manual, once that is for staff', async () => {
    const { version } = await state()
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'staff' })
    for (const page of [
      'offline.json',
      `offline/${version}/manual.json`,
      `offline/${version}/sizes.json`,
      'keep',
    ])
      expect((await asked(page)).status).toBe(404)
  })
})
