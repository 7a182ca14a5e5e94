import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { assetManifest, readAsset } from '@/app/assets/manifest'
import { buildAssets } from '@/scripts/steps/assets.mjs'

const components = 'components/reader'

/** The pages that are drawn with the part of the stylesheet that first visits need. */
const pages = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .map((file) => path.join(components, file))
  .filter((file) => file.endsWith('-page.tsx') && readFileSync(file, 'utf8').includes(' isForReading\n'))

/** A file of readers' components and all of them that it draws, however far down. */
function drawnBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found
  found.add(file)
  for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(/from '((?:\.\.?\/)[\w./-]+)'/g))
    drawnBy(path.join(path.dirname(file), `${imported}.tsx`), found)
  return found
}

/** The words that a program puts into class attributes. */
function classesIn(file: string): string[] {
  const program = readFileSync(file, 'utf8')
  const attributes = [
    ...program.matchAll(/class(?:Name)?=(?:"([^"]*)"|\\"([^\\]*)\\"|\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\})/g),
  ]
  return attributes.flatMap(
    ([, plain, escaped, worked]) => (plain ?? escaped ?? worked ?? '').match(/[a-z][\w-]*/g) ?? [],
  )
}

async function classesOf(name: 'reader.css' | 'reading.css'): Promise<Set<string>> {
  const css = new TextDecoder().decode((await readAsset((await assetManifest())[name])) ?? new Uint8Array())
  return new Set([...css.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map(([, named = '']) => named))
}

describe('the stylesheet of contents, chapters and search', () => {
  beforeAll(() => buildAssets())

  it('has every class that they are drawn with, and is smaller than that of all pages', async () => {
    expect(pages).toEqual(
      expect.arrayContaining(
        ['chapter/chapter-page.tsx', 'contents/contents-page.tsx', 'search/search-page.tsx'].map((file) =>
          path.join(components, file),
        ),
      ),
    )
    const [all, reading] = await Promise.all([classesOf('reader.css'), classesOf('reading.css')])
    const renderers = readdirSync('lib/document').filter((file) => file.startsWith('render'))
    const files = [
      ...new Set(pages.flatMap((page) => [...drawnBy(page)])),
      ...renderers.map((file) => path.join('lib/document', file)),
    ]
    const lacking = files.flatMap((file) =>
      classesIn(file)
        .filter((name) => all.has(name) && !reading.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(lacking).toEqual([])
    expect(reading.size).toBeLessThan(all.size)
  })
})
