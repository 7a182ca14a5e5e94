import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { attributeProblem } from './attribute-rules'
import { childrenOf, type DocumentNode } from './document'
import { DEEPEST_NODE, tooDeep } from './json-limits'
import { nameOf } from './node-names'
import { documentSchema } from './prosemirror-schema'

/** The most columns a table may have. */
const WIDEST_TABLE = 50

/** A node or mark of a type that the format does not have, as a sentence; null where all are known. */
export function unknownTypeProblem(node: DocumentNode, depth = 1): string | null {
  if (depth > DEEPEST_NODE) return tooDeep()
  if (!Object.hasOwn(documentSchema.nodes, node.type)) {
    return `The text holds ${nameOf(node.type)}, which is not part of a chapter.`
  }
  for (const mark of node.marks ?? []) {
    if (!Object.hasOwn(documentSchema.marks, mark.type)) {
      return `The text holds words marked ${nameOf(mark.type)}, which is not part of a chapter.`
    }
  }
  for (const child of childrenOf(node)) {
    const problem = unknownTypeProblem(child, depth + 1)
    if (problem) return problem
  }
  return null
}

/** Something that stands where it may not, or has an attribute it may not have, as a sentence; else null. */
export function structureProblem(document: ProseMirrorNode): string | null {
  const misplaced = contentProblem(document)
  if (misplaced) return `The text has ${misplaced}.`
  for (let index = 0; index < document.childCount; index++) {
    const block = document.child(index)
    const problem = blockProblem(block)
    if (problem) return `${placeOf(block, index)} has ${problem}.`
  }
  return null
}

/** "Block 3 (“The social worker must…”)": where an author looks for it. */
function placeOf(block: ProseMirrorNode, index: number): string {
  const words = block.textBetween(0, block.content.size, ' ', ' ').trim()
  const beginning = [...words].slice(0, 40).join('')
  if (beginning === '') return `Block ${index + 1}`
  return `Block ${index + 1} (“${beginning}${beginning === words ? '' : '…'}”)`
}

function blockProblem(node: ProseMirrorNode): string | null {
  const own = attributeProblem(node.type.name, node.attrs) ?? contentProblem(node) ?? tableProblem(node)
  if (own) return own
  for (const mark of node.marks) {
    const problem = attributeProblem(mark.type.name, mark.attrs)
    if (problem) return problem
  }
  for (let index = 0; index < node.childCount; index++) {
    const problem = blockProblem(node.child(index))
    if (problem) return problem
  }
  return null
}

function contentProblem(node: ProseMirrorNode): string | null {
  let match = node.type.contentMatch
  for (let index = 0; index < node.childCount; index++) {
    const child = node.child(index).type
    const next = match.matchType(child)
    if (!next) {
      const where = node.type === documentSchema.topNodeType ? `as block ${index + 1} of` : 'in'
      return `${nameOf(child.name)} that cannot stand ${where} ${nameOf(node.type.name)}`
    }
    match = next
  }
  return match.validEnd ? null : `${nameOf(node.type.name)} that is empty or incomplete`
}

/** The editor lays a table out as a grid, so a few cells with large spans could ask for any amount of memory. */
function tableProblem(node: ProseMirrorNode): string | null {
  if (node.type.name !== 'tableRow') return null
  let columns = 0
  node.forEach((cell) => {
    columns += Number(cell.attrs.colspan)
  })
  return columns > WIDEST_TABLE ? `a table of more than ${WIDEST_TABLE} columns` : null
}
