import { existsSync, readFileSync } from 'node:fs'
import { numberContents } from '@/lib/contents/number-contents'
import { everyEntry, type Outline, type OutlineEntry } from '@/lib/contents/outline'
import { type OutlineReport, parseOutline } from '@/lib/contents/parse-outline'

/** The five real pages, where they are at hand. */
const REAL_PAGES = new URL('../../../../shared/contents-pages/', import.meta.url)

export const REAL_PAGE_NAMES = [
  'hertfordshire',
  'template',
  'havering',
  'kent',
  'cambridgeshire-and-peterborough',
] as const

export const haveRealPages = existsSync(REAL_PAGES)

/** A real page's text, or its file of expectations. */
export function realPage(file: string): string {
  return readFileSync(new URL(file, REAL_PAGES), 'utf8')
}

/** The outline of a page; in the text, "~" stands for the no-break space that pages indent with. */
export function read(...lines: string[]): { outline: Outline; report: OutlineReport } {
  return readText(lines.join('\n').replaceAll('~', '\u00a0'))
}

/** The outline of a page's text. */
export function readText(text: string): { outline: Outline; report: OutlineReport } {
  const parsed = parseOutline(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed
}

/** An outline drawn as lines, two spaces a level: "4.2 section Placements", "- note See also: …". */
export function draw(outline: Outline): string[] {
  const numbers = numberContents(outline.entries)
  const drawEntries = (entries: OutlineEntry[], margin: string): string[] =>
    entries.flatMap((entry) => [
      `${margin}${numbers.get(entry) ?? '-'} ${entry.kind} ${wordsOf(entry, outline)}`.trimEnd(),
      ...drawEntries(entry.entries, `${margin}  `),
    ])
  return drawEntries(outline.entries, '')
}

/** The entry's words as a reader sees them: a note's lines are parted by " / ". */
export function wordsOf(entry: OutlineEntry, outline: Outline): string {
  if (entry.text !== null) return entry.text.replaceAll('\n', ' / ')
  return entry.title ?? outline.chapters.find((chapter) => chapter.key === entry.chapter)?.title ?? ''
}

/** What each reference in the outline's notes leads to: the words, and the chapter's number or null. */
export function referencesOf(outline: Outline): { words: string; number: string | null }[] {
  const numbers = new Map(outline.chapters.map((chapter) => [chapter.key, chapter.number]))
  return [...everyEntry(outline.entries)]
    .flatMap((entry) => entry.references)
    .map(({ words, chapter }) => ({
      words,
      number: chapter === null ? null : (numbers.get(chapter) ?? null),
    }))
}
