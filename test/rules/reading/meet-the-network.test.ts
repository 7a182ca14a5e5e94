import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPart, meetTheNetwork } from '@/components/reader/scripts/kept/contact.js'
import { keptParts } from '@/components/reader/scripts/kept/database.js'
import { wholeBundle } from '@/lib/reading/offline/bundle'
import { phoneStore } from './phone-store'

const PLACE = '/example/manual'
const PARTS = ['one', 'two', 'three']

/** Which update the server has, and what it answers for each part that is not as it should be. */
let server: { update: number; broken: Partial<Record<string, () => object | number>> }

beforeEach(async () => {
  vi.stubGlobal('indexedDB', phoneStore())
  vi.stubGlobal('fetch', async (address: string) => answerTo(address))
  server = { update: 1, broken: {} }
  for (const part of PARTS) await keepPart(PLACE, part)
  server.update = 2
})

function answerTo(address: string): Response {
  const version = `${server.update}-1-00000000`
  if (address === `${PLACE}/offline.json`) return Response.json({ version, notices: [] })
  const [, part = ''] = /^\/example\/manual\/offline\/[^/]+\/([^/.]+)/.exec(address) ?? []
  const answer = server.broken[part]?.() ?? bundleOf(part, version)
  return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer)
}

function bundleOf(part: string, version: string, files: { address: string; hash: null }[] = []) {
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
    server.broken = { one: () => 404 }
    await meetTheNetwork(PLACE)
    expect(await versions()).toEqual({ two: '2-1-00000000', three: '2-1-00000000' })
  })
})
