import type { AmendmentsPage } from './amendments-page/amendments-page'
import { describeAmendments } from './amendments-page/describe-amendments'
import { parseAmendmentsPage } from './amendments-page/parse-amendments-page'
import { settleAmendments } from './amendments-page/settle-amendments'
import { describeImport } from './describe-import'
import type { ReportPart } from './import-report'
import type { Outline } from './outline'
import { parseOutline } from './parse-outline'
import { type PageName, readPageText } from './read-page-text'

/** The pages of a manual as bytes: its contents page and, where there is one, the amendments page that belongs to it. */
export type PagesToImport = {
  contents: Uint8Array
  amendments: Uint8Array | null
  /** The edition that the import names; else the contents page's own. */
  edition?: string | undefined
}

/** What an import would store and what it tells, or which page cannot be read and why, as a sentence. */
export type ReadImport =
  | { outline: Outline; amendments: AmendmentsPage | null; report: ReportPart[] }
  | { page: PageName; problem: string }

/** Reads the pages of a manual, as importManual takes them. Nothing is stored. */
export function readImport({ contents, amendments, edition }: PagesToImport): ReadImport {
  const page = readPageText(contents, 'contents page')
  const parsed = 'problem' in page ? page : parseOutline(page.text)
  if ('problem' in parsed) return { page: 'contents page', problem: parsed.problem }
  const { outline, report } = parsed
  const read = { outline, amendments: null, report: withLines(describeImport(report)) }
  if (amendments === null) return read

  const text = readPageText(amendments, 'amendments page')
  const listed = 'problem' in text ? text : parseAmendmentsPage(text.text, outline)
  if ('problem' in listed) return { page: 'amendments page', problem: listed.problem }
  const settled = settleAmendments(outline, listed.page, edition)
  if (!settled) return { page: 'amendments page', problem: 'The page has no editions.' }
  const told = describeAmendments(outline, listed.page, listed.report, settled)
  return { ...read, amendments: listed.page, report: [...read.report, ...withLines(told)] }
}

function withLines(parts: readonly ReportPart[]): ReportPart[] {
  return parts.filter(({ lines }) => lines.length > 0)
}
