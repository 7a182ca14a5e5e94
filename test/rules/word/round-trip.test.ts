import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf, isBlank, withClauseIds } from '@/lib/document/clauses'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from '../document/any-document'
import {
  bold,
  br,
  caution,
  doc,
  h2,
  h3,
  h4,
  idsFrom as ids,
  image,
  inBrief,
  italic,
  li,
  link,
  nb,
  note,
  ol,
  olFrom,
  p,
  quote,
  ref,
  related,
  scope,
  table,
  td,
  th,
  tr,
  ul,
} from '../document/builders'
import { ended, printed, readIn } from './a-word-file'

/** The normal form of a document, without the clauses in which there are no words. */
function seen(document: ChapterDocument): DocumentNode[] {
  const parsed = parseDocument(document)
  if ('problem' in parsed) throw new Error(parsed.problem)
  const blank = new Set(
    clausesOf(parsed.document)
      .filter((clause) => isBlank(clause) || (clause.kind === 'quote' && clause.text === ''))
      .map(({ node }) => node),
  )
  return parsed.document.content.filter((node) => !blank.has(node))
}

/** Do references to one place stand side by side anywhere? In a Word file their words are one link, and come back as one. */
function hasTouchingReferences(node: DocumentNode): boolean {
  const content = node.content ?? []
  const leadsTo = (one: DocumentNode | undefined) =>
    one?.type === 'chapterReference' || one?.type === 'manualReference'
      ? `${one.attrs?.chapterId ?? one.attrs?.href}`
      : undefined
  return content.some(
    (one, at) =>
      (leadsTo(one) !== undefined && leadsTo(one) === leadsTo(content[at + 1])) || hasTouchingReferences(one),
  )
}

async function there(document: ChapterDocument) {
  const { text } = await readIn(await printed(document), document)
  return seen(text)
}

const definition = (term: string, ...text: DocumentNode[]): DocumentNode => ({
  type: 'definition',
  content: [
    { type: 'definitionTerm', content: [{ type: 'text', text: term }] },
    { type: 'definitionText', content: text },
  ],
})

const cases: [string, ChapterDocument][] = [
  ['paragraphs', doc(p('One'), p('Two'))],
  ['headings of every rank', doc(h2('One'), h3('Two'), h4('Three'), h2('Four'))],
  ['headings that skip a rank', doc(h2('One'), h4('Three'), p('Words'))],
  ['bold, italic and both', doc(p('A ', bold('b'), ' ', italic('c')))],
  ['links', doc(p('See ', link('https://www.example.org/a?b=c&d=e', 'the guidance'), '.'))],
  [
    'telephone and mail links',
    doc(p(link('tel:+441234567890', '01234 567890'), ' ', link('mailto:a@b.example', 'mail'))),
  ],
  ['line breaks', doc(p('One', br, 'Two'))],
  ['references to chapters', doc(p('See ', ref(901, 'Staying Put'), '.'))],
  ['bullets in bullets', doc(ul(li('One', ul(li('Two', ul(li('Three')))), p('And on')), li('Four')))],
  ['numbers in bullets', doc(ul(li('One', ol(li('Two'), li('Three'))), li('Four')))],
  ['lists one after another', doc(ul(li('One')), ul(li('Two')), ol(li('Three')), ol(li('Four')))],
  ['a list that begins at 4', doc(olFrom(4)(li('Four'), li('Five')))],
  ['items of several paragraphs', doc(ul(li(p('One'), p('still one')), li('Two')))],
  ['tables with a header row', doc(table(tr(th('A'), th('B')), tr(td('1'), td('2'))))],
  ['tables with a header column', doc(table(tr(th('A'), td('B')), tr(th('1'), td('2'))))],
  [
    'cells that span',
    doc(table(tr(th('A', { colspan: 2 })), tr(td('1', { rowspan: 2 }), td('2')), tr(td('3')))),
  ],
  ['lists in cells', doc(table(tr(th('A')), tr({ type: 'tableCell', content: [p('x'), ul(li('One'))] })))],
  ['callouts of every kind', doc(note(p('A')), caution(p('B'), ul(li('C'))), nb(p('D')))],
  ['callouts one after another', doc(note(p('A')), note(p('B')))],
  ['boxes', doc(inBrief(p('A')), scope(ul(li('B'))), related(p(ref(902, 'Leaving Care'))), p('Words'))],
  ['a table in a box', doc(inBrief(p('A'), table(tr(th('A')), tr(td('1')))), p('Words'))],
  ['quotations', doc(quote(p('A'), ul(li('B')), p('C')), quote(p('D')), p('Words'))],
  [
    'definitions',
    doc(definition('Looked after', p('A child who is.'), ul(li('Or'))), definition('Two', p('Words'))),
  ],
]

describe('a text, printed as a Word file and read back', () => {
  it.each(cases)('is the same: %s', async (_words, document) => {
    expect(await there(document)).toEqual(seen(document))
  })

  it('is told of as carried whole, pictures too', async () => {
    const document = doc(p('Words'), image(1, 'A map'), table(tr(th('A')), tr(td('1'))))
    const { report, images } = await readIn(
      await printed(document, doc(p('Other'), table(tr(td('gone'))))),
      document,
    )
    expect(images).toEqual([])
    expect(report.map(({ sentence }) => sentence)).toEqual([
      'The title “Care Planning” was taken off: a chapter shows its own.',
      'Tracked changes were taken as accepted.',
      'Page numbers.',
    ])
  })

  it('is the same, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyIdentifiedDocument, async (any) => {
        fc.pre(!hasTouchingReferences(any))
        const document = withClauseIds(ended(any), ids(9_000))
        expect(await there(document)).toEqual(seen(document))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 600_000)
})
