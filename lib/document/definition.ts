import { mergeAttributes, Node } from '@tiptap/core'

/** A word and what it means. One clause; definitions that follow one another are one list to readers. */
const Definition = Node.create({
  name: 'definition',
  group: 'topBlock',
  content: 'definitionTerm definitionText',
  defining: true,
  // In the editor each is a list of its own; on the reader's page it is a group (div) of one.
  parseHTML: () => [{ tag: 'dl.definition' }, { tag: 'div.definition' }],
  renderHTML: ({ HTMLAttributes }) => ['dl', mergeAttributes(HTMLAttributes, { class: 'definition' }), 0],
})

/** The word that is defined. */
const DefinitionTerm = Node.create({
  name: 'definitionTerm',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'dt' }],
  renderHTML: ({ HTMLAttributes }) => ['dt', HTMLAttributes, 0],
})

/** What the word means. */
const DefinitionText = Node.create({
  name: 'definitionText',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'dd' }],
  renderHTML: ({ HTMLAttributes }) => ['dd', HTMLAttributes, 0],
})

/** The nodes of a definition; a list of definitions pasted from a web page (dl, dt, dd) becomes these. */
export const definitionNodes = [Definition, DefinitionTerm, DefinitionText]
