import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { findWords } from '@/lib/comments/anchor'
import { LONGEST_QUOTE } from '@/lib/comments/schema'
import { beginningOf } from '@/lib/document/beginning-of'
import { type PlacedClause, placedClauses } from '@/lib/document/placed-clauses'

/** Words in a clause of the editor's text, as a comment names them. */
export type Quoted = { clauseId: string; quote: string; quoteAt: number | null }

/** The words of a clause in the editor, blocks apart by a blank, with the position of each character. */
export function placedWords({ node, position }: PlacedClause): { text: string; positions: number[] } {
  let text = ''
  const positions: number[] = []
  const add = (words: string, at: (index: number) => number) => {
    text += words
    for (let index = 0; index < words.length; index++) positions.push(at(index))
  }
  node.descendants((part, offset) => {
    const at = position + 1 + offset
    if (part.isText) add(part.text ?? '', (index) => at + index)
    else if (part.isInline)
      add(part.type.name === 'hardBreak' ? '\n' : String(part.attrs.label ?? ''), () => at)
    else if (text !== '') add(' ', () => at)
  })
  return { text, positions }
}

/** Where quoted words stand in the editor's text; null where they do not any more. */
export function placeOfWords(clause: PlacedClause, quoted: Quoted): { from: number; to: number } | null {
  const { text, positions } = placedWords(clause)
  const found = findWords(text, quoted.quote, quoted.quoteAt)
  if (!found) return null
  const [from, last] = [positions[found.from], positions[found.to - 1]]
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}

/** What is selected, as a comment names it: words in the clause where the selection begins, or all of that clause. */
export function quotedIn(doc: ProseMirrorNode, from: number, to: number): Quoted | null {
  const clause = placedClauses(doc).find(
    ({ node, position }) => position <= from && from < position + node.nodeSize,
  )
  const clauseId: unknown = clause?.node.attrs.clauseId
  if (!clause || typeof clauseId !== 'string') return null
  if (from === to) return { clauseId, quote: '', quoteAt: null }
  const { text, positions } = placedWords(clause)
  const first = positions.findIndex((position) => position >= from)
  const after = positions.findIndex((position) => position >= to)
  if (first === -1) return { clauseId, quote: '', quoteAt: null }
  const quote = beginningOf(text.slice(first, after === -1 ? undefined : after), LONGEST_QUOTE)
  return { clauseId, quote: quote.trim(), quoteAt: first }
}
