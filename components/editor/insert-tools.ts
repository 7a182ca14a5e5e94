import type { Editor } from '@tiptap/core'
import { canToggleDefinition, toggleDefinition } from './definition'
import { linkTelephoneNumbers } from './telephone-links'
import type { Tool } from './tool'

const inWords = (editor: Editor) => editor.isEditable && editor.state.selection.$from.parent.inlineContent

/** Files that are put into a text: what is shown, and what is offered. */
export const FILE_TOOLS: Tool[] = [
  {
    name: 'image',
    label: 'Image',
    face: { icon: 'image' },
    keys: 'Control+Alt+P',
    isOn: (editor) => editor.isActive('image'),
    can: (editor) => editor.isEditable,
    run: () => {},
    opens: 'image',
  },
  {
    name: 'attachment',
    label: 'Form or leaflet',
    face: { icon: 'file' },
    keys: 'Control+Alt+F',
    isOn: (editor) => editor.isActive('attachment'),
    can: (editor) => editor.isEditable,
    run: () => {},
    opens: 'attachment',
  },
]

/** What else is put into a text: definitions, other manuals, telephone numbers. */
export const INSERT_TOOLS: Tool[] = [
  {
    name: 'definition',
    label: 'Definition',
    face: { words: 'Definition' },
    keys: 'Control+Alt+D',
    isOn: (editor) => editor.isActive('definition'),
    can: canToggleDefinition,
    run: (editor) => editor.chain().command(toggleDefinition()).focus().run(),
  },
  {
    name: 'manual-reference',
    label: 'Reference to another manual',
    face: { words: 'Other manual' },
    keys: 'Control+Alt+N',
    can: inWords,
    run: () => {},
    opens: 'manual-reference',
  },
  {
    name: 'telephone-numbers',
    label: 'Link telephone numbers',
    face: { words: 'Telephones' },
    can: (editor) => editor.isEditable,
    run: linkTelephoneNumbers,
  },
]
