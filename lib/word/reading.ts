import type { DocumentNode } from '@/lib/document/document'
import type { WordBody } from './word-body'

/** What of a chapter's own a Word file may refer to. */
export type KnownReferences = {
  /** Is this a chapter of the manual? Its uuid. */
  isChapter: (chapterId: string) => boolean
  /** References to other manuals in the text that the file was made of, by their place; see `references-in.ts`. */
  manualReferences: DocumentNode[]
}

/** What was met while a Word file was read, for the report. */
export type Met = {
  titles: string[]
  contentsLines: number
  typedNumbers: number
  headingsMadeBold: string[]
  boldLines: string[]
  innerTables: number
  headerRowsGuessed: number
  tablesWithoutHeader: number
  droppedLinks: string[]
  innerLinks: number
  struckWords: string[]
  underlined: number
  raised: number
  brokenReferences: string[]
  /** Pictures inside lists, tables and boxes, where none can stand: their alternative texts. */
  misplacedImages: string[]
}

/** One Word file being read: what it holds, what it may refer to, and what was met so far. */
export type Reading = { body: WordBody; known: KnownReferences; met: Met }

/** The beginning of a reading. */
export function beginReading(body: WordBody, known: KnownReferences): Reading {
  return {
    body,
    known,
    met: {
      titles: [],
      contentsLines: 0,
      typedNumbers: 0,
      headingsMadeBold: [],
      boldLines: [],
      innerTables: 0,
      headerRowsGuessed: 0,
      tablesWithoutHeader: 0,
      droppedLinks: [],
      innerLinks: 0,
      struckWords: [],
      underlined: 0,
      raised: 0,
      brokenReferences: [],
      misplacedImages: [],
    },
  }
}
