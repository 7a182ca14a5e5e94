import { clausesOf } from './clauses'
import type { ChapterDocument } from './document'

/**
 * What a chapter says in brief, in one line of plain words: its box of that name, else its scope, else what it begins
 * with. '' of a text without words.
 */
export function inBriefOf(document: ChapterDocument): string {
  const clauses = clausesOf(document).filter(({ text }) => text.trim() !== '')
  const said =
    clauses.find(({ kind }) => kind === 'inBrief') ??
    clauses.find(({ kind }) => kind === 'scope') ??
    clauses.find(({ kind }) => kind === 'paragraph' || kind === 'callout') ??
    clauses.find(({ kind }) => kind !== 'relatedChapters')
  return said ? inOneLine(said.text) : ''
}

/** Each of several lines as a sentence. */
function inOneLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines
    .map((line, index) => (index < lines.length - 1 && !/[.,:;!?]$/.test(line) ? `${line}.` : line))
    .join(' ')
}
