import { renderJSONContentToString } from '@tiptap/static-renderer/json/html-string'
import { type Clause, clauseAnchor, clausesOf, plainText } from './clauses'
import type { ChapterDocument, DocumentMark, DocumentNode } from './document'
import { element, escapeHtml } from './html'
import { numberHeadings } from './numbered-headings'
import { attachmentHtml, definitionHtml, imageHtml } from './render-files'
import {
  anchorOf,
  boxHtml,
  calloutHtml,
  clauseLink,
  type FileAddress,
  headingHtml,
  joined,
  manualReferenceHtml,
  orderedListHtml,
  type Page,
  paragraphHtml,
  type ResolveChapter,
  referenceHtml,
  tablePartHtml,
  wordsOf,
} from './render-parts'

/** A chapter's text as HTML, and the headings for its list of contents; `id` is the heading's element id. */
export type RenderedDocument = {
  html: string
  /** How much of the HTML, in characters from its beginning, is the "In brief"; 0 for none. */
  inBriefLength: number
  headings: { id: string; number: string; title: string; level: number }[]
}

/**
 * A document as safe, accessible HTML for a page whose h1 is the chapter's title; '' for a document without
 * words. All text is escaped and only allowed addresses become links, whatever was stored; an unknown node
 * throws. Every clause's element has an id ({@link clauseAnchor}). Headings show a link to themselves; with
 * `clauseLinks`, the address of the page, every other clause ends with one too: a screen reader then tells of a hundred, so
 * it is for who asks for them.
 */
export function renderDocument(document: ChapterDocument, ways: Ways): RenderedDocument {
  const page = pageOf(document, ways)
  let inBriefLength = 0
  const html = renderJSONContentToString<DocumentMark, DocumentNode>({
    nodeMapping: {
      doc: ({ children }) => {
        if (document.content[0]?.type === 'inBrief') inBriefLength = [children ?? []].flat()[0]?.length ?? 0
        return joined(children)
      },
      text: ({ node }) => escapeHtml(node.text ?? ''),
      hardBreak: () => '<br>',
      chapterReference: ({ node }) => referenceHtml(node, page),
      manualReference: ({ node }) => manualReferenceHtml(node),
      paragraph: (part) => paragraphHtml(part, page),
      heading: (part) => headingHtml(part, page),
      bulletList: ({ children }) =>
        element('ul', { class: 'govuk-list govuk-list--bullet' }, joined(children)),
      orderedList: orderedListHtml,
      listItem: ({ node, children }) =>
        element('li', { id: anchorOf(node, page) }, joined(children) + clauseLink(node, page)),
      table: (part) => tablePartHtml(part, page),
      callout: (part) => calloutHtml(part, page),
      blockquote: ({ node, children }) =>
        element(
          'blockquote',
          { class: 'govuk-inset-text quotation', id: anchorOf(node, page) },
          joined(children) + clauseLink(node, page),
        ),
      definition: (part) => definitionHtml(part, page),
      definitionTerm: (part) => element('dt', {}, wordsOf(part)),
      definitionText: ({ children, parent }) =>
        element('dd', {}, joined(children) + clauseLink(parent, page)),
      image: ({ node }) => imageHtml(node, page),
      attachment: ({ node }) => attachmentHtml(node, page),
      inBrief: (part) => boxHtml(part, page),
      scope: (part) => boxHtml(part, page),
      relatedChapters: (part) => boxHtml(part, page),
    },
    markMapping: {
      bold: ({ children }) => element('strong', {}, joined(children)),
      italic: ({ children }) => element('em', {}, joined(children)),
      // Drawn around whole runs by inlineHtml.
      link: ({ children }) => joined(children),
    },
  })({ content: document })
  const headings = [...page.headings].map(([node, { number, title, level }]) => ({
    id: anchorOf(node, page) ?? '',
    number,
    title,
    level,
  }))
  return { html, inBriefLength, headings }
}

/** What a text cannot know of the page that it stands on. */
type Ways = { resolveChapter: ResolveChapter; fileAddress: FileAddress; clauseLinks?: string | null }

function pageOf(document: ChapterDocument, ways: Ways): Page {
  const clauses = clausesOf(document)
  const numbered = numberHeadings(clauses)
  const titles = new Map(numbered.map(({ clause, title }) => [clause.id, title]))
  return {
    anchors: anchorsOf(clauses),
    headings: new Map(numbered.map((heading) => [heading.clause.node, heading])),
    titles: new Map(clauses.map(({ node, headingId }) => [node, titles.get(headingId ?? '') ?? ''])),
    definitions: definitionsOf(document),
    ...ways,
    clauseLinks: ways.clauseLinks ?? null,
    tables: 0,
  }
}

/** Empty definitions show nothing to readers, and do not part the others. */
function definitionsOf(document: ChapterDocument): Page['definitions'] {
  const isDefinition = (node: DocumentNode | undefined) => node?.type === 'definition'
  const shown = document.content.filter((node) => !isDefinition(node) || plainText(node).trim() !== '')
  return new Map(
    shown.flatMap((node, index) => {
      const [first, last] = [!isDefinition(shown[index - 1]), !isDefinition(shown[index + 1])]
      return isDefinition(node) ? [[node, { first, last }] as const] : []
    }),
  )
}

/** Two ids can end alike, if rarely: the later clause then has its whole id as its anchor. */
function anchorsOf(clauses: Clause[]): Map<DocumentNode, string> {
  const anchors = new Map<DocumentNode, string>()
  const taken = new Set<string>()
  for (const { id, node } of clauses) {
    if (id === '') continue
    const anchor = taken.has(clauseAnchor(id)) ? `c-${id}` : clauseAnchor(id)
    taken.add(anchor)
    anchors.set(node, anchor)
  }
  return anchors
}
