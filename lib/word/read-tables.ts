import { BOXES, type Box } from '@/lib/document/boxes'
import { CALLOUT_LABELS, type CalloutKind } from '@/lib/document/callout'
import { childrenOf, type DocumentNode } from '@/lib/document/document'
import type { Met } from './reading'
import type { WordBlock, WordParagraph, WordTable } from './word-body'

/** The style of the paragraphs in header cells, so that a header at the side of a table is known again as well. */
export const TABLE_HEADING_STYLE = 'table heading'

/** The blocks of a cell, as a chapter's cells, boxes and items may hold them. */
export type ReadInside = (blocks: WordBlock[]) => DocumentNode[]

/** What a cell that is a row of its own stands for in a Word file: one of the boxes, or a callout. */
export type BoxedText = { box: Box; blocks: WordBlock[] } | { callout: CalloutKind; blocks: WordBlock[] }

/** The words that head a box, as people write them in Word. */
const BOX_HEADINGS: Record<Box['type'], RegExp> = {
  inBrief: /^in brief$/i,
  scope: /^scope(?: of this (?:chapter|procedure|document))?$/i,
  relatedChapters: /^related (?:chapters?|procedures?|guidance|chapters? and guidance)$/i,
}

const CALLOUT_HEADINGS: Record<CalloutKind, RegExp> = {
  note: /^note$/i,
  caution: /^caution$/i,
  nb: /^n\.?\s?b\.?$/i,
}

/** The box that these words head; undefined for any others. */
export function boxHeaded(words: string): Box | undefined {
  const heading = words.trim().replace(/\s*:$/, '')
  return BOXES.find(({ type }) => BOX_HEADINGS[type].test(heading))
}

/**
 * The boxes and callouts that a table is whose rows are one cell each, headed as those are; null for any other table.
 * Tables that follow one another become one in LibreOffice.
 */
export function boxedTexts(table: WordTable): BoxedText[] | null {
  const boxed = table.rows.map(({ cells }) => {
    const [cell, ...others] = cells
    return cell && others.length === 0 ? boxedText(cell.blocks) : null
  })
  return boxed.length > 0 && boxed.every((one) => one !== null) ? boxed : null
}

/** The box or callout that these blocks are: by their first line. */
function boxedText(held: WordBlock[]): BoxedText | null {
  const head = held.findIndex((block) => block.type === 'paragraph' && wordsIn(block) !== '')
  const first = held[head]
  if (first?.type !== 'paragraph') return null
  const words = wordsIn(first).replace(/\s*:$/, '')
  // The bookmark of the clause is in its first line, and has to stay.
  const marks: WordBlock[] = first.children.flatMap((piece) => (piece.type === 'bookmark' ? [piece] : []))
  const blocks = [...marks, ...held.slice(head + 1)]
  const box = boxHeaded(words)
  if (box) return { box, blocks }
  const callout = (Object.keys(CALLOUT_LABELS) as CalloutKind[]).find((kind) =>
    CALLOUT_HEADINGS[kind].test(words),
  )
  return callout ? { callout, blocks } : null
}

/**
 * A table of the chapter. Header cells are those of a row that Word repeats on each page, and those in the style of
 * table headings; where there are neither, a first row that is bold throughout is the header.
 */
export function tableOf(table: WordTable, inside: ReadInside, met: Met): DocumentNode {
  const isHeading = (blocks: WordBlock[]) =>
    blocks.some((block) => block.type === 'paragraph' && block.style === TABLE_HEADING_STYLE)
  const headed = table.rows.some((row) => row.header || row.cells.some((cell) => isHeading(cell.blocks)))
  const [first] = table.rows
  const bold = first?.cells.every(({ blocks }) => isBold(blocks)) ?? false
  const guessed = !headed && table.rows.length > 1 && bold
  if (guessed) met.headerRowsGuessed++
  if (!headed && !guessed && table.rows.some(({ cells }) => cells.length > 0)) met.tablesWithoutHeader++
  const rows = table.rows.map((row, place): DocumentNode => {
    const header = row.header || (guessed && place === 0)
    return {
      type: 'tableRow',
      content: row.cells.map((cell) => {
        const content = inside(cell.blocks)
        const heads = header || isHeading(cell.blocks)
        return {
          type: heads ? 'tableHeader' : 'tableCell',
          attrs: { colspan: Math.max(1, cell.columns), rowspan: Math.max(1, cell.rows) },
          content: guessed && place === 0 ? content.map(withoutBold) : content,
        }
      }),
    }
  })
  return { type: 'table', content: rows.filter((row) => childrenOf(row).length > 0) }
}

/** The words of a paragraph of the file. */
export function wordsIn(paragraph: WordParagraph): string {
  return paragraph.children
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Has the paragraph words, and are all of them bold? */
export function isBoldThroughout(paragraph: WordParagraph): boolean {
  const words = paragraph.children.filter((piece) => piece.type === 'text' && piece.text.trim() !== '')
  return words.length > 0 && words.every((piece) => piece.type === 'text' && piece.bold)
}

function isBold(blocks: WordBlock[]): boolean {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph' && wordsIn(block) !== '')
  return (
    paragraphs.length > 0 &&
    paragraphs.every((block) => block.type === 'paragraph' && isBoldThroughout(block))
  )
}

/** A header cell is bold as it is. */
function withoutBold(node: DocumentNode): DocumentNode {
  const marks = node.marks?.filter(({ type }) => type !== 'bold')
  const { marks: _all, ...bare } = node
  return {
    ...bare,
    ...(marks && marks.length > 0 ? { marks } : {}),
    ...(node.content ? { content: node.content.map(withoutBold) } : {}),
  }
}
