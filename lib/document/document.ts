/** One mark on a run of text: `bold`, `italic` or `link` {href}. */
export type DocumentMark = {
  type: string
  attrs?: Record<string, unknown>
}

/** One node of a chapter's text as ProseMirror JSON; `text` only on text nodes. Never changed in place. */
export type DocumentNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: DocumentMark[]
  text?: string
}

/** The whole text of a chapter: boxes first (in brief, scope, related chapters), then blocks. */
export type ChapterDocument = DocumentNode & { type: 'doc'; content: DocumentNode[] }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Is this a uuid, written in lower case as PostgreSQL and `crypto.randomUUID` write it? Any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

/** The children of a node; none for a leaf. */
export function childrenOf(node: DocumentNode): DocumentNode[] {
  return node.content ?? []
}

/** A text attribute, or '' where it is absent or no text. */
export function textAttribute(node: DocumentNode | DocumentMark, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

/** A whole-number attribute, or the fallback where it is absent or none. */
export function numberAttribute(node: DocumentNode, name: string, fallback: number): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' && Number.isInteger(value) ? value : fallback
}
