import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { contentsJsonSchema } from '@/lib/reading/schema'
import { importManual } from '@/lib/releases/commands/import-manual'
import { addTerm } from '@/lib/terms/commands/add-term'
import { readOutline, readTemplateChapters } from '@/prisma/demonstration/source-files'
import { demonstrationTerms } from '@/prisma/demonstration/terms'
import { aPerson } from '../people'
import { read } from './a-reader'

const HERTFORDSHIRE = '/hertfordshire/childrens-services'
const WORDS = 3_000

let chapter: string

/**
 * The largest of the real contents pages, with a text of 3,000 words (real ones, put together) in its first chapter, in which
 * the demonstration's terms are explained.
 */
beforeAll(async () => {
  const outline = readOutline('hertfordshire')
  const [first] = outline.chapters
  if (!first) throw new Error('the outline has chapters')
  const imported = await importManual(
    { kind: 'console' },
    {
      authority: { slug: 'hertfordshire', name: 'Hertfordshire County Council' },
      manual: { slug: 'childrens-services', name: "Children's Services Procedures Manual" },
      outline,
      demonstration: true,
      texts: [
        {
          key: first.key,
          document: documentFromMarkdown(threeThousandWords(), {
            chapterIdFor: () => null,
            newId: randomUUID,
          }),
        },
      ],
    },
  )
  const { actor } = await aPerson({ id: imported.authorityId }, 'publisher')
  for (const { words, explanation = '' } of demonstrationTerms('hertfordshire'))
    await addTerm(actor, { authorityId: imported.authorityId, words, explanation })
  chapter = `${HERTFORDSHIRE}/chapters/${imported.chapters.get(first.key)?.slug}`
})

function threeThousandWords(): string {
  const texts = [...readTemplateChapters().values()].map((markdown) =>
    markdown.replace(/^---.*?\n---\n/s, ''),
  )
  let text = ''
  for (const more of texts) {
    if (text.split(/\s+/).length >= WORDS) break
    // The boxes at the top stand once.
    text += text === '' ? more : more.replace(/^::: (in-brief|scope|related-chapters)\n.*?^:::\n/gms, '')
  }
  return text
}

/** All that a first visit sends, compressed, and how many requests it takes. */
async function firstVisit(address: string, encoding: 'gzip' | 'br') {
  const { body } = await read(address)
  const linked = new Set(
    [...body.matchAll(/ (?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset ?? ''),
  )
  const sizes = await Promise.all(
    [address, ...linked].map(async (each) => (await read(each, { 'accept-encoding': encoding })).bytes),
  )
  const scripts = await Promise.all(
    [...linked]
      .filter((asset) => asset.endsWith('.js'))
      .map(async (asset) => (await read(asset, { 'accept-encoding': encoding })).bytes),
  )
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return { kilobytes: sum(sizes) / 1024, script: sum(scripts) / 1024, requests: sizes.length }
}

describe('a first visit', () => {
  it.each(['gzip', 'br'] as const)(
    'to the largest contents stays within its budget (%s)',
    async (encoding) => {
      const visit = await firstVisit(HERTFORDSHIRE, encoding)
      expect(visit.kilobytes).toBeLessThanOrEqual(36)
      expect(visit.script).toBeLessThanOrEqual(8)
      expect(visit.requests).toBeLessThanOrEqual(4)
    },
  )

  it.each(['gzip', 'br'] as const)(
    'to a chapter of 3,000 words stays within its budget (%s)',
    async (encoding) => {
      expect(threeThousandWords().split(/\s+/).length).toBeGreaterThanOrEqual(WORDS)
      const visit = await firstVisit(chapter, encoding)
      expect(visit.kilobytes).toBeLessThanOrEqual(26)
      expect(visit.script).toBeLessThanOrEqual(8)
      expect(visit.requests).toBeLessThanOrEqual(4)
    },
  )
})

describe('the largest contents', () => {
  it('are whole: every place, badge and flag of the printed page', async () => {
    const json = contentsJsonSchema.parse(JSON.parse((await read(`${HERTFORDSHIRE}/contents.json`)).body))
    const entries = [...everyEntry(json.entries)]
    const count = (of: (entry: (typeof entries)[number]) => boolean) => entries.filter(of).length
    expect(json.entries.filter(({ kind }) => kind === 'section')).toHaveLength(14)
    expect(count(({ kind, number }) => kind === 'chapter' && number !== null)).toBe(246)
    // 34 chapters are printed as Updated; one stands in three places.
    expect(count(({ badge }) => badge === 'updated')).toBe(36)
    expect(count(({ badge }) => badge === 'new')).toBe(1)
    expect(count(({ kind }) => kind === 'note')).toBe(12)
    // Four below chapters, and one line that stands by itself.
    expect(count(({ kind }) => kind === 'document')).toBe(5)
    expect(count(({ kind, underReview }) => kind === 'section' && underReview)).toBe(6)
  })

  it('say where else a chapter stands', async () => {
    const json = contentsJsonSchema.parse(JSON.parse((await read(`${HERTFORDSHIRE}/contents.json`)).body))
    const thrice = [...everyEntry(json.entries)].find(({ number }) => number === '3.1.9')
    const { body } = await read(`${HERTFORDSHIRE}/chapters/${thrice?.slug}`)
    expect(body).toContain('This chapter also stands at')
    expect(body).toMatch(/3\.3\.3 in .*10\.5\.4 in /s)
  })
})
