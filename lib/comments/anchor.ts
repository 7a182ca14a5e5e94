import { type Clause, clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'

/** What a comment is about, as it is stored: see addCommentInput (schema.ts). */
export type Anchored = { clauseId: string | null; quote: string; quoteAt: number | null }

/**
 * Where a comment stands in the text as it is now:
 *
 * - `version`: it is about the version as a whole;
 * - `clause`: about a paragraph, which reads as it did then;
 * - `words`: about words that stand in the paragraph's plain text from `from` to `to`;
 * - `changed`: the paragraph is there, and the words have changed since;
 * - `gone`: the paragraph is gone; `quote` is how it, or the words in it, read.
 */
export type Anchor =
  | { place: 'version' }
  | { place: 'clause'; clauseId: string }
  | { place: 'words'; clauseId: string; from: number; to: number }
  | { place: 'changed'; clauseId: string; quote: string }
  | { place: 'gone'; quote: string }

/** Where comments stand in a text: made once for a text, asked for each comment. */
export function anchoring(document: ChapterDocument): (about: Anchored) => Anchor {
  const clauses = new Map(clausesOf(document).map((clause) => [clause.id, clause]))
  return (about) => anchor(about, about.clauseId === null ? undefined : clauses.get(about.clauseId))
}

/** Where a comment stands in its clause as that reads now; undefined where the text has no such clause. */
export function anchor(about: Anchored, clause: Pick<Clause, 'id' | 'text'> | undefined): Anchor {
  if (about.clauseId === null) return { place: 'version' }
  if (!clause) return { place: 'gone', quote: about.quote }
  if (looselyRead(about.quote).words === looselyRead(clause.text).words || about.quote === '')
    return { place: 'clause', clauseId: clause.id }
  const found = findWords(clause.text, about.quote, about.quoteAt)
  if (!found) return { place: 'changed', clauseId: clause.id, quote: about.quote }
  return { place: 'words', clauseId: clause.id, ...found }
}

/**
 * Where words stand in a text, from and to, of several places the one nearest to where they were; null where they do
 * not. Blanks, line ends and the strokes between the cells of a row are read alike: what a browser copies has others.
 */
export function findWords(
  text: string,
  words: string,
  nearTo: number | null,
): { from: number; to: number } | null {
  const [read, sought] = [looselyRead(text), looselyRead(words).words]
  if (sought === '') return null
  let best: { from: number; to: number } | null = null
  for (let at = read.words.indexOf(sought); at !== -1; at = read.words.indexOf(sought, at + 1)) {
    const from = read.positions[at] ?? 0
    const found = { from, to: (read.positions[at + sought.length - 1] ?? 0) + 1 }
    if (!best || Math.abs(from - (nearTo ?? 0)) < Math.abs(best.from - (nearTo ?? 0))) best = found
  }
  return best
}

/** A text with one blank for any run of blanks and strokes, none at its ends, and where each character came from. */
function looselyRead(text: string): { words: string; positions: number[] } {
  let words = ''
  const positions: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const blank = /[\s|]/.test(character)
    if (blank && (words === '' || words.endsWith(' '))) continue
    words += blank ? ' ' : character
    positions.push(at)
  }
  return { words: words.trimEnd(), positions }
}
