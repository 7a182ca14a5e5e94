import type { Editor } from '@tiptap/core'
import type { ChapterDocument } from '@/lib/document/document'

/**
 * The document that the editor holds, as plain JSON: ProseMirror's attributes have no prototype, and what has
 * none does not reach a server action whole.
 */
export function documentIn(editor: Editor): ChapterDocument {
  return JSON.parse(JSON.stringify(editor.getJSON()))
}
