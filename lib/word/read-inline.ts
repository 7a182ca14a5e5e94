import { beginningOf } from '@/lib/document/beginning-of'
import { childrenOf, type DocumentMark, type DocumentNode, textAttribute } from '@/lib/document/document'
import { joinText } from '@/lib/document/inline-text'
import { isAllowedAddress } from '@/lib/document/link-address'
import { LONGEST_LABEL } from '@/lib/document/reference-nodes'
import { chapterOfAnchor, clauseOfBookmark, placeOfManualAnchor } from './bookmark-names'
import type { Reading } from './reading'
import type { WordInline, WordParagraph } from './word-body'

type Words = Extract<WordInline, { type: 'text' }>

/** What stood in a paragraph. */
export type ReadParagraph = {
  content: DocumentNode[]
  /** The clauses whose bookmarks begin here, in order. */
  clauses: string[]
  /** The comments whose marks are here, by their id in the file. */
  comments: string[]
  /** The pictures, by their index. */
  images: number[]
}

/** Reads the words of a paragraph: their marks, links and references; blanks at its ends are left out. */
export function readInline(paragraph: WordParagraph, reading: Reading): ReadParagraph {
  const read: ReadParagraph = { content: [], clauses: [], comments: [], images: [] }
  for (const piece of paragraph.children) {
    if (piece.type === 'break') read.content.push({ type: 'hardBreak' })
    if (piece.type === 'image') read.images.push(piece.index)
    if (piece.type === 'comment') read.comments.push(piece.id)
    if (piece.type === 'bookmark') {
      const clause = clauseOfBookmark(piece.name)
      if (clause) read.clauses.push(clause)
    }
    if (piece.type === 'text') read.content.push(wordsOf(piece, reading))
  }
  const whole = { type: 'paragraph', content: joinReferences(read.content, reading) }
  return { ...read, content: trimmed(childrenOf(joinText(whole))) }
}

function wordsOf(piece: Words, reading: Reading): DocumentNode {
  const { met } = reading
  const text = piece.text.replace(/[\t\n\r\u00ad]+/g, (blank) => (blank.startsWith('\u00ad') ? '' : ' '))
  if (piece.struck) met.struckWords.push(text)
  if (piece.underlined && !piece.href) met.underlined++
  if (piece.raised) met.raised++
  const marks: DocumentMark[] = []
  if (piece.href !== undefined) {
    const href = piece.href.trim()
    if (isAllowedAddress(href)) marks.push({ type: 'link', attrs: { href } })
    else met.droppedLinks.push(`${text} (${href.slice(0, 60)})`)
  }
  if (piece.bold) marks.push({ type: 'bold' })
  if (piece.italic) marks.push({ type: 'italic' })
  const look = marks.length > 0 ? { marks } : {}
  if (piece.href === undefined && piece.anchor !== undefined) {
    return { type: 'anchored', text, attrs: { anchor: piece.anchor }, ...look }
  }
  return { type: 'text', text, ...look }
}

/** Words that lead to a place in the file: those of one of our references become it again, others are plain. */
function joinReferences(content: DocumentNode[], reading: Reading): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const node of content) {
    if (node.text === '') continue
    const last = joined.at(-1)
    const anchor = textAttribute(node, 'anchor')
    if (node.type === 'anchored' && last?.type === 'anchored' && textAttribute(last, 'anchor') === anchor) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else joined.push(node)
  }
  return joined.flatMap((node) => (node.type === 'anchored' ? withItsBlanks(node, reading) : node))
}

/** A reference has no blanks at the ends of its words: those that the file has there stand beside it. */
function withItsBlanks(node: DocumentNode, reading: Reading): DocumentNode[] {
  const { text = '', marks } = node
  const look = marks ? { marks } : {}
  if (text.trim() === '') return [{ type: 'text', text, ...look }]
  const reference = referenceOf(node, reading)
  if (reference.type === 'text') return [reference]
  const blank = (words: string) => (words === '' ? [] : [{ type: 'text', text: words, ...look }])
  const before = text.slice(0, text.length - text.trimStart().length)
  return [...blank(before), reference, ...blank(text.slice(text.trimEnd().length))]
}

function referenceOf({ text = '', attrs, marks }: DocumentNode, { known, met }: Reading): DocumentNode {
  const look = marks ? { marks } : {}
  const anchor = String(attrs?.anchor)
  const label = beginningOf(text.trim(), LONGEST_LABEL)
  const chapterId = chapterOfAnchor(anchor)
  if (chapterId && known.isChapter(chapterId)) {
    return { type: 'chapterReference', attrs: { chapterId, label }, ...look }
  }
  const place = placeOfManualAnchor(anchor)
  const manual = place === null ? undefined : known.manualReferences[place]
  if (manual) return { ...manual, attrs: { ...manual.attrs, label }, ...look }
  if (chapterId || place !== null) met.brokenReferences.push(label)
  else met.innerLinks++
  return { type: 'text', text, ...look }
}

function trimmed(content: DocumentNode[]): DocumentNode[] {
  const nodes = [...content]
  const [first] = nodes
  if (first?.text !== undefined) nodes[0] = { ...first, text: first.text.trimStart() }
  const last = nodes.at(-1)
  if (last?.text !== undefined) nodes[nodes.length - 1] = { ...last, text: last.text.trimEnd() }
  const kept = nodes.filter((node) => node.text !== '')
  return kept.length < nodes.length ? trimmed(kept) : nodes
}
