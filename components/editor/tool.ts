import type { Editor } from '@tiptap/core'
import type { DialogueName } from './dialogue-names'
import type { IconName } from './icon'

/** One button of the toolbar. */
export type Tool = {
  name: string
  /** What it is called: read out, and shown as a tip. */
  label: string
  /** What is drawn: an icon, or words where no icon would be understood. */
  face: { icon: IconName } | { words: string }
  /** Its keys, as aria-keyshortcuts writes them. */
  keys?: string
  /** For a tool that is on or off where the cursor stands. */
  isOn?: (editor: Editor) => boolean
  /** Would it do anything where the cursor stands? */
  can: (editor: Editor) => boolean
  run: (editor: Editor) => void
  /** It opens a dialogue in place of acting at once. */
  opens?: DialogueName
}

/**
 * Tools that belong together, with the group's name for screen readers. In a table the tools of the second row make way for
 * the table's own, so that the toolbar never grows while somebody writes.
 */
export type ToolGroup = { name: string; tools: Tool[]; row?: 'second' }
