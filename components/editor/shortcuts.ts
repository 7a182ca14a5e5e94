import type { ToolGroup } from './tool'

/** One line of the list of keys. */
export type Shortcut = { keys: string; words: string }

/** Keys that no button stands for, or that every text has. */
const WRITING: Shortcut[] = [
  { keys: 'Control+S', words: 'Save' },
  { keys: 'Control+F', words: 'Find in the chapter' },
  { keys: 'Control+H', words: 'Find and replace in the chapter' },
  { keys: 'F3', words: 'Next place found' },
  { keys: 'Shift+F3', words: 'Place found before' },
  { keys: 'Alt+Shift+ArrowUp', words: 'Move the paragraph, item or row up' },
  { keys: 'Alt+Shift+ArrowDown', words: 'Move the paragraph, item or row down' },
  { keys: 'Shift+Enter', words: 'New line in the same paragraph' },
  { keys: 'Control+Alt+0', words: 'Plain paragraph' },
  { keys: 'Tab', words: 'In a list: one level in. In a table: next cell' },
  { keys: 'Shift+Tab', words: 'In a list: one level out. In a table: cell before' },
  { keys: 'Control+Shift+V', words: 'Paste the words alone' },
  { keys: 'Control+Alt+M', words: 'Comment on the selected words' },
]

const MOVING: Shortcut[] = [
  { keys: 'Escape', words: 'From the text to “About this change”' },
  { keys: 'Alt+F10', words: 'From the text to the toolbar; Escape leads back' },
  { keys: 'Control+/', words: 'This list, from the text' },
  { keys: '?', words: 'This list, from elsewhere on the page' },
]

/** All keys of the editor in groups: those of the tools, of writing, and of moving about the page. */
export function shortcutGroups(tools: readonly ToolGroup[]): { name: string; shortcuts: Shortcut[] }[] {
  const ofTools = tools.flatMap((group) =>
    group.tools.flatMap(({ keys, label }) => (keys ? [{ keys, words: label }] : [])),
  )
  return [
    { name: 'Writing', shortcuts: WRITING },
    { name: 'Tools', shortcuts: [...ofTools, { keys: '[[', words: 'Reference to a chapter' }] },
    { name: 'Moving about', shortcuts: MOVING },
  ]
}
