import { z } from 'zod'
import { clausesOf } from './clauses'
import { type ChapterDocument, type DocumentNode, isUuid } from './document'
import { SCHEMA_VERSION } from './extensions'
import { limitProblem } from './json-limits'
import { documentSchema } from './prosemirror-schema'
import { structureProblem, unknownTypeProblem } from './structure-problem'

export type { ChapterDocument } from './document'

/** A document that may be stored, or what keeps it from being stored, as a sentence for its author. */
export type ParsedDocument = { document: ChapterDocument } | { problem: string }

/** The shape of ProseMirror JSON: what may be read as a document, whether or not it is one of ours. */
export const nodeShape: z.ZodType<DocumentNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).exactOptional(),
    content: z.array(nodeShape).exactOptional(),
    marks: z
      .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).exactOptional() }))
      .exactOptional(),
    text: z.string().exactOptional(),
  }),
)

/** A chapter's document as a zod type, for forms and JSON columns; see {@link parseDocument}. */
export const chapterDocument = z.unknown().transform((json, context): ChapterDocument => {
  const parsed = parseDocument(json)
  if ('document' in parsed) return parsed.document
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})

/**
 * Reads a document of the present schema version from anywhere. Never throws. What it gives is the one normal
 * form that the editor also writes: known attributes only, defaults filled in, runs of text joined.
 *
 * Refused: another shape than the ProseMirror schema's, unknown nodes and marks, more than 40 levels, 5,000
 * clauses or 2 MB, links to anything but http, https, mailto and tel, half characters, a clause without an id,
 * two clauses with one id, references without a chapter's id.
 */
export function parseDocument(json: unknown): ParsedDocument {
  const limit = limitProblem(json)
  if (limit) return { problem: limit }
  const shape = nodeShape.safeParse(json)
  if (!shape.success) {
    return {
      problem: `The text is not a chapter document: at ${shape.error.issues[0]?.path.join('.') || 'its top'}.`,
    }
  }
  if (shape.data.type !== 'doc')
    return { problem: 'The text is not a chapter document: it does not begin with one.' }
  const unknown = unknownTypeProblem(shape.data)
  if (unknown) return { problem: unknown }
  return normalDocument(shape.data)
}

/**
 * A stored document as a document of the present version. Published documents are never rewritten, so every
 * older version stays readable here. Throws for a version this program does not know, and for what is no
 * document at all: both mean that the database holds what no code path stored.
 */
export function upgradeDocument(document: unknown, schemaVersion: number): ChapterDocument {
  if (schemaVersion !== SCHEMA_VERSION) throw new Error(`Unknown document schema version ${schemaVersion}`)
  if (!isDocument(document)) throw new Error('What is stored is not a chapter document')
  return document
}

function normalDocument(shape: DocumentNode): ParsedDocument {
  try {
    const node = documentSchema.nodeFromJSON(shape)
    const problem = structureProblem(node)
    if (problem) return { problem }
    node.check()
    // ProseMirror's attributes have no prototype, which React will not pass to the browser: copy them.
    const document: unknown = JSON.parse(JSON.stringify(node))
    if (!isDocument(document)) return { problem: 'The text is not a chapter document.' }
    const clauses = clauseProblem(document)
    return clauses ? { problem: clauses } : { document }
  } catch (error) {
    // ProseMirror says RangeError for text without words, doubled marks and the like.
    if (error instanceof RangeError)
      return { problem: `The text is not a chapter document: ${error.message}.` }
    throw error
  }
}

function clauseProblem(document: ChapterDocument): string | null {
  const clauses = clausesOf(document)
  const first = new Map<string, number>()
  for (const [index, { id, text }] of clauses.entries()) {
    const place = `Paragraph ${index + 1}${text ? ` (“${[...text].slice(0, 40).join('')}”)` : ''}`
    if (!isUuid(id)) return `${place} has no id.`
    const twin = first.get(id)
    if (twin !== undefined) return `${place} has the same id as paragraph ${twin + 1}.`
    first.set(id, index)
  }
  return null
}

function isDocument(value: unknown): value is ChapterDocument {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('content' in value)) return false
  return value.type === 'doc' && Array.isArray(value.content)
}
