import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { importManual } from '@/lib/releases/commands/import-manual'
import { readOutline, readTemplateChapters } from '@/prisma/demonstration/source-files'
import { read } from './a-reader'

/*
 * How large Hertfordshire's manual is where every one of its chapters has a text of 3,000 words, and how long it takes to
 * draw, on the server, what phones keep of it (docs/speed.md). The words are the template's, drawn at random, so that no
 * sentence stands twice: real language comes out smaller.
 */

const PLACE = '/hertfordshire/childrens-services'
const WORDS = 3_000

beforeAll(async () => {
  const outline = readOutline('hertfordshire')
  await importManual(
    { kind: 'console' },
    {
      authority: { slug: 'hertfordshire', name: 'Hertfordshire County Council' },
      manual: { slug: 'childrens-services', name: "Children's Services Procedures Manual" },
      outline,
      demonstration: true,
      texts: outline.chapters.map(({ key }) => ({
        key,
        document: documentFromMarkdown(aText(), { chapterIdFor: () => null, newId: randomUUID }),
      })),
    },
  )
}, 240_000)

const words = [...readTemplateChapters().values()].join(' ').match(/[\p{L}’'-]{2,}/gu) ?? []
let seed = 1

function aWord(): string {
  seed = (seed * 48_271) % 2_147_483_647
  return words[seed % words.length] ?? ''
}

const some = (count: number) => Array.from({ length: count }, aWord).join(' ')

/** Ten headings, each with paragraphs and a list. */
function aText(): string {
  const section = () =>
    `## ${some(5)}\n\n${[100, 80].map((count) => `${some(count)}.`).join('\n\n')}\n\n${Array.from({ length: 6 }, () => `- ${some(19)}.`).join('\n')}`
  return Array.from({ length: WORDS / 300 }, section).join('\n\n')
}

const timed = async <T>(run: () => Promise<T>) => {
  const from = performance.now()
  const result = await run()
  return { result, seconds: (performance.now() - from) / 1000 }
}

it('the largest manual, full of text, goes onto a phone in a few megabytes', async () => {
  const { version } = JSON.parse((await read(`${PLACE}/offline.json`)).body)
  const drawing = await timed(() => read(`${PLACE}/offline/${version}/sizes.json`))
  const parts: { part: string; bytes: number; sent: number }[] = JSON.parse(drawing.result.body).parts
  const again = await timed(() =>
    read(`${PLACE}/offline/${version}/manual.json`, { 'accept-encoding': 'br' }),
  )
  const [manual, ...sections] = parts
  const largest = Math.max(...sections.map(({ sent }) => sent))
  const megabytes = (bytes = 0) => (bytes / 1_000_000).toFixed(1)
  console.info(
    `Kept on a phone: ${megabytes(manual?.sent)} MB sent (Brotli), ${megabytes(manual?.bytes)} MB read; the largest section ` +
      `${megabytes(largest)} MB; drawn in ${drawing.seconds.toFixed(1)} s, answered afterwards in ${(again.seconds * 1000).toFixed(0)} ms.`,
  )
  expect(again.result.bytes).toBe(manual?.sent)
  expect(manual?.sent).toBeLessThan(6_000_000)
  expect(manual?.bytes).toBeLessThan(12_000_000)
}, 240_000)
