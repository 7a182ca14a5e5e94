import { withClauseIds } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { limitProblem } from '@/lib/document/json-limits'
import { nodeShape, type ParsedDocument, parseDocument } from '@/lib/document/schema'

/**
 * What an author sends as a chapter's text, as the document that is stored: every clause has an id of its own,
 * and those that came with one keep it. `newId` gives the others theirs.
 */
export function documentToSave(json: unknown, newId: () => string): ParsedDocument {
  const parsed = parseDocument(json)
  if ('document' in parsed) return parsed
  const identified = withIdsGiven(json, newId)
  return identified ? parseDocument(identified) : parsed
}

/** A chapter without a word, as the editor opens it. */
export function emptyDocument(newId: () => string): ChapterDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { clauseId: newId() } }] }
}

function withIdsGiven(json: unknown, newId: () => string): ChapterDocument | null {
  if (limitProblem(json)) return null
  const shape = nodeShape.safeParse(json)
  if (!shape.success || shape.data.type !== 'doc') return null
  return withClauseIds({ ...shape.data, type: 'doc', content: shape.data.content ?? [] }, newId)
}
