import {
  Bookmark,
  BorderStyle,
  DeletedTextRun,
  ExternalHyperlink,
  ImageRun,
  InsertedTextRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type DocumentNode, numberAttribute, textAttribute } from '@/lib/document/document'
import { clauseBookmark } from './bookmark-names'
import { HEADING_NUMBERING, styleId } from './word-styles'
import type { Change, Grid, Line, Picture, Piece, Row, Unit } from './word-units'

/** What is needed to draw units: who is named beside the marks, and what was drawn so far. */
export type Drawing = {
  author: string
  /** ISO 8601. */
  date: string
  /** The rank of each numbered heading among those around it, from 0, by the heading's words and clause. */
  headingRank: (line: Line) => number
  lists: Map<DocumentNode, { reference: string; level: number }>
  images: Map<string, { bytes: Uint8Array; type: 'png' | 'jpg' | 'gif' }>
  marks: { count: number }
}

/** The width of a page's text, in twentieths of a point, and of a picture, in pixels. */
const TEXT_WIDTH = 9_026
const WIDEST_PICTURE = 600

const SHADES: Record<string, string> = {
  callout: 'F3F2F1',
  inBrief: 'E8F1EC',
  scope: 'EEF3FA',
  relatedChapters: 'EEF3FA',
}

/** Units as paragraphs and tables of a Word file. */
export function drawUnits(units: Unit[], drawing: Drawing): (Paragraph | Table)[] {
  return units.map((unit) => {
    if (unit.unit === 'line') return drawLine(unit, drawing)
    return unit.unit === 'picture' ? drawPicture(unit, drawing) : drawGrid(unit, drawing)
  })
}

function drawLine(line: Line, drawing: Drawing): Paragraph {
  const runs = line.pieces.flatMap((piece) => drawPiece(piece, drawing))
  return new Paragraph({
    style: styleId(line.style),
    ...(line.list ? { numbering: numberingFor(line.list, drawing) } : headingNumbering(line, drawing)),
    ...(line.change ? { run: markOf(line.change, drawing) } : {}),
    children:
      line.clauseId === null ? runs : [new Bookmark({ id: clauseBookmark(line.clauseId), children: runs })],
  })
}

function headingNumbering(line: Line, drawing: Drawing) {
  const heading = line.style.startsWith('Heading ') && line.pieces.some(({ text }) => text.trim() !== '')
  return heading ? { numbering: { reference: HEADING_NUMBERING, level: drawing.headingRank(line) } } : {}
}

function numberingFor({ node, level }: NonNullable<Line['list']>, { lists }: Drawing) {
  const known = lists.get(node) ?? { reference: `list-${lists.size + 1}`, level }
  lists.set(node, known)
  return { reference: known.reference, level: Math.min(known.level, 8) }
}

function drawPiece(piece: Piece, drawing: Drawing): ParagraphChild[] {
  const link = piece.marks.find(({ type }) => type === 'link')
  const href = link ? textAttribute(link, 'href') : ''
  const look = {
    ...(piece.marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
    ...(piece.marks.some(({ type }) => type === 'italic') ? { italics: true } : {}),
    ...(href === '' ? {} : { style: 'Hyperlink' }),
  }
  const runs = piece.text
    .split('\n')
    .flatMap((text, place) => [
      ...(place > 0 ? [run({ ...look, break: 1 }, piece.change, drawing)] : []),
      ...(text === '' ? [] : [run({ ...look, text }, piece.change, drawing)]),
    ])
  if (href !== '') return [new ExternalHyperlink({ link: href, children: runs })]
  return piece.anchor === null ? runs : [new InternalHyperlink({ anchor: piece.anchor, children: runs })]
}

type RunLook = { text?: string; break?: number; bold?: boolean; italics?: boolean; style?: string }

function run(look: RunLook, change: Change, drawing: Drawing): ParagraphChild {
  if (change === null) return new TextRun(look)
  const mark = changeMark(drawing)
  return change === 'inserted'
    ? new InsertedTextRun({ ...look, ...mark })
    : new DeletedTextRun({ ...look, ...mark })
}

function drawPicture({ node, clauseId, change }: Picture, drawing: Drawing): Paragraph {
  const found = drawing.images.get(textAttribute(node, 'file'))
  const alt = textAttribute(node, 'alt')
  const width = Math.max(1, numberAttribute(node, 'width', WIDEST_PICTURE))
  const scale = Math.min(1, WIDEST_PICTURE / width)
  const size = { width: width * scale, height: Math.max(1, numberAttribute(node, 'height', 1)) * scale }
  const shown = found
    ? new ImageRun({
        type: found.type,
        data: found.bytes,
        transformation: { width: Math.round(size.width), height: Math.round(size.height) },
        altText: { name: textAttribute(node, 'name'), description: alt },
        ...(change === 'inserted' ? { insertion: changeMark(drawing) } : {}),
        ...(change === 'deleted' ? { deletion: changeMark(drawing) } : {}),
      })
    : run({ text: `[Picture: ${alt}]`, italics: true }, change, drawing)
  return new Paragraph({
    ...(change ? { run: markOf(change, drawing) } : {}),
    children:
      clauseId === null ? [shown] : [new Bookmark({ id: clauseBookmark(clauseId), children: [shown] })],
  })
}

function drawGrid({ box, rows }: Grid, drawing: Drawing): Table {
  const columns = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columns, 0)))
  const heads = headRows(rows)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    rows: rows.map((row, place) => drawRow(row, place < heads, box, drawing)),
  })
}

/** How many rows at the top are headers throughout: Word repeats them on each page. */
function headRows(rows: Row[]): number {
  const body = rows.findIndex(({ cells }) => cells.length === 0 || cells.some(({ header }) => !header))
  return body === -1 ? rows.length : body
}

function drawRow(row: Row, heads: boolean, box: string | null, drawing: Drawing): TableRow {
  const [first] = row.cells
  return new TableRow({
    ...(heads ? { tableHeader: true } : {}),
    cantSplit: box === null,
    ...(row.change === 'inserted' ? { insertion: changeMark(drawing) } : {}),
    ...(row.change === 'deleted' ? { deletion: changeMark(drawing) } : {}),
    children: row.cells.map((cell) => {
      const units = cell === first && row.clauseId ? withClause(cell.units, row.clauseId) : cell.units
      const fill = box === null ? (cell.header ? 'F3F2F1' : undefined) : SHADES[box]
      return new TableCell({
        columnSpan: cell.columns,
        rowSpan: cell.rows,
        ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
        ...(box === null ? {} : { borders: BOX_BORDERS }),
        children: endingInParagraph(drawUnits(units, drawing)),
      })
    }),
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BOX_BORDERS = {
  top: none,
  bottom: none,
  right: none,
  left: { style: BorderStyle.SINGLE, size: 24, color: '00703C' },
}

function withClause(units: Unit[], clauseId: string): Unit[] {
  const place = units.findIndex((unit) => unit.unit === 'line')
  return units.map((unit, at) => (at === place && unit.unit === 'line' ? { ...unit, clauseId } : unit))
}

/** Word wants a paragraph at the end of a cell. */
function endingInParagraph(drawn: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return drawn.at(-1) instanceof Paragraph ? drawn : [...drawn, new Paragraph({})]
}

function markOf(change: Exclude<Change, null>, drawing: Drawing) {
  return change === 'inserted' ? { insertion: changeMark(drawing) } : { deletion: changeMark(drawing) }
}

function changeMark({ author, date, marks }: Drawing) {
  marks.count += 1
  return { id: marks.count, author, date }
}
