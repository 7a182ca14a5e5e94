import type { Editor } from '@tiptap/core'
import type { RevisionState } from '@/prisma/generated/enums'

/** What stands beside the text in a tab of its own needs of the editor. */
export type BesideText = {
  editor: Editor
  /** Of the version that is stored. */
  state: RevisionState
  /** Saves what is not saved yet; gives the version that is stored then, or null where something stands in the way. */
  flush: () => Promise<number | null>
  /** Brings in what was stored from beside the text. */
  catchUp: (latest: { version: number; state: RevisionState }) => void
  /** Shows the tab. */
  show: () => void
}
