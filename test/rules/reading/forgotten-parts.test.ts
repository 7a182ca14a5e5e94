import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepPart, meetTheNetwork } from '@/components/reader/scripts/kept/contact.js'
import { forgetPart, keptParts } from '@/components/reader/scripts/kept/database.js'
import { wholeBundle } from '@/lib/reading/offline/bundle'
import { phoneStore } from './phone-store'

const PLACE = '/example/manual'

/** Which update the server has, what happens while a part is asked for, and whether a server that is asked for it is behind. */
let server: { update: number; meanwhile: () => Promise<void>; behind: boolean }
let isFull: boolean

beforeEach(async () => {
  vi.stubGlobal(
    'indexedDB',
    phoneStore(() => !isFull),
  )
  vi.stubGlobal('fetch', answerTo)
  isFull = false
  server = { update: 1, meanwhile: async () => {}, behind: false }
  for (const part of ['manual', 'section']) await keepPart(PLACE, part)
  server.update = 2
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function answerTo(address: string): Promise<Response> {
  const version = `${server.update}-1-00000000`
  if (address.endsWith('/offline.json')) return Response.json({ version, notices: [] })
  const [, part = ''] = /\/offline\/[^/]+\/([^/.]+)/.exec(address) ?? []
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
  const page = { path: '*', number: null, title: '', frame: 'page', html: `<main>As of ${version}</main>` }
  await server.meanwhile()
  if (server.behind) return new Response('', { status: 404 })
  return Response.json(wholeBundle(version, issue, { part, title: part, pages: [page], files: [] }))
}

const versions = async () =>
  (await keptParts(PLACE)).map(({ part, version }: { part: string; version: string }) => [part, version])

it('what is forgotten while it is brought up to date is not kept again', async () => {
  server.meanwhile = () => forgetPart(`${PLACE}#section`)
  await meetTheNetwork(PLACE)
  expect(await versions()).toEqual([['manual', '2-1-00000000']])
})

it('whoever forgets a part that they are bringing up to date is told that it is not kept', async () => {
  server.meanwhile = () => forgetPart(`${PLACE}#section`)
  await expect(keepPart(PLACE, 'section')).rejects.toThrow(expect.objectContaining({ name: 'Forgotten' }))
  expect(await versions()).toEqual([['manual', '1-1-00000000']])
})

it('what is forgotten can be kept again', async () => {
  await forgetPart(`${PLACE}#section`)
  await keepPart(PLACE, 'section')
  expect(await versions()).toContainEqual(['section', '2-1-00000000'])
})

it('nothing outdated stays on a phone that is full even for what is urgent: it may be withdrawn', async () => {
  isFull = true
  await expect(meetTheNetwork(PLACE)).rejects.toThrow('full')
  expect(await versions()).toEqual([])
})

it('a part is kept of whose newest version another server knows nothing, as while programs are exchanged', async () => {
  server.behind = true
  await expect(meetTheNetwork(PLACE)).rejects.toThrow('Another version')
  expect(await versions()).toEqual([
    ['manual', '1-1-00000000'],
    ['section', '1-1-00000000'],
  ])
})
