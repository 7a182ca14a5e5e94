import { beforeAll, describe, expect, it } from 'vitest'
import { endSession } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { findInManuals } from '@/lib/reading/queries/find-in-manuals'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { withInstallation } from '../followers/a-setting'
import { anAuthority, aPerson } from '../people'
import { aKeptManual } from '../releases/a-publication'
import { aManualForStaff, type ManualForStaff, SECRET, signedInAs } from './a-manual-for-staff'
import { addressOf, everyAddress, read, wordsOf } from './a-reader'

/*
 * A chapter for staff alone, and a manual for staff alone, tried at each door: by everybody, by staff of the authority, by
 * staff of another one, and by somebody who was staff until a moment ago.
 */

type Headers = Record<string, string>

let place: ManualForStaff
let staff: Headers
const others = new Map<string, Headers>()

beforeAll(async () => {
  withInstallation()
  place = await aManualForStaff()
  const { authority } = place.manual
  const { id } = await database().authority.findUniqueOrThrow({ where: { slug: authority.slug } })
  staff = await signedInAs(await aPerson({ id }, 'staff'))
  const left = await aPerson({ id }, 'staff')
  const gone = await aPerson({ id }, 'staff')
  others.set('somebody who has not signed in', {})
  others.set('staff of another authority', await signedInAs(await aPerson(await anAuthority(), 'staff')))
  others.set('an author of another authority', await signedInAs(await aPerson(await anAuthority(), 'author')))
  others.set('somebody who has signed out', await signedInAs(left))
  others.set('somebody whose role was taken away', await signedInAs(gone))
  others.set('somebody with a made-up cookie', { cookie: 'chapterhouse.session=eyJhbGciOiJkaXIifQ..x.y.z' })
  await endSession(left.userId, left.sessionId)
  await database().membership.deleteMany({ where: { userId: gone.userId } })
}, 60_000)

const TRIED_BY = [
  'somebody who has not signed in',
  'staff of another authority',
  'an author of another authority',
  'somebody who has signed out',
  'somebody whose role was taken away',
  'somebody with a made-up cookie',
]

/** Every door of the manual, those of the chapter itself apart; what a phone keeps has its version in its address. */
const doors = async () => {
  const { manual } = place
  const slugs = ['care-planning', 'staying-put', 'decision-to-look-after']
  const searches = ['quagga', 'zanzibar', 'zanzibar homes', 'zanzbar', '3.1.1', 'read and follow it', 'plan']
  const section = await manual.entryId('Where Nobody Looks')
  const version =
    /"version":"([^"]*)"/.exec((await read(addressOf(manual, 'offline.json'))).body)?.[1] ?? '1-1-0'
  return [
    ...everyAddress(manual, 3, slugs),
    ...['follow', 'keep', 'offline.json', 'accessibility', 'sitemap.xml', 'nowhere'].map((page) =>
      addressOf(manual, page),
    ),
    ...['sizes', 'manual', section].map((part) => addressOf(manual, `offline/${version}/${part}.json`)),
    addressOf(manual, `sections/${section}/amendments.atom`),
    ...['search', 'search.json'].flatMap((door) =>
      searches.flatMap((words) => {
        const asked = `${door}?q=${encodeURIComponent(words)}`
        return [addressOf(manual, asked), `/${asked}`]
      }),
    ),
    addressOf(manual, `search?q=quagga&section=${section}`),
    addressOf(manual, 'search?q=quagga&badge=new'),
    addressOf(manual, `follow?chapter=${place.slug}`),
    '/sitemap.xml',
    '/accessibility',
  ]
}

/** The chapter's own doors. */
const ownDoors = () => {
  const { manual, slug, file } = place
  const pages = [
    '',
    '/changes',
    '/history',
    '/changes/1/3',
    '/in-force/2999-12-31',
    '/amendments.atom',
    '/report',
  ]
  return [
    ...pages.map((page) => addressOf(manual, `chapters/${slug}${page}`)),
    ...[1, 2, 3].flatMap((release) => [
      addressOf(manual, `releases/${release}/chapters/${slug}`),
      addressOf(manual, `releases/${release}/chapters/${slug}/changes`),
      addressOf(manual, `paper/${release}/${slug}`),
    ]),
    addressOf(manual, `files/${file}/quagga.pdf`),
  ]
}

