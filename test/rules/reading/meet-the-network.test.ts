import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPart, meetTheNetwork } from '@/components/reader/scripts/kept/contact.js'
import {
  answerOf,
  keptPage,
  keptParts,
  partsToSearch,
  withStores,
} from '@/components/reader/scripts/kept/database.js'
import { wholeBundle } from '@/lib/reading/offline/bundle'
import { phoneStore } from './phone-store'

const PLACE = '/example/manual'
const ELSEWHERE = '/example/another'
const PARTS = ['one', 'two', 'three']

/** What the server answers: a status, or what a part is. Null: that it is as it should be. */
type Answer = (address: string) => object | number | null

/**
 * Which update the server has, how it answers whoever asks which, and what it answers for each part that is not as it should
 * be; and what it was asked for.
 */
let server: {
  update: number
  presentation: number
  state: number
  broken: Partial<Record<string, Answer>>
  asked: string[]
}
let isFull: (value: unknown) => boolean

beforeEach(async () => {
  vi.stubGlobal(
    'indexedDB',
    phoneStore((value) => !isFull(value)),
  )
  vi.stubGlobal('fetch', async (address: string) => answerTo(address))
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-03T09:00:00Z') })
  server = { update: 1, presentation: 1, state: 200, broken: {}, asked: [] }
  isFull = () => false
  for (const part of PARTS) await keepPart(PLACE, part)
  server.update = 2
  server.asked = []
  vi.setSystemTime(new Date('2025-03-04T09:00:00Z'))
})
afterEach(() => {
  vi.useRealTimers()
})

function answerTo(address: string): Response {
  server.asked.push(address)
  const version = `${server.update}-${server.presentation}-00000000`
  if (address === `${PLACE}/offline.json` && server.state !== 200)
    return new Response('', { status: server.state })
  if (address.endsWith('/offline.json')) return Response.json({ version, notices: [] })
  const [, part = ''] = /\/offline\/[^/]+\/([^/.]+)/.exec(address) ?? []
  const answer = server.broken[part]?.(address) ?? bundleOf(part, version)
  return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer)
}

/** Of the phone's stores those that are looked into here. */
type Stores = Record<'pages' | 'states' | 'indexes', IDBObjectStore>

type Files = { address: string; hash: string | null }[]

function bundleOf(part: string, version: string, files: Files = []) {
  const pages = ['', '*', `chapters/${part}`].map((path) => ({
    ...{ path, number: null, title: path, frame: 'page' },
    html: `<main>${part} as of ${version}</main>`,
  }))
  const issue = {
    ...{
      authority: 'Example Council',
      manual: 'Children’s Services',
      frames: {},
      policy: '',
      equivalents: [],
    },
    release: { number: server.update, edition: 'July 2024', publishedAt: '2024-07-01T09:00:00.000Z' },
  }
  return wholeBundle(version, issue, { part, title: part, pages, files })
}

const versions = async () =>
  Object.fromEntries(
    (await keptParts(PLACE)).map(({ part, version }: { part: string; version: string }) => [part, version]),
  )

describe('of parts that hold the same page', () => {
  it('the newest version of it is shown, though only a withholding makes it newer', async () => {
    Object.assign(server, { update: 1, presentation: 10, broken: { one: () => 500 } })
    await expect(meetTheNetwork(PLACE)).rejects.toThrow('500')
    expect(await versions()).toEqual({ one: '1-1-00000000', two: '1-10-00000000', three: '1-10-00000000' })
    expect((await keptPage(PLACE, ''))?.part.version).toBe('1-10-00000000')
    // And not by its letters: 10 is after 9.
    Object.assign(server, { presentation: 9, broken: { two: () => 500, three: () => 500 } })
    await meetTheNetwork(PLACE).catch(() => {})
    expect((await keptPage(PLACE, ''))?.part.version).toBe('1-10-00000000')
  })

  it('a section is searched beside the whole manual where it is newer, and only there', async () => {
    const searched = async () => (await partsToSearch(PLACE)).map(({ part }: { part: string }) => part)
    expect(await searched()).toEqual(PARTS)
    server.update = 1
    await keepPart(PLACE, 'manual')
    expect(await searched()).toEqual(['manual'])
    Object.assign(server, { presentation: 2, broken: { manual: () => 500, two: () => 500 } })
    await meetTheNetwork(PLACE).catch(() => {})
    expect((await searched()).toSorted()).toEqual(['manual', 'one', 'three'])
    expect((await searched()).at(-1)).toBe('manual')
  })
})

