import { MarkdownParser, type ParseSpec } from 'prosemirror-markdown'
import { BOXES } from './boxes'
import { CALLOUT_LABELS } from './callout'
import { withClauseIds } from './clauses'
import type { ChapterDocument } from './document'
import { chapterTokenizer, type ResolveTitle } from './markdown-tokens'
import { documentSchema } from './prosemirror-schema'
import { parseDocument } from './schema'

/** What becomes of each Markdown token, by token type. */
const TOKENS: Record<string, ParseSpec> = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'listItem' },
  blockquote: { block: 'blockquote' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader' },
  td: { block: 'tableCell' },
  hardbreak: { node: 'hardBreak' },
  chapter_reference: { node: 'chapterReference', getAttrs: (token) => ({ ...token.meta }) },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
  container_definition: { block: 'definition' },
  definition_term: { block: 'definitionTerm' },
  definition_text: { block: 'definitionText' },
  ...Object.fromEntries(BOXES.map(({ slug, type }) => [`container_${slug}`, { block: type }])),
  ...Object.fromEntries(
    Object.keys(CALLOUT_LABELS).map((kind) => [`container_${kind}`, { block: 'callout', attrs: { kind } }]),
  ),
}

/**
 * A chapter written in Markdown as a document: `##` to `####` headings without numbers, GFM tables, `>` for
 * quoted regulation, `::: in-brief`, `scope`, `related-chapters`, `note`, `caution`, `nb` and `definition Word` up to
 * `:::`, and `[[Chapter Title]]` for a reference. Front matter is passed over ({@link splitFrontMatter}).
 *
 * `chapterIdFor` gives the uuid of the chapter with a title; null makes the reference plain words. `newId`
 * gives each clause its uuid, in reading order. Throws an Error, with the line where it can, for what the
 * format has no place for: nothing written is ever left out.
 */
export function documentFromMarkdown(
  markdown: string,
  { chapterIdFor, newId }: { chapterIdFor: ResolveTitle; newId: () => string },
): ChapterDocument {
  const parser = new MarkdownParser(documentSchema, chapterTokenizer(chapterIdFor), TOKENS)
  const node = parser.parse(splitFrontMatter(markdown).body)
  const parsed = parseDocument(withClauseIds({ type: 'doc', content: node.toJSON().content }, newId))
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.document
}

/**
 * The title in the front matter of a Markdown file (null where there is none) and what follows. The lines of
 * the front matter stay as blank ones, so that a complaint about the body names the line of the file.
 */
export function splitFrontMatter(markdown: string): { title: string | null; body: string } {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[0]
  if (!matter) return { title: null, body: text }
  const title = /^title:[ \t]*(.+?)[ \t]*$/m.exec(matter)?.[1] ?? null
  const body = matter.replace(/[^\n]/g, '') + text.slice(matter.length)
  return { title: title?.replace(/^(["'])(.*)\1$/, '$2') ?? null, body }
}
