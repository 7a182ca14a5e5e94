import type { WordRun } from '@/lib/document/diff-words'
import type { ReportLine } from '@/lib/word/report'
import type { Returned } from '@/lib/word/returned-changes'

/** Why a Word file was not read, in sentences. Nothing has been changed. */
export type Unread = { problem: string; reasons: string[] }

/** A Word file as the text of a chapter, before it replaces anything. */
export type BroughtIn = {
  /** The text as readers will have it. */
  html: string
  report: ReportLine[]
  /** "7 paragraphs changed, 1 added", against the text that is there; null where there is none. */
  changes: string | null
  /** How many paragraphs are known again: comments and history stay with them. */
  known: number
  /** What it is saved over; null where no version is under way. */
  revision: { id: string; version: number; draft: boolean } | null
}

/** One change or comment of an edited file, with the words that show it. */
export type ShownReturn = Returned & {
  /** The section and the beginning of the paragraph that it is about. */
  place: string
  what: string
  runs: WordRun[]
}

/** What an edited Word file says of a version, before it is stored. */
export type BroughtBack = {
  revisionId: string
  fileName: string
  returned: ShownReturn[]
  report: ReportLine[]
}
