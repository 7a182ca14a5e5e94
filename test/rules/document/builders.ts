import type { ChapterDocument, DocumentMark, DocumentNode } from '@/lib/document/document'

type Inline = string | DocumentNode

const INLINE = ['text', 'hardBreak', 'chapterReference', 'manualReference']

/** The nth uuid of a test: `id(1)` is 00000000-0000-4000-8000-000000000001. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Gives uuids from the nth onwards, one a call. */
export function idsFrom(n: number): () => string {
  let next = n
  return () => id(next++)
}

/** A document; each clause without an id gets one by its place: the first `id(1)`, the second `id(2)`. */
export function doc(...content: DocumentNode[]): ChapterDocument {
  let place = 0
  const identify = (node: DocumentNode): DocumentNode => {
    place += 1
    return { ...node, attrs: { clauseId: id(place), ...node.attrs } }
  }
  return {
    type: 'doc',
    content: content.map((block) =>
      ['bulletList', 'orderedList', 'table'].includes(block.type)
        ? { ...block, content: (block.content ?? []).map(identify) }
        : identify(block),
    ),
  }
}

/** The same node as the clause with this id. */
export function as(n: number, node: DocumentNode): DocumentNode {
  return { ...node, attrs: { ...node.attrs, clauseId: id(n) } }
}

const inlines = (parts: Inline[]): DocumentNode[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))
const textblock = (type: string, parts: Inline[], attrs?: Record<string, unknown>): DocumentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(parts.length > 0 ? { content: inlines(parts) } : {}),
})
const block =
  (type: string, attrs?: Record<string, unknown>) =>
  (...content: DocumentNode[]): DocumentNode => ({ type, ...(attrs ? { attrs } : {}), content })

export const p = (...parts: Inline[]) => textblock('paragraph', parts)
export const h2 = (...parts: Inline[]) => textblock('heading', parts, { level: 2 })
export const h3 = (...parts: Inline[]) => textblock('heading', parts, { level: 3 })
export const h4 = (...parts: Inline[]) => textblock('heading', parts, { level: 4 })
export const ul = block('bulletList')
export const ol = block('orderedList', { start: 1 })
export const olFrom = (start: number) => block('orderedList', { start })
export const li = (...parts: Inline[]): DocumentNode => {
  const isWord = (part: Inline) => typeof part === 'string' || INLINE.includes(part.type)
  const blocks = parts.filter((part) => typeof part !== 'string' && !isWord(part))
  const words = parts.filter(isWord)
  return { type: 'listItem', content: [...(words.length > 0 ? [p(...words)] : []), ...inlines(blocks)] }
}
export const table = block('table')
export const tr = block('tableRow')
export const th = (text: string, spans = {}) => ({ ...block('tableHeader', spans)(p(text)) })
export const td = (text: string, spans = {}) => ({ ...block('tableCell', spans)(p(text)) })
export const note = block('callout', { kind: 'note' })
export const caution = block('callout', { kind: 'caution' })
export const nb = block('callout', { kind: 'nb' })
export const quote = block('blockquote')
export const inBrief = block('inBrief')
export const scope = block('scope')
export const related = block('relatedChapters')

const marked =
  (mark: DocumentMark) =>
  (text: string): DocumentNode => ({ type: 'text', text, marks: [mark] })
export const bold = marked({ type: 'bold' })
export const italic = marked({ type: 'italic' })
export const link = (href: string, text: string) => marked({ type: 'link', attrs: { href } })(text)
export const ref = (n: number, label: string): DocumentNode => ({
  type: 'chapterReference',
  attrs: { chapterId: id(n), label },
})
export const manualRef = (href: string, label: string): DocumentNode => ({
  type: 'manualReference',
  attrs: { href, label },
})
/** The SHA-256 of the nth file of a test. */
export const file = (n: number) => n.toString(16).padStart(64, '0')
export const definition = (term: string, ...text: DocumentNode[]): DocumentNode => ({
  type: 'definition',
  content: [textblock('definitionTerm', term === '' ? [] : [term]), block('definitionText')(...text)],
})
export const image = (n: number, alt: string, attrs = {}): DocumentNode => ({
  type: 'image',
  attrs: { file: file(n), name: `image-${n}.png`, alt, width: 640, height: 480, ...attrs },
})
export const attachment = (n: number, title: string, attrs = {}): DocumentNode => ({
  type: 'attachment',
  attrs: {
    file: file(n),
    name: `form-${n}.pdf`,
    title,
    mediaType: 'application/pdf',
    size: 46_080,
    ...attrs,
  },
})
export const br: DocumentNode = { type: 'hardBreak' }
