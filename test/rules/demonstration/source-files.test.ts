import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { settleAmendments } from '@/lib/contents/amendments-page/settle-amendments'
import { parseOutline } from '@/lib/contents/parse-outline'
import { clausesOf } from '@/lib/document/clauses'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { realManuals, templateManual } from '@/prisma/demonstration/manuals'
import { readAmendmentsPage, readOutline, readTemplateChapters } from '@/prisma/demonstration/source-files'

const PAGES = new URL('../../../../shared/contents-pages/', import.meta.url)
const manuals = [templateManual, ...realManuals].map(({ authority }) => authority.slug)
const chapters = [...readTemplateChapters()]

describe.skipIf(!existsSync(PAGES))(
  'the outline that the project carries is what its importer reads in the contents page',
  () => {
    test.each(manuals)('%s', (slug) => {
      const parsed = parseOutline(readFileSync(new URL(`${slug}.txt`, PAGES), 'utf8'))
      expect('outline' in parsed && parsed.outline).toEqual(readOutline(slug))
    })
  },
)

test('Kent’s amendments page says what each of its badges is about', () => {
  const outline = readOutline('kent')
  const page = readAmendmentsPage('kent', outline)
  const settled = page && settleAmendments(outline, page, 'July 2024')
  expect(settled?.details.size).toBe(16)
  expect(settled?.carried.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['July 2024', 2],
    ['January 2024', 4],
    ['September 2023', 3],
    ['May 2022', 2],
  ])
  expect(readAmendmentsPage('havering', readOutline('havering'))).toBeNull()
})

test('at least twenty template chapters have a text, among them those that the demonstration is shown by', () => {
  const titles = chapters.map(([title]) => title)
  expect(titles.length).toBeGreaterThanOrEqual(20)
  expect(titles).toEqual(expect.arrayContaining(['Care Planning', 'Decision to Look After', 'Staying Put']))
})

test.each(chapters)('%s reads as such chapters read', (title, markdown) => {
  const ids = (function* () {
    for (let id = 1; ; id += 1) yield `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`
  })()
  const document = documentFromMarkdown(markdown, { chapterIdFor: () => null, newId: () => ids.next().value })
  const clauses = clausesOf(document)
  const words = clauses.flatMap(({ text }) => text.split(/\s+/).filter((word) => /\w/.test(word)))
  expect(words.length, title).toBeGreaterThanOrEqual(400)
  expect(words.length, title).toBeLessThanOrEqual(1_500)
  const kinds = new Set(clauses.map(({ kind }) => kind))
  for (const kind of ['inBrief', 'scope', 'relatedChapters', 'heading', 'item', 'row', 'callout'] as const)
    expect(kinds, `${title} has one of ${kind}`).toContain(kind)
})
