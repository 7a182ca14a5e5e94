import type { Node as ProseMirrorNode } from '@tiptap/pm/model'

/** A clause in the editor, and the position before it. */
export type PlacedClause = { node: ProseMirrorNode; position: number }

/** Blocks that are no clause themselves but hold some: lists and tables at the top of the text. */
const HOLDERS = ['bulletList', 'orderedList', 'table']

/** The clauses of an editor's document in reading order; see `clausesOf` for what is one. */
export function placedClauses(document: ProseMirrorNode): PlacedClause[] {
  const clauses: PlacedClause[] = []
  document.forEach((block, offset) => {
    if (!HOLDERS.includes(block.type.name)) {
      clauses.push({ node: block, position: offset })
      return
    }
    block.forEach((node, inner) => {
      clauses.push({ node, position: offset + 1 + inner })
    })
  })
  return clauses
}

/** The clause around a position, or null between clauses. */
export function clauseAt(document: ProseMirrorNode, position: number): ProseMirrorNode | null {
  const around = document.resolve(position)
  if (around.depth === 0) return null
  const block = around.node(1)
  if (!HOLDERS.includes(block.type.name)) return block
  return around.depth > 1 ? around.node(2) : null
}
