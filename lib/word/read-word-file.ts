import { boxOf } from '@/lib/document/boxes'
import { plainText } from '@/lib/document/clauses'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { parseDocument } from '@/lib/document/schema'
import { convertWordFile } from './convert'
import { markHeadings } from './heading-marks'
import { markLists } from './list-marks'
import { readBlocks } from './read-blocks'
import { beginReading, type KnownReferences } from './reading'
import { type ReportLine, reportOf } from './report'
import { settleClauses } from './settle-clauses'
import { surveyWordFile } from './survey'
import { tidyHeadings } from './tidy-headings'
import { openWordPackage, packForConversion } from './word-package'
import { unreadable } from './xml'

/** What the file is read against. */
export type ReadingFor = {
  /** The chapter's title, which is no part of its text. */
  title: string
  /** The text whose clauses are looked for in the file; null where there is none yet. */
  before: ChapterDocument | null
  known: KnownReferences
  newId: () => string
}

/** A picture of the file, where its bytes and alternative text are there. */
export type WordImage = { index: number; alt: string; contentType: string; bytes: Uint8Array | null }

/** A comment of the file, with the clause that it is about; null where that is none. */
export type WordComment = { clauseId: string | null; author: string; text: string }

/** A Word file as a chapter's text. */
export type ReadWordFile = {
  /** Pictures stand in it as nodes `picture` {index, alt}, which {@link settledDocument} has to be rid of first. */
  document: ChapterDocument
  /** Without those that the text before has, which are taken from there. */
  images: WordImage[]
  comments: WordComment[]
  report: ReportLine[]
  known: { byBookmark: number; byWords: number }
}

/**
 * Reads a Word file from anywhere. Blocked, with a sentence that says why, where it is none or is too large; what it
 * holds and a chapter does not is told in the report, so that nothing is lost unsaid.
 */
export async function readWordFile(bytes: Uint8Array, given: ReadingFor): Promise<ReadWordFile> {
  const opened = await openWordPackage(bytes)
  const survey = surveyWordFile(opened)
  markHeadings(opened)
  markLists(opened)
  const reading = beginReading(await convertWordFile(await packForConversion(opened)), given.known)
  const { body, met } = reading
  const blocks = tidyHeadings(readBlocks(reading), given.title, met).map((block) =>
    withAlternative(block, body.images),
  )
  if (blocks.length === 0) throw unreadable('There are no words in the file.')
  const placed = picturesIn(blocks)
  const { document, known, comments } = settleClauses(withBody(blocks), given.before, given.newId)
  const about = new Map(comments.map(({ id, clauseId }) => [id, clauseId]))
  return {
    document,
    known,
    images: body.images
      .map((image, index) => ({ index, ...image }))
      .filter(({ index }) => !placed.has(index) || picturesIn(document.content).has(index)),
    comments: body.comments
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, author, text }) => ({ clauseId: about.get(id) ?? null, author, text })),
    report: reportOf(survey, met, body),
  }
}

/**
 * The document without its pictures but those that `carried` gives a node for; Blocked where what is left is no chapter
 * document (too many clauses, a table too wide), with the sentence that says so.
 */
export function settledDocument(
  document: ChapterDocument,
  carried: (index: number) => DocumentNode | null = () => null,
): ChapterDocument {
  const content = document.content.flatMap((block): DocumentNode[] => {
    if (block.type !== 'picture') return [block]
    const image = carried(Number(block.attrs?.index))
    return image ? [{ ...image, attrs: { ...image.attrs, clauseId: block.attrs?.clauseId } }] : []
  })
  const parsed = parseDocument({ ...document, content })
  if ('problem' in parsed) throw unreadable(parsed.problem)
  if (plainText(parsed.document).trim() === '') throw unreadable('There are no words in the file.')
  return parsed.document
}

/** The indexes of the pictures that stand between paragraphs and are not known from the text before. */
function picturesIn(blocks: DocumentNode[]): Set<number> {
  return new Set(blocks.filter(({ type }) => type === 'picture').map(({ attrs }) => Number(attrs?.index)))
}

/** A text is more than its boxes. */
function withBody(blocks: DocumentNode[]): DocumentNode[] {
  return blocks.every(({ type }) => boxOf(type)) ? [...blocks, { type: 'paragraph' }] : blocks
}

function withAlternative(block: DocumentNode, images: { alt: string }[]): DocumentNode {
  if (block.type !== 'picture') return block
  const alt = images[Number(block.attrs?.index)]?.alt.trim() ?? ''
  return { ...block, attrs: { ...block.attrs, alt } }
}
