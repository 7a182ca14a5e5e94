import { clausesOf } from './clauses'
import { type ChapterDocument, childrenOf, type DocumentNode } from './document'
import { findPattern, type Sought } from './find-pattern'
import { textBlocksIn } from './text-blocks'

/** A place where the words stand, with a little of what stands around them. */
export type Hit = {
  /** The clause's id and which of the hits in it this is; the same as long as the text is. */
  key: string
  clauseId: string
  before: string
  words: string
  after: string
}

/** Where words stand among those of one paragraph, in characters from its start. */
export type Span = { from: number; to: number }

/** Stands for what is no text (a reference, a line break), so that no words are found across it. */
const NO_TEXT = '\ufffc'

/** How many characters around a hit are shown on each side: as far as the next hit, so that no two look alike. */
const AROUND = 60

/**
 * The places in a document where the words stand, in reading order. They are found across runs that are set in
 * different ways, and neither in what a reference is called nor in an address, a name or an alternative text.
 */
export function findText(document: ChapterDocument, sought: Sought): Hit[] {
  if (sought.words === '') return []
  const pattern = patternFor(sought)
  return clausesOf(document).flatMap((clause) => {
    let count = 0
    return textBlocksIn(clause.node).flatMap((block) => {
      const words = wordsOf(block)
      const spans = spansOf(words, pattern)
      return spans.map(({ from, to }, index) => ({
        key: hitKey(clause.id, count++),
        clauseId: clause.id,
        before: shown(words.slice(Math.max(spans[index - 1]?.to ?? 0, from - AROUND), from)),
        words: words.slice(from, to),
        after: shown(words.slice(to, Math.min(spans[index + 1]?.from ?? words.length, to + AROUND))),
      }))
    })
  })
}

/** The key of a clause's nth hit, from 0. */
export function hitKey(clauseId: string, nth: number): string {
  return `${clauseId}:${nth}`
}

/** The regular expression that finds the words. */
export function patternFor(sought: Sought): RegExp {
  return new RegExp(findPattern(sought), sought.matchCase ? 'gu' : 'giu')
}

/** Where the pattern matches in a paragraph's words; what matches nothing at all is no place. */
export function spansOf(words: string, pattern: RegExp): Span[] {
  return [...words.matchAll(pattern)].flatMap(({ 0: match, index }) =>
    match === '' ? [] : [{ from: index, to: index + match.length }],
  )
}

/** The words of a paragraph; one character for each child that is no text. */
export function wordsOf(block: DocumentNode): string {
  return childrenOf(block)
    .map((child) => child.text ?? NO_TEXT)
    .join('')
}

function shown(words: string): string {
  return words.replaceAll(NO_TEXT, ' … ').replace(/\s+/g, ' ')
}
