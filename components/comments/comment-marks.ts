import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { anchor } from '@/lib/comments/anchor'
import type { Thread } from '@/lib/comments/thread'
import { plainText } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import { placedClauses } from '@/lib/document/placed-clauses'
import { isCommentKey } from './comment-key'
import { placeOfWords } from './placed-words'

/** The threads that are marked in the text, and which of them is chosen. */
export type Marked = { threads: readonly Thread[]; chosen: string | null }

/** The plugin that marks in the editor's text what is commented on; a transaction's meta under this key marks anew. */
export const commentMarks = new PluginKey<DecorationSet>('comments')

/**
 * Marks words and paragraphs that are commented on. While somebody types the marks only move with the text: they are looked
 * for anew when the panel says so. A click on one chooses its comment; Ctrl + Alt + M asks for a new one.
 */
export function commentMarksPlugin(asked: {
  onChoose: (threadId: string) => void
  onComment: () => void
}): Plugin {
  return new Plugin<DecorationSet>({
    key: commentMarks,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) => {
        const marked: Marked | undefined = transaction.getMeta(commentMarks)
        if (marked) return marksFor(transaction.doc, marked)
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
      },
    },
    props: {
      decorations: (state) => commentMarks.getState(state),
      handleClick: (_view, _position, event) => {
        const mark = event.target instanceof Element ? event.target.closest('[data-comment]') : null
        const threadId = mark?.getAttribute('data-comment')
        if (threadId) asked.onChoose(threadId)
        return false
      },
      handleKeyDown: (_view, event) => {
        if (!isCommentKey(event)) return false
        event.preventDefault()
        asked.onComment()
        return true
      },
    },
  })
}

function marksFor(doc: ProseMirrorNode, { threads, chosen }: Marked): DecorationSet {
  const clauses = new Map(placedClauses(doc).map((clause) => [clause.node.attrs.clauseId, clause]))
  const marks = threads.flatMap((thread) => {
    const clause = clauses.get(thread.clauseId)
    if (!clause || thread.resolved) return []
    const node: DocumentNode = clause.node.toJSON()
    const { place } = anchor(thread, { id: thread.clauseId ?? '', text: plainText(node) })
    const look = thread.id === chosen ? ' ch-commented--chosen' : ''
    const words =
      place === 'words' && thread.clauseId !== null
        ? placeOfWords(clause, { ...thread, clauseId: thread.clauseId })
        : null
    const attributes = { 'data-comment': thread.id }
    return words
      ? [Decoration.inline(words.from, words.to, { ...attributes, class: `ch-commented${look}` })]
      : [
          Decoration.node(clause.position, clause.position + clause.node.nodeSize, {
            ...attributes,
            class: `ch-commented ch-commented--paragraph${look}`,
          }),
        ]
  })
  return DecorationSet.create(doc, marks)
}
