import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookieName } from '@/app/api/auth/session-cookie'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { startBehindNginx } from '@/scripts/bench/behind-nginx.mjs'
import { ensureProgram } from '@/scripts/bench/debian.mjs'
import { end } from '@/scripts/steps/processes.mjs'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'
import { addressOf } from '../reading/a-reader'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { serveReaders } from './a-served-reader'

type Served = Awaited<ReturnType<typeof serveReaders>>
type Proxy = Exclude<Awaited<ReturnType<typeof startBehindNginx>>, string>

/** As the benchmark does, it is installed where that may be done. */
const thereIsNginx = await ensureProgram('nginx')

let folder: string
let server: Served
let proxy: Proxy
let manual: ManualInTest
let team: Team

/** What somebody is answered through nginx, the bytes as they came. */
function ask(address: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: Buffer; header: (name: string) => string | undefined }>(
    (resolve, reject) => {
      get(`${proxy.url}${address}`, { headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts),
            header: (name) => answer.headers[name]?.toString(),
          }),
        )
      }).on('error', reject)
    },
  )
}

/** The cookie of somebody's signed-in session. */
async function cookieOf({ sessionId }: Person): Promise<Record<string, string>> {
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET ?? '' })
  return { cookie: `seen=1; ${sessionCookieName()}=${token}` }
}

/** The beginning of the next second, so that what follows falls into one. */
async function aNewSecond() {
  await pause(1_000 - (Date.now() % 1_000) + 20)
}

/** Counts the seconds of the clock from now on, the present one among them: a busy machine takes more than one. */
function secondsBegun() {
  const first = Math.floor(Date.now() / 1_000)
  return () => Math.floor(Date.now() / 1_000) - first + 1
}

/** What Chapterhouse itself was asked for at an address since the count began. */
function askedFor(address: string, since: number) {
  return server.asked.slice(since).filter((one) => one.address === address)
}

