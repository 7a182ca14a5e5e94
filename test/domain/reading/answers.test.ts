import { beforeAll, describe, expect, it } from 'vitest'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

let manual: ManualInTest
let team: Team
let everyKind: string[]

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The text.' } }))
  everyKind = ['', 'chapters/care-planning', 'amendments', 'contents.json', 'amendments.json']
    .flatMap((page) => [page, page === '' ? 'releases/1' : `releases/1/${page}`])
    .map((page) => addressOf(manual, page))
})

describe('an answer', () => {
  it('lets nothing run, load or frame that is not our own, on pages that are not there too', async () => {
    const missing = ['/nothing', '/nothing/here', addressOf(manual, 'nothing'), '/assets/nothing.css']
    for (const address of ['/', ...everyKind, addressOf(manual, 'search?q=care'), ...missing]) {
      const { header } = await read(address)
      expect(header('content-security-policy'), address).toMatch(
        /default-src 'none'; script-src 'self'; style-src 'self'/,
      )
      expect(header('x-content-type-options')).toBe('nosniff')
    }
  })

  it('has no script, style or handler within the page', async () => {
    for (const address of ['/', ...everyKind.filter((page) => !page.endsWith('.json'))]) {
      const { body } = await read(address)
      expect(body).not.toMatch(
        /<script(?![^>]* src="\/assets\/reader\.[0-9a-f]+\.js")|<style| style="| on\w+="/,
      )
    }
  })

  it('may be kept by a proxy that asks each time, and is 304 for who has it', async () => {
    for (const address of everyKind) {
      const first = await read(address, { 'accept-encoding': 'gzip' })
      expect(first.header('cache-control')).toBe('public, no-cache')
      expect(first.header('vary')).toBe('Accept-Encoding')
      const tag = first.header('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]{22}-gzip"$/)
      const again = await read(address, { 'accept-encoding': 'gzip', 'if-none-match': tag })
      expect([again.status, again.body, again.header('etag')]).toEqual([304, '', tag])
      const other = await read(address, { 'accept-encoding': 'br', 'if-none-match': tag })
      expect(other.status).toBe(200)
    }
  })

  it('has another tag once another release is published, but not at an old release', async () => {
    const [current, old] = [addressOf(manual), addressOf(manual, 'releases/1')]
    const tags = async () => [(await read(current)).header('etag'), (await read(old)).header('etag')]
    const before = await tags()
    await anApproved(team, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    const after = await tags()
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
  })

  it.each(['gzip', 'br'])('is compressed as %s where that is accepted', async (encoding) => {
    const plain = await read(addressOf(manual))
    const small = await read(addressOf(manual), { 'accept-encoding': encoding })
    expect(small.header('content-encoding')).toBe(encoding)
    expect(small.bytes).toBeLessThan(plain.bytes / 2)
  })

  it('is a document with status 404 where there is nothing', async () => {
    const pages = [
      'nothing',
      'chapters',
      'chapters/nothing',
      'chapters/Care-Planning',
      'amendments/2024',
      'releases',
      'releases/0',
      'releases/01',
      'releases/999',
      'releases/abc',
      'releases/1/nothing',
      'releases/999/contents.json',
    ]
    const addresses = [
      '/nothing',
      `/${manual.authority.slug}`,
      `/${manual.authority.slug}/nothing`,
      `/nothing/${manual.slug}`,
      `/${manual.authority.slug.toUpperCase()}/${manual.slug}`,
      ...pages.map((page) => addressOf(manual, page)),
    ]
    for (const address of addresses) {
      const { status, body, header } = await read(address)
      expect(status, address).toBe(404)
      expect(body).toContain('<h1 class="govuk-heading-xl">Page not found</h1>')
      expect(header('content-type')).toBe('text/html; charset=utf-8')
      expect(header('x-robots-tag')).toBe('noindex')
    }
  })

  it('offers to come back after signing in where one does come back', async () => {
    const offered = async (address: string) => (await read(address)).body.includes('and come back here')
    expect(await offered(addressOf(manual, 'chapters/nothing'))).toBe(true)
    expect(await offered('/nothing')).toBe(false)
    expect(await offered(`/${manual.authority.slug}`)).toBe(false)
  })

  it('of an old release keeps search engines away and leads to the same page now', async () => {
    const { body, header } = await read(addressOf(manual, 'releases/1/chapters/care-planning'))
    expect(header('x-robots-tag')).toBe('noindex')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
    expect(body).toContain(
      `<a href="${addressOf(manual, 'chapters/care-planning')}">See the current manual</a>`,
    )
    const current = await read(addressOf(manual, 'chapters/care-planning'))
    expect(current.header('x-robots-tag')).toBeNull()
    expect(current.body).not.toContain('noindex')
  })

  it('of an asset is kept for a year', async () => {
    const { body } = await read('/')
    const [stylesheet] = /\/assets\/reader\.[0-9a-f]+\.css/.exec(body) ?? []
    const asset = await read(stylesheet ?? '')
    expect(asset.status).toBe(200)
    expect(asset.header('content-type')).toBe('text/css; charset=utf-8')
    expect(asset.header('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await read('/assets/manifest.json')).status).toBe(404)
  })
})
