import type { Node } from '@tiptap/pm/model'
import type { ChapterDocument } from '@/lib/document/document'

/**
 * The document that an editor holds or held (its `state.doc`), as plain JSON: ProseMirror's attributes have no
 * prototype, and what has none does not reach a server action whole.
 */
export function documentIn(text: Node): ChapterDocument {
  return JSON.parse(JSON.stringify(text))
}
