import { randomUUID } from 'node:crypto'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import type { TextChange } from './story'

/** A chapter's Markdown after a story's changes. Throws for words that are not in it exactly once. */
export function changeMarkdown(
  markdown: string,
  changes: readonly TextChange[],
  readText: (file: string) => string,
): string {
  return changes.reduce((text, change) => {
    if ('file' in change) return readText(change.file)
    if ('append' in change) return `${text.trimEnd()}\n\n${change.append.trim()}\n`
    const [before, after, ...more] = text.split(change.find)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`“${change.find}” is not in the chapter exactly once`)
    return before + change.replace + after
  }, markdown)
}

/**
 * The document of a changed Markdown. Changed words leave the clauses in their order, and what is appended comes
 * last, so that each clause of the document before keeps its id, as it would in the editor. A text that takes
 * the place of none (`before` is null) gets ids of its own.
 */
export function changedDocument(
  markdown: string,
  before: ChapterDocument | null,
  chapterIdFor: (title: string) => string | null,
): ChapterDocument {
  const kept = before ? clausesOf(before).map(({ id }) => id) : []
  return documentFromMarkdown(markdown, { chapterIdFor, newId: () => kept.shift() ?? randomUUID() })
}
