import type { ActionState } from '@/components/ui/action-state'
import type { ReportPart } from '@/lib/contents/import-report'

/** The fields of an import, by name, as they were sent; the texts of files among them. */
export type ImportValues = Record<string, string>

/** What became of the pages that were sent: nothing yet, refused, or read, with what storing them would do. */
export type ImportState =
  | Exclude<ActionState, { status: 'done' }>
  | { status: 'read'; report: ReportPart[]; values: ImportValues; manual: string }

/** Before any page was sent. */
export const NOTHING_READ: ImportState = { status: 'idle' }

/** The most bytes of a page that is sent from the browser: a hundred times what the real ones have. */
export const MOST_PAGE_BYTES = 1024 * 1024

/** What is said of a larger one. */
export const PAGE_TOO_LARGE =
  'The file is larger than 1 MB. Import it with npm run manual:import on the server, which takes 5 MB.'
