import { type APIRequestContext, expect } from '@playwright/test'
import { everyEntry } from '@/lib/contents/outline'
import { contentsJsonSchema } from '@/lib/reading/schema'

/** The addresses of a manual that its readers have now, and those that they would have if something had leaked. */
export async function readerAddresses(readers: APIRequestContext, manual: string): Promise<string[]> {
  const pages = ['', '/contents.json', '/amendments', '/amendments.json']
  const contents = contentsJsonSchema.parse(await (await readers.get(`${manual}/contents.json`)).json())
  const slugs = new Set([...everyEntry(contents.entries)].flatMap(({ slug }) => slug ?? []))
  const releases = Array.from({ length: contents.release.number + 1 }, (_, index) => `/releases/${index + 1}`)
  return [
    '/',
    ...['', ...releases].flatMap((release) => pages.map((page) => `${manual}${release}${page}`)),
    ...['', ...releases].map((release) => `${manual}${release}/chapters/care-planning`),
    ...[...slugs].map((slug) => `${manual}/chapters/${slug}`),
  ]
}

/**
 * Holds that no reader's address shows these words, and that searching for them finds nothing: every page and JSON
 * of the manual, now and at each update. `unborn` are addresses that must not be there.
 */
export async function expectUnknownToReaders(
  readers: APIRequestContext,
  manual: string,
  words: readonly string[],
  unborn: readonly string[] = [],
): Promise<void> {
  for (const address of await readerAddresses(readers, manual)) {
    const text = (await (await readers.get(address)).text()).toLowerCase()
    for (const word of words)
      expect(text.includes(word.toLowerCase()), `${address} shows “${word}”`).toBe(false)
  }
  for (const word of words) {
    const found = await readers.get(`${manual}/search?q=${encodeURIComponent(word)}`)
    expect(await found.text()).toContain('Nothing was found for')
  }
  for (const address of unborn) expect((await readers.get(address)).status(), address).toBe(404)
}