describe.skipIf(!thereIsNginx)('behind nginx, as deploy/nginx configures it', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chapterhouse-nginx-'))
    chmodSync(folder, 0o755)
    server = await serveReaders()
    const started = await startBehindNginx(folder, server.place, path.join(folder, 'access.log'))
    if (typeof started === 'string') throw new Error(started)
    proxy = started
    ;({ manual, team } = await aKeptManual())
  }, 120_000)

  afterAll(async () => {
    await end(proxy.child)
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('asks Chapterhouse once a second for a page that many read', async () => {
    await ask(addressOf(manual))
    await aNewSecond()
    const since = server.asked.length
    const seconds = secondsBegun()
    for (let time = 0; time < 40; time++) expect((await ask(addressOf(manual))).status).toBe(200)
    expect(askedFor(addressOf(manual), since).length).toBeLessThanOrEqual(seconds())
  })

  it('asks then only whether the page is still the same', async () => {
    await ask(addressOf(manual, 'amendments'))
    await aNewSecond()
    const since = server.asked.length
    expect((await ask(addressOf(manual, 'amendments'))).status).toBe(200)
    expect(askedFor(addressOf(manual, 'amendments'), since)).toEqual([
      { address: addressOf(manual, 'amendments'), status: 304 },
    ])
  })

  it.each([0, 250, 500, 750, 950])(
    'shows a new release within a second of its publication, %d ms into a second',
    async (into) => {
      const page = addressOf(manual, 'chapters/care-planning')
      const words = `Words of ${into} milliseconds.`
      await anApproved(team, manual.chapterId('Care Planning'), { words })
      await aNewSecond()
      await ask(page)
      await pause(into)
      const publishing = publish(team, manual.manualId)
      let published = false
      void publishing.then(() => {
        published = true
      })
      // Somebody reads all the while: the page is as fresh in nginx as it can be when the release comes.
      while (!published) await ask(page)
      const committed = performance.now()
      // Whoever asks a second later has it, however long a busy machine then takes to draw it.
      for (let isThere = false; !isThere; ) {
        const asked = performance.now()
        isThere = (await ask(page)).body.includes(words)
        if (!isThere) expect(asked - committed).toBeLessThan(1_000)
      }
    },
  )

  it('shows a page that nobody asked for in a while as it is now, to everybody who asks at once', async () => {
    const page = addressOf(manual, 'chapters/staying-put')
    await ask(page)
    await anApproved(team, manual.chapterId('Staying Put'), { words: 'Words that nobody waited for.' })
    await publish(team, manual.manualId)
    await aNewSecond()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(page)))
    expect(answers.every(({ body }) => body.includes('Words that nobody waited for.'))).toBe(true)
  })

  it('keeps one variant for each encoding, however a browser asks for it', async () => {
    const page = addressOf(manual, 'chapters/care-planning')
    const plain = (await ask(page)).body
    const asked: [string, string | undefined, (bytes: Buffer) => Buffer][] = [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br', brotliDecompressSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
      ['GZIP', 'gzip', gunzipSync],
      ['gzip;q=0.0', undefined, (bytes) => bytes],
      ['brown, gzipped', undefined, (bytes) => bytes],
    ]
    await aNewSecond()
    const since = server.asked.length
    const seconds = secondsBegun()
    for (const [accepted, encoding, decoded] of asked) {
      const answer = await ask(page, { 'accept-encoding': accepted })
      expect([accepted, answer.header('content-encoding')]).toEqual([accepted, encoding])
      expect(decoded(answer.body).equals(plain)).toBe(true)
      expect(answer.header('vary')).toBe('Accept-Encoding')
    }
    expect(askedFor(page, since).length).toBeLessThanOrEqual(3 * seconds())
  })

  it('tells browsers to ask each time, and answers 304 to those that have the page', async () => {
    const first = await ask(addressOf(manual))
    expect(first.header('cache-control')).toBe('public, no-cache')
    expect(first.header('x-accel-expires')).toBeUndefined()
    const again = await ask(addressOf(manual), { 'if-none-match': first.header('etag') ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it.each([
    'search?q=care',
    'follow',
    'chapters/none',
    'as-at/1999-01-01',
    'chapters/care-planning/in-force?date=x',
  ])('asks each time for what is not everybody’s: %s', async (page) => {
    const since = server.asked.length
    for (let time = 0; time < 3; time++) await ask(addressOf(manual, page))
    expect(askedFor(addressOf(manual, page), since)).toHaveLength(3)
  })

  it('lets staff through to Chapterhouse, and keeps nothing of what they were shown', async () => {
    const { manual: theirs, team: staff } = await aKeptManual()
    const cookie = await cookieOf(staff.author)
    const pages = ['', 'chapters/care-planning', 'amendments', 'contents.json'].map((page) =>
      addressOf(theirs, page),
    )
    // As long as everybody may read it, it is kept for everybody, and still not for who has signed in.
    for (const page of pages) expect((await ask(page)).status).toBe(200)
    const since = server.asked.length
    for (const page of pages) {
      expect((await ask(page, cookie)).header('cache-control')).toBe('private, no-store')
      expect(askedFor(page, since)).toHaveLength(1)
    }

    await setVisibility(staff.publisher.actor, { manualId: theirs.manualId, visibility: 'staff' })
    await aNewSecond()
    for (const page of pages) {
      for (let time = 0; time < 2; time++) {
        expect((await ask(page, cookie)).status).toBe(200)
        expect((await ask(page)).status).toBe(404)
      }
    }
  })

  it('shows a chapter that is now for staff to nobody else, a second after that was said', async () => {
    const { manual: theirs, team: staff } = await aKeptManual()
    const page = addressOf(theirs, 'chapters/staying-put')
    const cookie = await cookieOf(staff.author)
    expect((await ask(page)).status).toBe(200)
    await setStaffOnly(staff.publisher.actor, { chapterId: theirs.chapterId('Staying Put'), staffOnly: true })
    await aNewSecond()
    expect((await ask(page, cookie)).status).toBe(200)
    expect((await ask(page)).status).toBe(404)
    expect((await ask(addressOf(theirs))).body.includes('Staying Put')).toBe(false)
  })

  it('notes that a personal link was followed, and not which', async () => {
    for (const link of ['problems', 'following', 'guest-review', '%70roblems'])
      await ask(`/${link}/the-token-of-somebody?sent`)
    await ask('/problems')
    await ask(`${addressOf(manual)}?q=what-was-typed`)
    const logged = () => readFileSync(path.join(folder, 'access.log'), 'utf8')
    await expect.poll(logged, { timeout: 20_000 }).toContain(`"GET ${addressOf(manual)}" `)
    for (const noted of ['problems/-', 'following/-', 'guest-review/-', 'problems'])
      expect(logged()).toContain(`"GET /${noted}" `)
    expect(logged()).not.toMatch(/the-token-of-somebody|what-was-typed/)
  })

  it('notes of what failed neither what was typed nor a personal link', async () => {
    const tooLong = { 'content-length': `${30 * 1024 * 1024}` }
    for (const page of [`${addressOf(manual, 'search')}?q=what-was-typed`, '/problems/the-token-of-somebody'])
      expect((await ask(page, tooLong)).status).toBe(413)
    const errors = readFileSync(path.join(folder, 'behind-nginx', 'nginx.log'), 'utf8')
    expect(errors).not.toMatch(/the-token-of-somebody|what-was-typed/)
  })
})
