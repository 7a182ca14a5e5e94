import { writeFileSync } from 'node:fs'
import { BOXES } from '@/lib/document/boxes'
import { plainText, withClauseIds } from '@/lib/document/clauses'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { readTemplateChapters } from '@/prisma/demonstration/source-files'

/*
 * Writes, as JSON into the file that is named, a chapter of 10,000 words made of the demonstration's: what the editors of the benchmark hold.
 */

const WORDS = 10_000

/** The texts one after the other, without their boxes, until there are words enough. */
function longChapter(): ChapterDocument {
  const content: DocumentNode[] = []
  let words = 0
  const boxes = new Set<string>(BOXES.map(({ type }) => type))
  for (const markdown of readTemplateChapters().values()) {
    const { content: blocks } = documentFromMarkdown(markdown, {
      chapterIdFor: () => null,
      newId: () => crypto.randomUUID(),
    })
    for (const block of blocks) {
      if (words >= WORDS || boxes.has(block.type)) continue
      content.push(block)
      words += plainText(block).split(/\s+/).length
    }
  }
  if (words < WORDS) throw new Error(`The demonstration has ${words} words only`)
  return withClauseIds({ type: 'doc', content }, () => crypto.randomUUID())
}

writeFileSync(process.argv[2] ?? '', JSON.stringify(longChapter()))
