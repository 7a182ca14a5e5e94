import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Clause } from '@/lib/document/clauses'
import { numberHeadings } from '@/lib/document/numbered-headings'

/** A heading of the text that is being written, numbered as readers will see it. */
export type WrittenHeading = { clauseId: string; number: string; title: string; depth: number }

/** The headings as nodes, which stay the same objects while something else is written; what follows from them. */
type Numbered = { nodes: Node[]; headings: readonly WrittenHeading[]; shown: DecorationSet }

const key = new PluginKey<Numbered>('headingNumbers')

/** Shows each heading's number as readers will see it. The number is drawn, and is no part of the text. */
export const HeadingNumbers = Extension.create({
  name: 'headingNumbers',
  addProseMirrorPlugins: () => [headingNumbersPlugin()],
})

/**
 * The plugin that numbers headings. Numbers are worked out anew only when a heading changed: a keystroke elsewhere moves what
 * is drawn, and no more.
 */
export function headingNumbersPlugin(): Plugin {
  return new Plugin<Numbered>({
    key,
    state: {
      init: (_, { doc }) => numberedIn(doc),
      apply: (transaction, numbered) => {
        if (!transaction.docChanged) return numbered
        if (!sameHeadings(transaction.doc, numbered.nodes)) return numberedIn(transaction.doc)
        const shown = numbered.shown.map(transaction.mapping, transaction.doc)
        // A heading that was taken out and put in again is the same node, and has lost what was drawn on it.
        const isWhole = shown.find().length === numbered.headings.length
        return isWhole ? { ...numbered, shown } : numberedIn(transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })
}

/** The numbered headings in reading order: the same array for as long as no heading changes. */
export function headingsIn(state: EditorState): readonly WrittenHeading[] {
  return key.getState(state)?.headings ?? []
}

/** The id of the heading above the cursor, or at it; null before the first. */
export function currentHeading(state: EditorState): string | null {
  for (let at = state.selection.$from.index(0); at >= 0; at--) {
    const block = state.doc.maybeChild(at)
    if (block?.type.name === 'heading') return String(block.attrs.clauseId)
  }
  return null
}

function sameHeadings(document: Node, nodes: readonly Node[]): boolean {
  let met = 0
  for (let at = 0; at < document.childCount; at++) {
    const block = document.child(at)
    if (block.type.name !== 'heading') continue
    if (block !== nodes[met]) return false
    met++
  }
  return met === nodes.length
}

function numberedIn(document: Node): Numbered {
  const places: { clause: Clause; node: Node; start: number }[] = []
  document.forEach((node, start) => {
    if (node.type.name !== 'heading') return
    const level = Number(node.attrs.level)
    const id = String(node.attrs.clauseId)
    const clause: Clause = {
      id,
      kind: 'heading',
      text: node.textContent,
      node: { type: 'heading' },
      headingId: null,
      level,
    }
    places.push({ clause, node, start })
  })
  const numbered = new Map(
    numberHeadings(places.map(({ clause }) => clause)).map((heading) => [heading.clause, heading]),
  )
  const shown = places.flatMap(({ clause, node, start }) => {
    const number = numbered.get(clause)?.number
    return number ? [Decoration.node(start, start + node.nodeSize, { 'data-number': number })] : []
  })
  return {
    nodes: places.map(({ node }) => node),
    headings: [...numbered.values()].map(({ clause, number, title, depth }) => ({
      clauseId: clause.id,
      number,
      title,
      depth,
    })),
    shown: DecorationSet.create(document, shown),
  }
}