describe('a phone that meets the network', () => {
  it('brings each part up to date', async () => {
    await meetTheNetwork(PLACE)
    expect(await versions()).toEqual({ one: '2-1-00000000', two: '2-1-00000000', three: '2-1-00000000' })
  })

  it.each([
    ['the server fails for one', () => 500],
    [
      'what comes of one is not what was sent',
      () => ({ ...bundleOf('one', '2-1-00000000'), root: 'another' }),
    ],
    [
      'a picture of one is lost',
      () => bundleOf('one', '2-1-00000000', [{ address: `${PLACE}/offline/files/nowhere.png`, hash: null }]),
    ],
  ])('brings the others up to date where %s, and says so at the end', async (_what, answer) => {
    server.broken = { one: answer, nowhere: () => 404, files: () => 404 }
    await expect(meetTheNetwork(PLACE)).rejects.toThrow()
    expect(await versions()).toEqual({ one: '1-1-00000000', two: '2-1-00000000', three: '2-1-00000000' })
  })

  it('forgets a part that is no longer there, and brings the others up to date', async () => {
    server.broken = { one: () => 410 }
    await meetTheNetwork(PLACE)
    expect(await versions()).toEqual({ two: '2-1-00000000', three: '2-1-00000000' })
  })

  it.each([404, 410])(
    'forgets all of a manual that is not there for everybody (%i), and no other',
    async (status) => {
      await keepPart(ELSEWHERE, 'other')
      server.state = status
      await meetTheNetwork(PLACE)
      expect((await keptParts()).map(({ part }: { part: string }) => part)).toEqual(['other'])
      expect(await keptPage(PLACE, 'chapters/one')).toBeNull()
      const left = await withStores('readonly', async ({ pages, states }: Stores) => [
        (await answerOf(pages.getAll())).map(({ html }: { html: string }) => html),
        await answerOf(states.getAllKeys()),
      ])
      const page = '<main>other as of 2-1-00000000</main>'
      expect(left).toEqual([[page, page, page], [ELSEWHERE]])
    },
  )

  it('forgets a part that it has no room for as it is now, and brings the others up to date', async () => {
    isFull = (value) => JSON.stringify(value).includes('one as of 2-')
    await meetTheNetwork(PLACE)
    expect(await versions()).toEqual({ two: '2-1-00000000', three: '2-1-00000000' })
  })

  it('asks for nothing more where the newest is kept, and knows that it was the newest then', async () => {
    server.update = 1
    await keepPart(ELSEWHERE, 'other')
    vi.setSystemTime(new Date('2025-03-05T09:00:00Z'))
    server.asked = []
    await meetTheNetwork(PLACE)
    expect(server.asked).toEqual([`${PLACE}/offline.json`])
    expect(await known()).toEqual({ one: [3, 5], two: [3, 5], three: [3, 5], other: [4, 4] })
  })

  it('does not say of what it could not bring up to date that it was the newest', async () => {
    server.broken = { one: () => 500 }
    await expect(meetTheNetwork(PLACE)).rejects.toThrow()
    expect(await known()).toEqual({ one: [3, 3], two: [4, 4], three: [4, 4] })
  })

  it('asks for the whole where what it lacks does not fit what it has', async () => {
    server.broken = {
      one: (address) =>
        /\/one\/[^/]+\.json$/.test(address) ? { ...bundleOf('one', '2-1-00000000'), pages: [] } : null,
    }
    await meetTheNetwork(PLACE)
    expect(server.asked).toContain(`${PLACE}/offline/2-1-00000000/one.json`)
    expect((await versions()).one).toBe('2-1-00000000')
  })

  it('shows a page that is in two parts as the newest of them has it', async () => {
    server.broken = { one: () => 500 }
    await expect(meetTheNetwork(PLACE)).rejects.toThrow()
    expect((await keptPage(PLACE, ''))?.part.version).toBe('2-1-00000000')
  })

  it('makes the search anew of a part that it has brought up to date', async () => {
    const indexed = () =>
      withStores(
        'readonly',
        async ({ indexes }: Stores) => answerOf(indexes.getAllKeys()) as Promise<string[]>,
      )
    await withStores('readwrite', ({ indexes }: Stores) =>
      indexes.put({ root: '', index: '' }, `${PLACE}#one`),
    )
    expect(await indexed()).toEqual([`${PLACE}#one`])
    await meetTheNetwork(PLACE)
    expect(await indexed()).toEqual([])
  })
})

describe('a picture of a kept page', () => {
  const hash = createHash('sha256').update('a tree').digest('hex')
  const withPicture = () =>
    bundleOf('one', '2-1-00000000', [{ address: `${PLACE}/offline/files/tree.png`, hash }])

  it('is kept as it was sent', async () => {
    server.broken = { one: withPicture }
    vi.stubGlobal('fetch', async (address: string) =>
      address.endsWith('tree.png') ? new Response('a tree') : answerTo(address),
    )
    await meetTheNetwork(PLACE)
    expect((await versions()).one).toBe('2-1-00000000')
  })

  it('is refused, and the part with it, where other bytes came', async () => {
    server.broken = { one: withPicture }
    vi.stubGlobal('fetch', async (address: string) =>
      address.endsWith('tree.png') ? new Response('another tree') : answerTo(address),
    )
    await expect(meetTheNetwork(PLACE)).rejects.toThrow('came broken')
    expect((await versions()).one).toBe('1-1-00000000')
  })
})

/** The days of March on which each part was kept, and last known to be the newest. */
async function known() {
  const day = (moment: string) => new Date(moment).getUTCDate()
  return Object.fromEntries(
    (await keptParts()).map((part: { part: string; keptAt: string; checkedAt: string }) => [
      part.part,
      [day(part.keptAt), day(part.checkedAt)],
    ]),
  )
}
