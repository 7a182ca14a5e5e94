import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Clause } from '@/lib/document/clauses'
import { numberHeadings } from '@/lib/document/numbered-headings'

const key = new PluginKey<DecorationSet>('headingNumbers')

/** Shows each heading's number as readers will see it. The number is drawn, and is no part of the text. */
export const HeadingNumbers = Extension.create({
  name: 'headingNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_, { doc }) => numbersIn(doc),
        apply: (transaction, shown) => (transaction.docChanged ? numbersIn(transaction.doc) : shown),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function numbersIn(document: Node): DecorationSet {
  const places: { clause: Clause; start: number; end: number }[] = []
  document.forEach((node, start) => {
    if (node.type.name !== 'heading') return
    const id = String(places.length)
    const level = Number(node.attrs.level)
    const clause: Clause = {
      id,
      kind: 'heading',
      text: node.textContent,
      node: { type: 'heading' },
      headingId: null,
      level,
    }
    places.push({ clause, start, end: start + node.nodeSize })
  })
  const numbered = numberHeadings(places.map(({ clause }) => clause))
  const numbers = new Map(numbered.map(({ clause, number }) => [clause, number]))
  return DecorationSet.create(
    document,
    places.flatMap(({ clause, start, end }) => {
      const number = numbers.get(clause)
      return number ? [Decoration.node(start, end, { 'data-number': number })] : []
    }),
  )
}
