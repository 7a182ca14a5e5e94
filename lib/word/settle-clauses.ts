import { alignClauses } from '@/lib/document/align-clauses'
import { type Clause, clausesOf, withClauseIds } from '@/lib/document/clauses'
import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from '@/lib/document/document'
import { attachmentWords } from '@/lib/document/file-kinds'

/** A text read from a Word file, its clauses with their ids. */
export type SettledText = {
  document: ChapterDocument
  /** How many clauses of the text before were known again: by their bookmarks, and by their words. */
  known: { byBookmark: number; byWords: number }
  /** The comments of the file, by their id there, with the clause each is about; null where that is none. */
  comments: { id: string; clauseId: string | null }[]
}

/**
 * Gives each clause its id: that of the bookmark around it; else, of a text that has it word for word or nearly
 * (`before`), the one it has there, so that comments and the redline stay with it; else a new one. A paragraph that
 * swallowed another has two bookmarks: of those it takes the one whose words it has.
 */
export function settleClauses(
  blocks: DocumentNode[],
  before: ChapterDocument | null,
  newId: () => string,
): SettledText {
  const older = new Map((before ? clausesOf(before) : []).map((clause) => [clause.id, clause]))
  const taken = new Set<string>()
  const comments: SettledText['comments'] = []
  const settle = (clause: DocumentNode): DocumentNode => {
    const candidates = gathered(clause, 'clauses').filter((id) => older.has(id) && !taken.has(id))
    const bare = withoutMarks(clause)
    const id = likest(candidates, bare, older)
    if (id) taken.add(id)
    const counterpart = id === null ? undefined : older.get(id)
    const whole = counterpart ? restored(bare, counterpart.node) : bare
    const settled = { ...whole, attrs: { ...whole.attrs, clauseId: id ?? newId() } }
    for (const comment of gathered(clause, 'comments')) {
      comments.push({ id: comment, clauseId: textAttribute(settled, 'clauseId') })
    }
    return settled
  }
  const content = blocks.map((block) =>
    ['bulletList', 'orderedList', 'table'].includes(block.type)
      ? { ...block, content: childrenOf(block).map(settle) }
      : settle(block),
  )
  const marked = withClauseIds({ type: 'doc', content }, newId)
  const { document, moved } = alignedByWords(marked, before, taken)
  return {
    document,
    known: { byBookmark: taken.size, byWords: moved.size },
    comments: comments.map(({ id, clauseId }) => ({ id, clauseId: moved.get(clauseId ?? '') ?? clauseId })),
  }
}

/** The ids of clauses whose bookmark was lost, by likeness to what is left of the text before. */
function alignedByWords(document: ChapterDocument, before: ChapterDocument | null, taken: Set<string>) {
  const moved = new Map<string, string>()
  const older = (before ? clausesOf(before) : []).filter(({ id }) => !taken.has(id))
  const newer = clausesOf(document).filter(({ id }) => !taken.has(id))
  alignClauses(older, newer).forEach((place, index) => {
    const [from, to] = [newer[index]?.id, place === null ? undefined : older[place]?.id]
    if (from && to) moved.set(from, to)
  })
  const rename = (node: DocumentNode): DocumentNode => {
    const to = moved.get(textAttribute(node, 'clauseId'))
    return {
      ...node,
      ...(to ? { attrs: { ...node.attrs, clauseId: to } } : {}),
      ...(node.content ? { content: node.content.map(rename) } : {}),
    }
  }
  return { document: { ...document, content: document.content.map(rename) }, moved }
}

/** Of several clauses the one whose words these are likest to. */
function likest(candidates: string[], node: DocumentNode, older: Map<string, Clause>): string | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const [one] = clausesOf({ type: 'doc', content: [{ ...node, attrs: { ...node.attrs, clauseId: '' } }] })
  const words = new Set((one?.text ?? plainWords(node)).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const likeness = (id: string) => {
    const other =
      older
        .get(id)
        ?.text.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    const common = other.filter((word) => words.has(word)).length
    return (2 * common) / Math.max(1, other.length + words.size)
  }
  return candidates.reduce((best, id) => (likeness(id) > likeness(best) ? id : best))
}

/** Word shows an attachment as a line of words, and a picture without its file's name: they are put back as they were. */
function restored(node: DocumentNode, before: DocumentNode): DocumentNode {
  if (before.type === 'attachment' && plainWords(node) === attachmentWords(before.attrs ?? {})) return before
  if (before.type === 'image' && node.type === 'picture') {
    const alt = textAttribute(node, 'alt')
    return alt === '' ? before : { ...before, attrs: { ...before.attrs, alt } }
  }
  return node
}

function plainWords(node: DocumentNode): string {
  return node.text ?? childrenOf(node).map(plainWords).join('')
}

function gathered(node: DocumentNode, name: 'clauses' | 'comments'): string[] {
  const own = node.attrs?.[name]
  return [...(Array.isArray(own) ? own : []), ...childrenOf(node).flatMap((child) => gathered(child, name))]
}

function withoutMarks(node: DocumentNode): DocumentNode {
  const { attrs, content, ...rest } = node
  const { clauses: _clauses, comments: _comments, ...kept } = attrs ?? {}
  return {
    ...rest,
    ...(Object.keys(kept).length > 0 ? { attrs: kept } : {}),
    ...(content ? { content: content.map(withoutMarks) } : {}),
  }
}
