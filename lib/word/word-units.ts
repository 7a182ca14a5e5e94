import { boxOf } from '@/lib/document/boxes'
import { CALLOUT_LABELS, isCalloutKind } from '@/lib/document/callout'
import {
  childrenOf,
  type DocumentMark,
  type DocumentNode,
  numberAttribute,
  textAttribute,
} from '@/lib/document/document'
import { attachmentWords } from '@/lib/document/file-kinds'
import { chapterAnchor, manualAnchor } from './bookmark-names'

/** What a change of the text is marked as in Word; null for what both texts have. */
export type Change = 'inserted' | 'deleted' | null

/** Words in one look. A line break is the words "\n". */
export type Piece = {
  text: string
  marks: DocumentMark[]
  /** The anchor of a reference, which the words keep while they are edited. */
  anchor: string | null
  change: Change
}

/** The styles of paragraphs, by the names that Word shows. */
export type LineStyle =
  | 'Normal'
  | 'Heading 1'
  | 'Heading 2'
  | 'Heading 3'
  | 'List Paragraph'
  | `List Continue${'' | ` ${number}`}`
  | 'Quote'
  | 'Definition Term'
  | 'Definition'
  | 'Table Heading'
  | 'Box Heading'
  | 'Attachment'

/** A paragraph of the Word file. */
export type Line = {
  unit: 'line'
  style: LineStyle
  /** The list that it is an item of: the list's node, which is one list of the file, and the level from 0. */
  list: { node: DocumentNode; level: number } | null
  /** The clause that begins here. */
  clauseId: string | null
  pieces: Piece[]
  /** Is the paragraph as such new or gone? */
  change: Change
}

/** A picture; its file's hash names the bytes. */
export type Picture = { unit: 'picture'; node: DocumentNode; clauseId: string | null; change: Change }

/** A cell, with what stands in it. */
export type Cell = { header: boolean; columns: number; rows: number; units: Unit[] }

/** A row of a table. */
export type Row = { unit: 'row'; clauseId: string | null; cells: Cell[]; change: Change }

/** A table, or a box drawn as one: `box` is its shade. */
export type Grid = { unit: 'grid'; box: string | null; rows: Row[] }

/** What stands in a Word file, one below another. */
export type Unit = Line | Picture | Grid

/** How the units of a text are told apart: references to other manuals count through the whole text. */
export type UnitContext = { manualReferences: DocumentNode[] }

/** One block as units, all of them as in a text that has not changed. */
export function unitsOf(block: DocumentNode, context: UnitContext, style: LineStyle = 'Normal'): Unit[] {
  const clauseId = textAttribute(block, 'clauseId') || null
  const inside = (node: DocumentNode, held: LineStyle = 'Normal') =>
    childrenOf(node).flatMap((child) => unitsOf(child, context, held))
  if (block.type === 'paragraph' || block.type === 'definitionTerm') {
    return [line(style, null, clauseId, piecesOf(block, context))]
  }
  if (block.type === 'heading') {
    return [line(headingStyle(numberAttribute(block, 'level', 2)), null, clauseId, piecesOf(block, context))]
  }
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    return childrenOf(block).flatMap((item) => itemUnits(item, block, 0, context, style))
  }
  if (block.type === 'blockquote') return beginning(clauseId, inside(block, 'Quote'))
  if (block.type === 'definition') {
    const [term, text] = childrenOf(block)
    const words = text ? inside(text, 'Definition') : []
    return beginning(clauseId, [...(term ? unitsOf(term, context, 'Definition Term') : []), ...words])
  }
  if (block.type === 'image') return [{ unit: 'picture', node: block, clauseId, change: null }]
  if (block.type === 'attachment')
    return [line('Attachment', null, clauseId, [plain(attachmentWords(block.attrs))])]
  if (block.type === 'table') {
    return [{ unit: 'grid', box: null, rows: childrenOf(block).map((row) => rowOf(row, context)) }]
  }
  const heading = boxHeading(block)
  if (heading === null) return inside(block)
  const units = [line('Box Heading', null, clauseId, [plain(heading)]), ...inside(block)]
  const cell = { header: false, columns: 1, rows: 1, units }
  return [
    { unit: 'grid', box: block.type, rows: [{ unit: 'row', clauseId: null, cells: [cell], change: null }] },
  ]
}

/** An item of a list as lines; its list's node is one list of the file. */
export function itemUnits(
  item: DocumentNode,
  list: DocumentNode,
  level: number,
  context: UnitContext,
  style: LineStyle = 'Normal',
): Unit[] {
  const units: Unit[] = []
  for (const child of childrenOf(item)) {
    if (child.type === 'paragraph') {
      const first = units.length === 0
      const held = style === 'Normal' ? (first ? 'List Paragraph' : continued(level)) : style
      units.push(line(held, first ? { node: list, level } : null, null, piecesOf(child, context)))
    } else {
      units.push(...childrenOf(child).flatMap((inner) => itemUnits(inner, child, level + 1, context, style)))
    }
  }
  return beginning(textAttribute(item, 'clauseId') || null, units)
}

/** A row of a table. */
export function rowOf(row: DocumentNode, context: UnitContext): Row {
  const cells = childrenOf(row).map((cell): Cell => {
    const header = cell.type === 'tableHeader'
    const units = childrenOf(cell).flatMap((child) =>
      unitsOf(child, context, header ? 'Table Heading' : 'Normal'),
    )
    return {
      header,
      columns: numberAttribute(cell, 'colspan', 1),
      rows: numberAttribute(cell, 'rowspan', 1),
      units,
    }
  })
  return { unit: 'row', clauseId: textAttribute(row, 'clauseId') || null, cells, change: null }
}

/** The units of a block, the first of which says that the clause begins there. */
function beginning(clauseId: string | null, units: Unit[]): Unit[] {
  const place = units.findIndex(({ unit }) => unit === 'line')
  return units.map((unit, index) => (index === place && unit.unit === 'line' ? { ...unit, clauseId } : unit))
}

function line(style: LineStyle, list: Line['list'], clauseId: string | null, pieces: Piece[]): Line {
  return { unit: 'line', style, list, clauseId, pieces, change: null }
}

function plain(text: string): Piece {
  return { text, marks: [], anchor: null, change: null }
}

function piecesOf(block: DocumentNode, { manualReferences }: UnitContext): Piece[] {
  return childrenOf(block).map((node): Piece => {
    const marks = node.marks ?? []
    if (node.type === 'hardBreak') return { text: '\n', marks: [], anchor: null, change: null }
    if (node.text !== undefined) return { text: node.text, marks, anchor: null, change: null }
    const anchor =
      node.type === 'chapterReference'
        ? chapterAnchor(textAttribute(node, 'chapterId'))
        : manualAnchor(manualReferences.indexOf(node))
    return { text: textAttribute(node, 'label'), marks, anchor, change: null }
  })
}

function headingStyle(level: number): LineStyle {
  return level === 2 ? 'Heading 1' : level === 3 ? 'Heading 2' : 'Heading 3'
}

function continued(level: number): LineStyle {
  return level === 0 ? 'List Continue' : `List Continue ${level + 1}`
}

function boxHeading(block: DocumentNode): string | null {
  const kind = block.attrs?.kind
  if (block.type === 'callout') return isCalloutKind(kind) ? CALLOUT_LABELS[kind] : CALLOUT_LABELS.note
  return boxOf(block.type)?.heading ?? null
}
