import type { SendTo } from './send-form'

/**
 * What the person who reads may do with comments, and where each form is sent; what is left out is not offered. `fields` go
 * with every form (whose version it is, and where to go back to).
 */
export type CommentWays = {
  add: SendTo
  resolve?: SendTo
  reopen?: SendTo
  take?: SendTo
  decline?: SendTo
  fields: Readonly<Record<string, string>>
  /** The version of the text that is shown. */
  version: number
  /** Would taking wording undo a submission or an approval? */
  voids: boolean
  /** The names of colleagues who can be mentioned; empty for guests. */
  people: readonly string[]
  /** Does whoever reads decide on this version? Their words in it would make them a contributor. */
  approves: boolean
}
