import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressed, type PageKey, pageCache } from '@/lib/reading/serving/page-cache'

const key = (change: Partial<PageKey> = {}): PageKey => ({
  manualId: 'kent',
  release: 1,
  presentation: 1,
  notices: '',
  audience: 'public',
  path: 'chapters/care-planning',
  renderer: 'r1',
  ...change,
})

function counted(html: string) {
  let draws = 0
  const draw = async () => {
    draws += 1
    return `${html}${draws}`
  }
  return { draw, draws: () => draws }
}

const words = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('kept pages', () => {
  it('are drawn once, and give the same words in every encoding', async () => {
    const cache = pageCache(10_000)
    const { draw, draws } = counted('page ')
    const page = await cache.page(key(), draw)
    expect(await cache.page(key(), draw)).toBe(page)
    expect(draws()).toBe(1)
    expect(words(page.identity)).toBe('page 1')
    expect(brotliDecompressSync(page.br).toString()).toBe('page 1')
    expect(gunzipSync(page.gzip).toString()).toBe('page 1')
  })

  it('are drawn once for all who ask at the same time', async () => {
    const cache = pageCache(10_000)
    const { draw, draws } = counted('page ')
    await Promise.all([cache.page(key(), draw), cache.page(key(), draw), cache.page(key(), draw)])
    expect(draws()).toBe(1)
  })

  it.each<[string, Partial<PageKey>]>([
    ['another manual', { manualId: 'havering' }],
    ['the next release', { release: 2 }],
    ['another presentation', { presentation: 2 }],
    ['an urgent notice', { notices: '11111111-1111-4111-8111-111111111111' }],
    ['another address', { path: 'releases/1/chapters/care-planning' }],
    ['another program', { renderer: 'r2' }],
  ])('are other ones under %s, with another tag', async (_, change) => {
    const cache = pageCache(10_000)
    const { draw } = counted('page ')
    const [one, other] = [await cache.page(key(), draw), await cache.page(key(change), draw)]
    expect(words(other.identity)).toBe('page 2')
    expect(other.tag).not.toBe(one.tag)
  })

  it('have the same tag on every server', async () => {
    const { draw } = counted('page ')
    const [here, there] = [await pageCache(0).page(key(), draw), await pageCache(10_000).page(key(), draw)]
    expect(here.tag).toBe(there.tag)
  })

  it('are let go of when there is no more room, the one unused longest first', async () => {
    const size = (page: { identity: Uint8Array; br: Uint8Array; gzip: Uint8Array }) =>
      page.identity.length + page.br.length + page.gzip.length
    const one = size(await compressed('page 1'))
    const cache = pageCache(one * 2)
    const { draw, draws } = counted('page ')
    await cache.page(key({ path: 'a' }), draw)
    await cache.page(key({ path: 'b' }), draw)
    await cache.page(key({ path: 'a' }), draw)
    await cache.page(key({ path: 'c' }), draw)
    expect(cache.size()).toBeLessThanOrEqual(one * 2)
    await cache.page(key({ path: 'a' }), draw)
    expect(draws()).toBe(3)
    await cache.page(key({ path: 'b' }), draw)
    expect(draws()).toBe(4)
  })

  it('are not kept where one is bigger than all the room', async () => {
    const cache = pageCache(10)
    const { draw, draws } = counted('a page that is far too long ')
    await cache.page(key(), draw)
    await cache.page(key(), draw)
    expect([draws(), cache.size()]).toEqual([2, 0])
  })

  it('are drawn again after a failure', async () => {
    const cache = pageCache(10_000)
    await expect(cache.page(key(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(words((await cache.page(key(), async () => 'yes')).identity)).toBe('yes')
  })
})
