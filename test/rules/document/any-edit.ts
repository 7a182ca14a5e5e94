import fc from 'fast-check'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { as, inBrief, li, p, td, tr } from './builders'

/** What an author does to one block, item or row. */
type Edit = {
  at: number
  inner: number
  what: 'reword' | 'remove' | 'add' | 'move' | 'renew'
  to: number
  words: string
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 20 }),
  inner: fc.nat({ max: 5 }),
  what: fc.constantFrom('reword', 'remove', 'add', 'move', 'renew'),
  to: fc.nat({ max: 20 }),
  words: fc.constantFrom('agreed', 'one', 'two', 'three', 'five days', 'as the plan says'),
})

const BOXES = ['inBrief', 'scope', 'relatedChapters']
const HOLDERS = ['bulletList', 'orderedList', 'table']

/** Any text that an author could make of this one; ids are kept, except of clauses that were typed anew. */
export function anyEdited(base: ChapterDocument): fc.Arbitrary<ChapterDocument> {
  return fc
    .tuple(fc.array(anyEdit, { maxLength: 6 }), fc.integer({ min: 100, max: 140 }), fc.boolean())
    .map(([edits, first, box]) => {
      const ids = new Set(clausesOf(base).map((clause) => clause.id))
      let next = first
      const fresh = (node: DocumentNode) => {
        while (ids.has(String(as(next, node).attrs?.clauseId))) next++
        return as(next++, node)
      }
      const edited = edits.reduce((document, edit) => apply(document, edit, fresh), base)
      const blocks = edited.content.length > 0 ? edited.content : [fresh(p('left'))]
      const content = blocks.every(({ type }) => BOXES.includes(type)) ? [...blocks, fresh(p('end'))] : blocks
      const boxed =
        box && content[0]?.type !== 'inBrief' ? [fresh(inBrief(p('in brief'))), ...content] : content
      return { ...edited, content: boxed }
    })
}

function apply(
  document: ChapterDocument,
  edit: Edit,
  fresh: (node: DocumentNode) => DocumentNode,
): ChapterDocument {
  const place = edit.at % Math.max(1, document.content.length)
  const block = document.content[place]
  if (!block) return document
  if (!HOLDERS.includes(block.type) || edit.what === 'move') {
    if (BOXES.includes(block.type) && !['reword', 'remove'].includes(edit.what)) return document
    return { ...document, content: changed(document.content, place, edit, fresh, p(edit.words)) }
  }
  const isTable = block.type === 'table'
  const children = block.content ?? []
  const inner = edit.inner % children.length
  const added = isTable ? tr(td(edit.words), td('x')) : li(edit.words)
  const inside = changed(children, inner, edit, fresh, added)
  const content = document.content.flatMap((node, index) =>
    index !== place ? [node] : inside.length > 0 ? [{ ...node, content: inside }] : [],
  )
  return { ...document, content }
}

function changed(
  nodes: DocumentNode[],
  place: number,
  { what, to, words }: Edit,
  fresh: (node: DocumentNode) => DocumentNode,
  addition: DocumentNode,
): DocumentNode[] {
  const node = nodes[place]
  if (!node) return nodes
  const others = nodes.filter((_, index) => index !== place)
  if (what === 'remove') return others
  if (what === 'add') return nodes.toSpliced(place + 1, 0, fresh(addition))
  if (what === 'renew') return nodes.with(place, fresh(node))
  if (what === 'move') {
    const boxes = nodes.filter(({ type }) => BOXES.includes(type)).length
    return others.toSpliced(Math.max(boxes, to % nodes.length), 0, node)
  }
  return nodes.with(place, reworded(node, words))
}

function reworded(node: DocumentNode, words: string): DocumentNode {
  if (node.type === 'heading' || node.type === 'paragraph') {
    return { ...node, content: [...(node.content ?? []), { type: 'text', text: ` ${words}` }] }
  }
  const [first, ...others] = node.content ?? []
  return first ? { ...node, content: [reworded(first, words), ...others] } : node
}
