import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { timeKeys } from './time-keys'

/*
 * The least that ProseMirror is: the same text and schema, the keys of writing, undo. No tiptap, no React, no plugins of ours.
 */

const chapter: ChapterDocument = await (await fetch('/chapter.json')).json()
const state = EditorState.create({
  doc: documentSchema.nodeFromJSON(chapter),
  plugins: [history(), keymap(baseKeymap)],
})
new EditorView(document.getElementById('editor'), {
  state,
  attributes: { id: 'editor-text', class: 'ch-text' },
})
timeKeys()
