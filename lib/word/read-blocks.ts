import { childrenOf, type DocumentNode } from '@/lib/document/document'
import { headingMark } from './heading-marks'
import { readInline } from './read-inline'
import { type ListLine, listPlace, listsOf } from './read-lists'
import { type BoxedText, boxedTexts, boxHeaded, isBoldThroughout, tableOf, wordsIn } from './read-tables'
import type { Reading } from './reading'
import type { WordBlock, WordInline, WordParagraph } from './word-body'

/** The styles of quoted regulation. */
const QUOTE = /^(intense )?quote$|^block text$/
/** The style of a word that is defined. */
export const DEFINITION_TERM_STYLE = 'definition term'
/** The style of what a defined word means. */
export const DEFINITION_STYLE = 'definition'
/** The style of the lines that Chapterhouse prints about a chapter. */
export const DETAILS_STYLE = 'chapter details'

/** Where blocks stand: at the top anything may; in a box paragraphs, lists and tables; in a cell no tables. */
type Place = 'top' | 'box' | 'cell'

/**
 * The blocks of a Word file as those of a chapter. Each paragraph carries the clauses whose bookmarks it has, and its
 * comments, as `attrs.clauses` and `attrs.comments` (`settle-clauses.ts` takes them off again); a picture is a node
 * `picture` with its index. Boxes stand first, in the order that the format wants.
 */
export function readBlocks(reading: Reading): DocumentNode[] {
  const blocks = read(withoutLooseBookmarks(reading.body.blocks), reading, 'top')
  const boxes = new Map<string, DocumentNode>()
  const rest: DocumentNode[] = []
  for (const block of blocks) {
    if (!isBox(block)) rest.push(block)
    else if (boxes.has(block.type)) rest.push(...childrenOf(block))
    else boxes.set(block.type, block)
  }
  const first = ['inBrief', 'scope', 'relatedChapters'].flatMap((type) => boxes.get(type) ?? [])
  return [...first, ...rest]
}

function read(blocks: WordBlock[], reading: Reading, place: Place): DocumentNode[] {
  const made: DocumentNode[] = []
  const counted = new Map<string, number>()
  let at = 0
  const takeWhile = (wanted: (paragraph: WordParagraph) => boolean): WordParagraph[] => {
    const taken: WordParagraph[] = []
    for (let next = blocks[at]; next?.type === 'paragraph' && wanted(next); next = blocks[++at])
      taken.push(next)
    return taken
  }
  while (at < blocks.length) {
    const block = blocks[at]
    if (!block || block.type === 'bookmark') at++
    else if (block.type === 'table') {
      at++
      made.push(...readTable(block, reading, place))
    } else if (place === 'top' && QUOTE.test(block.style)) {
      const lines = takeWhile((line) => QUOTE.test(line.style) && (line === block || !beginsClause(line)))
      made.push(...quoteOf(lines, reading))
    } else if (place === 'top' && block.style === DEFINITION_TERM_STYLE) {
      at++
      const text = takeWhile((line) => line.style === DEFINITION_STYLE)
      made.push(definitionOf(block, text, reading))
    } else if (place === 'top' && headsBox(block, made)) {
      at++
      const [head, ...held] = [block, ...takeWhile((line) => rankOf(line) === null)]
      const marks = head.children.filter((piece) => piece.type === 'bookmark')
      const content = read(withoutLooseBookmarks([...marks, ...held]), reading, 'box')
      const box = boxHeaded(wordsIn(block))
      if (box && content.length > 0) made.push({ type: box.type, content })
    } else if (rankOf(block) === null && listPlace(block)) {
      let open = false
      const lines = takeWhile((line) => {
        const place = rankOf(line) === null && !QUOTE.test(line.style) ? listPlace(line) : null
        const goesOn = place !== null && (open || !place.continues)
        open ||= goesOn
        return goesOn
      })
      if (lines.length === 0) {
        at++
        made.push(...readParagraph(block, reading, place))
      } else made.push(...listsIn(lines, reading, counted))
    } else {
      at++
      made.push(...readParagraph(block, reading, place))
    }
  }
  return made
}

function readTable(
  table: Extract<WordBlock, { type: 'table' }>,
  reading: Reading,
  place: Place,
): DocumentNode[] {
  const boxed = place === 'top' ? boxedTexts(table) : null
  if (boxed) return boxed.map((one) => readBoxed(one, reading))
  const inside = (blocks: WordBlock[]) => filled(read(withoutLooseBookmarks(blocks), reading, 'cell'))
  if (place === 'cell') {
    reading.met.innerTables++
    return table.rows.flatMap((row) => row.cells.flatMap((cell) => inside(cell.blocks)))
  }
  const made = tableOf(table, inside, reading.met)
  return childrenOf(made).length > 0 ? [made] : []
}

function readBoxed(boxed: BoxedText, reading: Reading): DocumentNode {
  const held = (place: Place) => filled(read(withoutLooseBookmarks(boxed.blocks), reading, place))
  return 'box' in boxed
    ? { type: boxed.box.type, content: held('box') }
    : { type: 'callout', attrs: { kind: boxed.callout }, content: held('cell') }
}

