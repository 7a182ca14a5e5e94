import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ChapterDocument } from '@/lib/document/document'
import { numberedHeadings } from '@/lib/document/numbered-headings'
import { BASE_PROPERTIES, withBaseText } from './base-properties'
import { comparedUnits, unitsOfDocument } from './compared-units'
import { type Drawing, drawUnits } from './draw-units'
import { numberingOf, styleId, WORD_STYLES } from './word-styles'
import type { Line } from './word-units'

/** A version to be printed as a Word file. */
export type WordFileOf = {
  /** The text that readers have; null for clean text, or where there is none. */
  published: ChapterDocument | null
  document: ChapterDocument
  title: string
  manual: string
  authority: string
  /** "Version 3, a draft saved on 22 November 2026", in words for people. */
  version: string
  /** When it is printed, and the same in words. */
  printed: Date
  printedOn: string
  /** What a return is compared with; see base-properties.ts. */
  base: { revisionId: string; version: number; textHash: string }
  /** Who is named beside the marked changes, and when they made them. */
  author: string
  changedAt: Date
  images: Drawing['images']
}

/** A version as a Word file (.docx): clean, or with its changes against `published` marked as Word marks them. */
export async function writeWordFile(given: WordFileOf): Promise<Uint8Array> {
  const { document, published, title } = given
  const units = published ? comparedUnits(published, document) : unitsOfDocument(document)
  const drawing: Drawing = {
    author: given.author,
    date: given.changedAt.toISOString(),
    headingRank: headingRanks(document),
    lists: new Map(),
    images: given.images,
    marks: { count: 0 },
  }
  const drawn = drawUnits(units, drawing)
  const details = `${given.authority} · ${given.manual} · ${given.version} · printed ${given.printedOn}`
  const file = new Document({
    title,
    subject: `${given.authority}: ${given.manual}`,
    description: `${given.version}, printed ${given.printedOn}`,
    creator: given.author,
    lastModifiedBy: given.author,
    customProperties: [
      { name: BASE_PROPERTIES.revision, value: given.base.revisionId },
      { name: BASE_PROPERTIES.version, value: String(given.base.version) },
      { name: BASE_PROPERTIES.text, value: given.base.textHash },
      { name: 'Manual', value: `${given.authority}: ${given.manual}` },
      { name: 'Version', value: given.version },
      { name: 'Printed', value: given.printed.toISOString() },
    ],
    styles: WORD_STYLES,
    numbering: numberingOf(drawing.lists),
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
          new Paragraph({ style: styleId('Chapter Details'), children: [new TextRun(details)] }),
          ...drawn,
        ],
      },
    ],
  })
  return withBaseText(new Uint8Array(await Packer.toBuffer(file)), document)
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })
}

/** How deep each heading counts, by its clause: readers' numbers skip no rank, so Word's may not either. */
function headingRanks(document: ChapterDocument): (line: Line) => number {
  const depths = new Map(numberedHeadings(document).map(({ clause, depth }) => [clause.id, depth - 1]))
  return (line) => depths.get(line.clauseId ?? '') ?? Number(line.style.slice(-1)) - 1
}
