import { clausesOf, holdsWords } from './clauses'
import { type ChapterDocument, childrenOf, type DocumentNode } from './document'
import type { Sought } from './find-pattern'
import { hitKey, patternFor, type Span, spansOf, wordsOf } from './find-text'
import { joinText } from './inline-text'

/**
 * The document with the chosen hits of {@link findText} replaced. What is put in is set as the first character that it
 * replaces was; ids, addresses and all that is no text stay as they are. A document in which nothing is chosen is
 * given back as it is.
 */
export function replaceText(
  document: ChapterDocument,
  sought: Sought,
  chosen: ReadonlySet<string>,
  replacement: string,
): ChapterDocument {
  if (sought.words === '') return document
  const pattern = patternFor(sought)
  const clauses = new Map(clausesOf(document).map(({ node, id }) => [node, id]))
  const visit = (node: DocumentNode, count: { of: string; nth: number } | null): DocumentNode => {
    const id = clauses.get(node)
    const counting = id === undefined ? count : { of: id, nth: 0 }
    if (counting && holdsWords(node)) {
      const spans = spansOf(wordsOf(node), pattern).filter(() =>
        chosen.has(hitKey(counting.of, counting.nth++)),
      )
      return spans.length === 0
        ? node
        : joinText({ ...node, content: replacedIn(childrenOf(node), spans, replacement) })
    }
    const content = childrenOf(node)
    const next = content.map((child) => visit(child, counting))
    return next.every((child, index) => child === content[index]) ? node : { ...node, content: next }
  }
  return { ...document, content: document.content.map((block) => visit(block, null)) }
}

/** The children with each span replaced: what stands in the first of the runs that a span covers takes its marks. */
function replacedIn(children: DocumentNode[], spans: readonly Span[], replacement: string): DocumentNode[] {
  const pieces: DocumentNode[] = []
  let start = 0
  for (const child of children) {
    const length = child.text?.length ?? 1
    pieces.push(
      ...(child.text === undefined ? [child] : piecesOf(child, child.text, start, spans, replacement)),
    )
    start += length
  }
  return pieces.filter(({ text }) => text !== '')
}

function piecesOf(
  run: DocumentNode,
  text: string,
  start: number,
  spans: readonly Span[],
  replacement: string,
): DocumentNode[] {
  const end = start + text.length
  let at = start
  let words = ''
  for (const { from, to } of spans) {
    if (to <= start || from >= end) continue
    words += text.slice(at - start, Math.max(at, from) - start)
    if (from >= start) words += replacement
    at = Math.min(end, to)
  }
  return [{ ...run, text: words + text.slice(at - start) }]
}
