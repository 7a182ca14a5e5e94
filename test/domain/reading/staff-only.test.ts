import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { findInManuals } from '@/lib/reading/search/queries/find-in-manuals'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { withInstallation } from '../followers/a-setting'
import { aKeptManual } from '../releases/a-publication'
import { aManualForStaff, doorsOf, type ManualForStaff, ownDoorsOf, SECRET } from './a-manual-for-staff'
import { addressOf, read, wordsOf } from './a-reader'
import { OTHERS, type Readers, readersOf } from './staff-and-others'

/*
 * A chapter for staff alone, tried at each door: by everybody, by staff of the authority, by staff of another one, and by
 * somebody who was staff until a moment ago.
 */

let place: ManualForStaff
let readers: Readers

beforeAll(async () => {
  withInstallation()
  place = await aManualForStaff()
  readers = await readersOf(place)
}, 60_000)

/** What was said back of what was asked is nothing that was told; an address says what was asked for, too. */
function told(address: string, body: string): string {
  const asked = decodeURIComponent(/[?&]q=([^&]*)/.exec(address)?.[1] ?? '')
  const said = asked === '' ? [] : [asked, encodeURIComponent(asked), asked.replaceAll(' ', '+')]
  const named = [place.slug, 'quagga.pdf'].filter((words) => address.includes(words))
  return [...said, ...named].reduce((left, words) => left.replaceAll(words, ''), body)
}

async function expectNothing(headers: Record<string, string>): Promise<void> {
  for (const address of await doorsOf(place)) {
    const { body } = await read(address, headers)
    expect(told(address, body), address).not.toMatch(SECRET)
  }
  for (const address of ownDoorsOf(place)) {
    const { status, body } = await read(address, headers)
    expect(status, address).toBe(404)
    expect(told(address, body), address).not.toMatch(SECRET)
    if (address.includes('/files/')) continue
    // The same as where no chapter ever was, but for the address itself.
    const nowhere = await read(address.replace(place.slug, 'nowhere-at-all'), headers)
    expect(body.replaceAll(place.slug, 'nowhere-at-all'), address).toBe(nowhere.body)
  }
}

describe('a chapter that everybody may read', () => {
  it('is found at its doors, so that what follows is no empty promise', async () => {
    for (const address of ownDoorsOf(place)) expect((await read(address)).status, address).toBe(200)
    const doorsThatTell = [
      ...[
        '',
        'contents.json',
        'amendments',
        'amendments.json',
        'amendments.atom',
        'compare/1/3',
        'search?q=quagga',
      ],
      ...[
        'chapters/care-planning',
        'chapters/care-planning/changes',
        'releases/1',
        'search?q=read+and+follow',
      ],
      ...['chapters/staying-put', 'follow', 'amendments/editions/2'],
    ]
    for (const door of doorsThatTell)
      expect((await read(addressOf(place.manual, door))).body, door).toMatch(SECRET)
  })
})

describe('a chapter for staff', () => {
  beforeAll(async () => {
    await setStaffOnly(place.team.publisher.actor, { chapterId: place.chapterId, staffOnly: true })
  })

  it.each(OTHERS)('shows at no door to %s', { timeout: 120_000 }, async (who) => {
    await expectNothing(readers.others[who] ?? {})
  })

  it('is where it was for staff of the authority, with what names it', async () => {
    for (const address of ownDoorsOf(place))
      expect((await read(address, readers.staff)).status, address).toBe(200)
    const page = await read(addressOf(place.manual, `chapters/${place.slug}`), readers.staff)
    expect(wordsOf(page.body)).toContain('Staff only')
    for (const door of [
      '',
      'contents.json',
      'amendments',
      'amendments.json',
      'search?q=quagga',
      'chapters/staying-put',
    ])
      expect((await read(addressOf(place.manual, door), readers.staff)).body, door).toMatch(SECRET)
    for (const door of ['/search?q=quagga', '/search.json?q=zanzibar'])
      expect((await read(door, readers.staff)).body, door).toContain(`/chapters/${place.slug}`)
  })

  it('is kept in no cache where staff read, and nothing else of what they read', async () => {
    for (const address of [...ownDoorsOf(place), ...(await doorsOf(place))])
      expect((await read(address, readers.staff)).header('cache-control'), address).toBe('private, no-store')
  })

  it('is kept on no phone, whoever keeps the manual on one', async () => {
    const kept = (await doorsOf(place)).filter((address) => address.includes('/offline/'))
    for (const address of kept) expect((await read(address, readers.staff)).body, address).not.toMatch(SECRET)
    const whole = await read(kept.find((address) => address.endsWith('/manual.json')) ?? '', readers.staff)
    expect(whole.status).toBe(200)
    expect(whole.body).toContain('a chapter for staff')
  })

  it('leaves what names it readable: a chapter for staff, without a link', async () => {
    const chapter = await read(addressOf(place.manual, 'chapters/care-planning'))
    expect(wordsOf(chapter.body)).toContain('Then read a chapter for staff and follow it.')
    const contents = wordsOf((await read(addressOf(place.manual))).body)
    expect(contents).toContain('See also: a chapter for staff')
    expect(contents).not.toContain('Where Nobody Looks')
    const amendments = wordsOf((await read(addressOf(place.manual, 'amendments'))).body)
    expect(amendments).toContain('Five days; see also a chapter for staff.')
    const found = wordsOf((await read(addressOf(place.manual, 'search?q=follow'))).body)
    expect(found).toContain('Then read a chapter for staff and follow it.')
  })

  it('does not answer somebody who kept a page from before that it is still the same', async () => {
    const address = addressOf(place.manual)
    const kept = (await read(address, readers.staff)).header('etag') ?? ''
    expect((await read(address, { 'if-none-match': kept })).status).toBe(200)
  })

  it('is not among the places that other manuals offer', async () => {
    const { manual: other } = await aKeptManual()
    const asked = { asked: 'zanzibar', except: other.manualId }
    expect(await findInManuals(database(), asked)).toEqual([])
  })

  it('is everybody’s again at once when it is no longer for staff', async () => {
    const { publisher } = place.team
    await setStaffOnly(publisher.actor, { chapterId: place.chapterId, staffOnly: false })
    for (const address of ownDoorsOf(place)) expect((await read(address)).status, address).toBe(200)
    expect((await read(addressOf(place.manual, 'search?q=follow'))).body).toMatch(SECRET)
    await setStaffOnly(publisher.actor, { chapterId: place.chapterId, staffOnly: true })
    expect((await read(addressOf(place.manual, 'search?q=follow'))).body).not.toMatch(SECRET)
    const events = await database().auditEvent.findMany({
      where: { action: 'setStaffOnly' },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ details }) => details)).toEqual([
      { staffOnly: true },
      { staffOnly: false },
      { staffOnly: true },
    ])
  })
})