function quoteOf(lines: WordParagraph[], reading: Reading): DocumentNode[] {
  const plain = lines.map((line) => ({ ...line, style: line.list ? 'list paragraph' : '' }))
  const content = read(plain, reading, 'cell')
  return content.length > 0 ? [{ type: 'blockquote', content }] : []
}

function definitionOf(term: WordParagraph, text: WordParagraph[], reading: Reading): DocumentNode {
  const { content, clauses, comments } = readInline(term, reading)
  const plain = text.map((line) => ({ ...line, style: line.list ? 'list paragraph' : '' }))
  const head = {
    type: 'definitionTerm',
    attrs: { clauses, comments },
    ...(content.length > 0 ? { content } : {}),
  }
  return {
    type: 'definition',
    content: [head, { type: 'definitionText', content: filled(read(plain, reading, 'cell')) }],
  }
}

function listsIn(lines: WordParagraph[], reading: Reading, counted: Map<string, number>): DocumentNode[] {
  const placed = lines.flatMap((line): ListLine[] => {
    const place = listPlace(line)
    const [paragraph, ...pictures] = readParagraph(line, reading, 'cell', true)
    return place && paragraph && pictures.length === 0 ? [{ ...place, paragraph }] : []
  })
  return listsOf(placed, counted)
}

function readParagraph(
  paragraph: WordParagraph,
  reading: Reading,
  place: Place,
  keepBlank = false,
): DocumentNode[] {
  const { met } = reading
  if (/^(toc \d|toc heading|table of contents|contents heading)$/.test(paragraph.style)) {
    met.contentsLines++
    return []
  }
  if (paragraph.style === DETAILS_STYLE) return []
  if (paragraph.style === 'title') {
    met.titles.push(wordsIn(paragraph))
    return []
  }
  const { content, clauses, comments, images } = readInline(paragraph, reading)
  const attrs = { clauses, comments }
  const pictures: DocumentNode[] = []
  if (place === 'top')
    pictures.push(...images.map((index) => ({ type: 'picture', attrs: { index, ...attrs } })))
  else met.misplacedImages.push(...images.map((index) => reading.body.images[index]?.alt ?? ''))
  if (content.length === 0 && !keepBlank) return pictures
  const rank = rankOf(paragraph)
  if (rank !== null && place === 'top') {
    return [{ type: 'heading', attrs: { level: rank + 1, ...attrs }, content }, ...pictures]
  }
  if (rank !== null) met.headingsMadeBold.push(wordsIn(paragraph))
  else if (place === 'top' && isBoldThroughout(paragraph) && wordsIn(paragraph).length < 80) {
    met.boldLines.push(wordsIn(paragraph))
  }
  const words = rank === null ? content : content.map(bold)
  return [{ type: 'paragraph', attrs, ...(words.length > 0 ? { content: words } : {}) }, ...pictures]
}

function bold(node: DocumentNode): DocumentNode {
  const marks = node.marks ?? []
  if (node.text === undefined || marks.some(({ type }) => type === 'bold')) return node
  return { ...node, marks: [...marks, { type: 'bold' }] }
}

/** The heading's rank from 1, by its style or its place in the outline; null for no heading. */
function rankOf({ style, children }: WordParagraph): number | null {
  const styled = /^heading ([1-9])$/.exec(style)?.[1]
  if (styled) return Number(styled)
  const marks = children.flatMap((piece) => (piece.type === 'bookmark' ? [headingMark(piece.name)] : []))
  return marks.find((rank) => rank !== null) ?? null
}

/** A heading such as "In brief" before any other text: what follows it is that box. Numbered, it is a section. */
function headsBox(paragraph: WordParagraph, made: DocumentNode[]): boolean {
  if (rankOf(paragraph) === null || paragraph.list || !made.every(isBox)) return false
  const box = boxHeaded(wordsIn(paragraph))
  return box !== undefined && !made.some(({ type }) => type === box.type)
}

function isBox({ type }: DocumentNode): boolean {
  return type === 'inBrief' || type === 'scope' || type === 'relatedChapters'
}

function beginsClause(paragraph: WordParagraph): boolean {
  return paragraph.children.some((piece) => piece.type === 'bookmark' && piece.name.startsWith('clause_'))
}

function filled(content: DocumentNode[]): DocumentNode[] {
  return content.length > 0 ? content : [{ type: 'paragraph' }]
}

/** A bookmark between two paragraphs belongs to the one after it. */
function withoutLooseBookmarks(blocks: WordBlock[]): WordBlock[] {
  let loose: WordInline[] = []
  return blocks.flatMap((block): WordBlock[] => {
    if (block.type === 'bookmark') {
      loose.push(block)
      return []
    }
    if (block.type !== 'paragraph' || loose.length === 0) return [block]
    const whole = { ...block, children: [...loose, ...block.children] }
    loose = []
    return [whole]
  })
}
