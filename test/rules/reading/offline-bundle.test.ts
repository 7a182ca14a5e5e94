import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembled, DoesNotFit, keptWord } from '@/components/reader/scripts/kept/bundle.js'
import {
  bundleSince,
  type OfflineBundle,
  type OfflineIssue,
  type OfflinePage,
  offlineVersion,
  wholeBundle,
} from '@/lib/reading/offline/bundle'

const PLACE = '/example/manual'

const issue = (number: number): OfflineIssue => ({
  authority: 'Example Council',
  manual: 'Children’s Services',
  release: { number, edition: 'July 2024', publishedAt: '2024-07-01T09:00:00.000Z' },
  frames: { page: `<header></header>KEPT-PAGE-MAIN update ${number}` },
  policy: "default-src 'none'",
  equivalents: [['LAC', 'looked after children']],
})

const page = (path: string, html: string): OfflinePage => ({
  path,
  number: null,
  title: path,
  frame: 'page',
  html,
})

const picture = (hash: string) => ({ address: `${PLACE}/offline/files/tree.png`, hash })

const whole = (number: number, pages: OfflinePage[]) =>
  wholeBundle(`${number}-1-00000000`, issue(number), {
    part: 'manual',
    title: 'The whole manual',
    pages,
    files: [picture('a'.repeat(64))],
  })

/** What the server sends, as it comes out of the network. */
const sent = (bundle: OfflineBundle): OfflineBundle => JSON.parse(JSON.stringify(bundle))

const texts = fc.dictionary(
  fc.constantFrom('', 'amendments', 'chapters/one', 'chapters/two', 'chapters/three', '*'),
  fc.constantFrom('one', 'two', 'Ó’“ three”'),
)
const pagesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([path, html]) => page(path, html))

describe('what a phone keeps of a part', () => {
  it('is, brought up to date by what it lacks, what it would be if it came whole', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (before, after) => {
        const { kept } = await assembled(PLACE, null, sent(whole(1, pagesOf(before))))
        const next = whole(2, pagesOf(after))
        const since = bundleSince(next, keptWord(kept))
        fc.pre(since !== null)
        const lacking = sent(since)
        const updated = await assembled(PLACE, kept, lacking)
        expect(updated.kept).toEqual((await assembled(PLACE, null, sent(next))).kept)
        for (const { path, html } of lacking.pages) expect(before[path]).not.toBe(html)
        expect(lacking.pages).toHaveLength(
          Object.entries(after).filter(([path, html]) => before[path] !== html).length,
        )
      }),
    )
  })

  it('is refused where a word of it is another than what was sent', async () => {
    const bundle = sent(whole(1, [page('', 'Contents'), page('chapters/one', 'Visit within two days.')]))
    for (const broken of [
      { ...bundle, pages: [page('', 'Contents'), page('chapters/one', 'Visit within ten days.')] },
      { ...bundle, pages: [page('', 'Contents')] },
      { ...bundle, frames: { page: 'another frame' } },
      { ...bundle, release: { ...bundle.release, number: 9 } },
      { ...bundle, policy: "default-src 'self'" },
      { ...bundle, files: [picture('b'.repeat(64))] },
      { ...bundle, files: [] },
    ])
      await expect(assembled(PLACE, null, broken)).rejects.toThrow(DoesNotFit)
  })

  it('is refused where it is not what the difference was made from', async () => {
    const { kept } = await assembled(
      PLACE,
      null,
      sent(whole(1, [page('', 'Contents'), page('chapters/one', 'One.')])),
    )
    const other = await assembled(
      PLACE,
      null,
      sent(whole(1, [page('', 'Contents'), page('chapters/two', 'Two.')])),
    )
    const next = whole(2, [page('', 'Contents'), page('chapters/one', 'Once.')])
    const since = bundleSince(next, keptWord(kept)) ?? next
    expect(since).not.toEqual(next)
    await expect(assembled(PLACE, other.kept, sent(since))).rejects.toThrow(DoesNotFit)
  })

  it('is sent whole to a phone that lacks the most of it, whatever else the phone names', async () => {
    const next = whole(1, [page('', 'Contents'), page('chapters/one', 'Something long.')])
    const { kept } = await assembled(PLACE, null, sent(whole(1, [page('', 'Contents')])))
    expect(bundleSince(next, keptWord(kept))).toBe(null)
    expect(bundleSince(next, `AAAA${keptWord(kept)}BBBB`)).toBe(null)
    expect(bundleSince(next, 'AAAA')).toBe(null)
  })

  it('is refused where it is written in a way that this program does not know', async () => {
    await expect(assembled(PLACE, null, { ...sent(whole(1, [])), format: 2 as 1 })).rejects.toThrow(
      DoesNotFit,
    )
  })
})

describe('a version', () => {
  it('is another with the release, with what is shown besides, and with the program', () => {
    const of = { release: 6, presentation: 3, renderer: 'a' }
    const versions = [of, { ...of, release: 7 }, { ...of, presentation: 4 }, { ...of, renderer: 'b' }].map(
      offlineVersion,
    )
    expect(new Set(versions).size).toBe(4)
    expect(versions[0]).toMatch(/^6-3-[0-9a-f]{8}$/)
  })
})