/** What was said back of what was asked is nothing that was told; an address says what was asked for, too. */
function told(address: string, body: string): string {
  const asked = decodeURIComponent(/[?&]q=([^&]*)/.exec(address)?.[1] ?? '')
  const said = asked === '' ? [] : [asked, encodeURIComponent(asked), asked.replaceAll(' ', '+')]
  const named = [place.slug, 'quagga.pdf'].filter((words) => address.includes(words))
  return [...said, ...named].reduce((left, words) => left.replaceAll(words, ''), body)
}

async function expectNothing(headers: Headers): Promise<void> {
  for (const address of await doors()) {
    const { body } = await read(address, headers)
    expect(told(address, body), address).not.toMatch(SECRET)
  }
  for (const address of ownDoors()) {
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
    for (const address of ownDoors()) expect((await read(address)).status, address).toBe(200)
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

  it.each(TRIED_BY)('shows at no door to %s', { timeout: 120_000 }, async (who) => {
    await expectNothing(others.get(who) ?? {})
  })

  it('is where it was for staff of the authority, with what names it', async () => {
    for (const address of ownDoors()) expect((await read(address, staff)).status, address).toBe(200)
    const page = await read(addressOf(place.manual, `chapters/${place.slug}`), staff)
    expect(wordsOf(page.body)).toContain('Staff only')
    for (const door of [
      '',
      'contents.json',
      'amendments',
      'amendments.json',
      'search?q=quagga',
      'chapters/staying-put',
    ])
      expect((await read(addressOf(place.manual, door), staff)).body, door).toMatch(SECRET)
  })

  it('is kept in no cache where staff read, and nothing else of what they read', async () => {
    for (const address of [...ownDoors(), ...(await doors())])
      expect((await read(address, staff)).header('cache-control'), address).toBe('private, no-store')
  })

  it('is kept on no phone, whoever keeps the manual on one', async () => {
    const kept = (await doors()).filter((address) => address.includes('/offline/'))
    for (const address of kept) expect((await read(address, staff)).body, address).not.toMatch(SECRET)
    const whole = await read(kept.find((address) => address.endsWith('/manual.json')) ?? '', staff)
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
    const kept = (await read(address, staff)).header('etag') ?? ''
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
    for (const address of ownDoors()) expect((await read(address)).status, address).toBe(200)
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

describe('a manual for staff', () => {
  beforeAll(async () => {
    const { team, manual, chapterId } = place
    await setStaffOnly(team.publisher.actor, { chapterId, staffOnly: false })
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'staff' })
  })

  it.each(TRIED_BY)(
    'does not exist for %s: each address answers as one that was never given',
    async (who) => {
      const headers = others.get(who) ?? {}
      const nowhere = await read('/nowhere/at-all', headers)
      for (const address of [
        ...ownDoors(),
        ...(await doors()).filter((one) => one.startsWith(addressOf(place.manual))),
      ]) {
        const { status, body } = await read(address, headers)
        expect(status, address).toBe(404)
        const path = encodeURIComponent(address.replace(/\?.*$/, ''))
        expect(body.replace(path, '%2Fnowhere%2Fat-all'), address).toBe(nowhere.body)
      }
      expect((await read('/', headers)).body).not.toContain(addressOf(place.manual))
    },
  )

  it('is listed and read by staff of the authority, and kept in no cache', async () => {
    const list = await read('/', staff)
    expect(list.body).toContain(`href="${addressOf(place.manual)}"`)
    for (const address of ['/', addressOf(place.manual), ...ownDoors()]) {
      const { status, header } = await read(address, staff)
      expect([status, header('cache-control')], address).toEqual([200, 'private, no-store'])
    }
  })

  it('is kept out of search engines', async () => {
    expect((await read(addressOf(place.manual), staff)).header('x-robots-tag')).toBe('noindex')
  })

  it('opens to nobody at all while it is withheld', async () => {
    const { team, manual } = place
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'withheld' })
    expect((await read(addressOf(manual), staff)).status).toBe(404)
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'public' })
    expect((await read(addressOf(manual))).status).toBe(200)
    const events = await database().auditEvent.findMany({
      where: { action: 'setVisibility' },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ details }) => details)).toEqual([
      { before: 'public', after: 'staff' },
      { before: 'staff', after: 'withheld' },
      { before: 'withheld', after: 'public' },
    ])
  })
})
