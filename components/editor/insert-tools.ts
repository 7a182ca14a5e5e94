import type { Editor } from '@tiptap/core'
import { canToggleDefinition, toggleDefinition } from './definition'
import { linkTelephoneNumbers } from './telephone-links'
import type { Tool } from './tool'

const inWords = (editor: Editor) => editor.isEditable && editor.state.selection.$from.parent.inlineContent

/** What is put into a text: definitions, files, other manuals, telephone numbers. */
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
    name: 'image',
    label: 'Image',
    face: { words: 'Image' },
    keys: 'Control+Alt+P',
    isOn: (editor) => editor.isActive('image'),
    can: (editor) => editor.isEditable,
    run: () => {},
    opens: 'image',
  },
  {
    name: 'attachment',
    label: 'Form or leaflet',
    face: { words: 'Form' },
    keys: 'Control+Alt+F',
    isOn: (editor) => editor.isActive('attachment'),
    can: (editor) => editor.isEditable,
    run: () => {},
    opens: 'attachment',
  },
  {
    name: 'manual-reference',
    label: 'Reference to another manual',
    face: { words: 'Other manual' },
    keys: 'Control+Alt+M',
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
