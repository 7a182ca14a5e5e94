import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { withInstallation } from '../followers/a-setting'
import { aManualForStaff, doorsOf, type ManualForStaff, ownDoorsOf } from './a-manual-for-staff'
import { addressOf, read } from './a-reader'
import { OTHERS, type Readers, readersOf } from './staff-and-others'

/* A manual for staff alone, tried at each door as its chapters are in staff-only.test.ts. */

let place: ManualForStaff
let readers: Readers

beforeAll(async () => {
  withInstallation()
  place = await aManualForStaff()
  readers = await readersOf(place)
  const { team, manual } = place
  await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'staff' })
}, 60_000)

/** Every door that the manual shares with others: the list of manuals, and what is found in all of them. */
const sharedDoors = async () => [
  '/',
  ...(await doorsOf(place)).filter((one) => !one.startsWith(addressOf(place.manual))),
]
const searches = ['/search?q=plan', '/search.json?q=zanzibar']

describe('a manual for staff', () => {
  it.each(OTHERS)('does not exist for %s: each address answers as one that was never given', async (who) => {
    const headers = readers.others[who] ?? {}
    const nowhere = await read('/nowhere/at-all', headers)
    for (const address of [
      ...ownDoorsOf(place),
      ...(await doorsOf(place)).filter((one) => one.startsWith(addressOf(place.manual))),
    ]) {
      const { status, body } = await read(address, headers)
      expect(status, address).toBe(404)
      const path = encodeURIComponent(address.replace(/\?.*$/, ''))
      expect(body.replace(path, '%2Fnowhere%2Fat-all'), address).toBe(nowhere.body)
    }
    for (const address of await sharedDoors())
      expect((await read(address, headers)).body, address).not.toContain(addressOf(place.manual))
  })

  it('is listed and read by staff of the authority, and kept in no cache', async () => {
    const list = await read('/', readers.staff)
    expect(list.body).toContain(`href="${addressOf(place.manual)}"`)
    for (const address of ['/', addressOf(place.manual), ...ownDoorsOf(place)]) {
      const { status, header } = await read(address, readers.staff)
      expect([status, header('cache-control')], address).toEqual([200, 'private, no-store'])
    }
    for (const address of searches)
      expect((await read(address, readers.staff)).body, address).toContain(addressOf(place.manual))
  })

  it('offers nobody to keep it on a phone, which it cannot be', async () => {
    for (const address of [addressOf(place.manual), `${addressOf(place.manual)}/amendments`])
      expect((await read(address, readers.staff)).body, address).not.toContain('Keep on this phone')
  })

  it('is kept out of search engines', async () => {
    expect((await read(addressOf(place.manual), readers.staff)).header('x-robots-tag')).toBe('noindex')
  })

  it('opens to nobody at all while it is withheld', async () => {
    const { team, manual } = place
    await setVisibility(team.publisher.actor, { manualId: manual.manualId, visibility: 'withheld' })
    expect((await read(addressOf(manual), readers.staff)).status).toBe(404)
    for (const address of await sharedDoors())
      expect((await read(address, readers.staff)).body, address).not.toContain(addressOf(manual))
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
