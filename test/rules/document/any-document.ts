import fc from 'fast-check'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import {
  as,
  attachment,
  bold,
  definition,
  doc,
  h2,
  h3,
  h4,
  image,
  inBrief,
  italic,
  li,
  link,
  manualRef,
  note,
  ol,
  p,
  quote,
  ref,
  scope,
  table,
  td,
  th,
  tr,
  ul,
} from './builders'

const word = fc.constantFrom(
  'must',
  'should',
  'within',
  'ten',
  'five',
  'working',
  'days',
  'the',
  'plan',
  'child’s',
  'é',
  '👍',
  '<b>',
)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))
const inline = fc.oneof(
  { weight: 5, arbitrary: words },
  words.map(bold),
  words.map(italic),
  words.map((text) => link('https://www.example.org/', text)),
  fc.tuple(fc.integer({ min: 900, max: 909 }), words).map(([n, label]) => ref(n, label)),
  words.map((label) => manualRef('/kent/childrens-services/chapters/care-planning', label)),
)
const paragraph = fc.array(inline, { maxLength: 3 }).map((parts) => p(...parts))
const item = fc
  .tuple(words, fc.option(words))
  .map(([text, nested]) => (nested ? li(text, ul(li(nested))) : li(text)))
const list = fc
  .tuple(fc.constantFrom(ul, ol), fc.array(item, { minLength: 1, maxLength: 4 }))
  .map(([make, items]) => make(...items))
const row = fc.tuple(words, words).map(([one, other]) => tr(td(one), td(other)))
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.tuple(fc.constantFrom(h2, h3, h4), words).map(([make, text]) => make(text)),
  list,
  fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => table(tr(th('A'), th('B')), ...rows)),
  paragraph.map((content) => note(content)),
  paragraph.map((content) => quote(content)),
  fc.tuple(words, paragraph).map(([term, content]) => definition(term, content)),
  fc.tuple(fc.integer({ min: 1, max: 9 }), words).map(([n, alt]) => image(n, alt)),
  fc.tuple(fc.integer({ min: 1, max: 9 }), words).map(([n, title]) => attachment(n, title)),
)

/** Any document of the format, its clauses with ids that are sometimes missing and sometimes doubled. */
export const anyDocument: fc.Arbitrary<ChapterDocument> = fc
  .tuple(
    fc.option(
      paragraph.map((content) => inBrief(content)),
      { nil: undefined },
    ),
    fc.option(
      list.map((content) => scope(content)),
      { nil: undefined },
    ),
    fc.array(block, { minLength: 1, maxLength: 12 }),
    fc.array(fc.option(fc.integer({ min: 1, max: 40 })), { minLength: 60, maxLength: 60 }),
  )
  .map(([box, other, blocks, ids]) => {
    let place = 0
    const identify = (node: DocumentNode): DocumentNode => {
      const n = ids[place++ % ids.length]
      return n ? as(n, node) : node
    }
    const content = [box, other, ...blocks].filter((node) => node !== undefined)
    return {
      type: 'doc' as const,
      content: content.map((node) =>
        ['bulletList', 'orderedList', 'table'].includes(node.type)
          ? { ...node, content: (node.content ?? []).map(identify) }
          : identify(node),
      ),
    }
  })

/** Any document of the format whose clauses all have ids, none alike. */
export const anyIdentifiedDocument = anyDocument.map(({ content }) =>
  doc(...content.map((node) => withoutIds(node))),
)

function withoutIds(node: DocumentNode): DocumentNode {
  const { clauseId: _gone, ...attrs } = node.attrs ?? {}
  return { ...node, attrs, ...(node.content ? { content: node.content.map(withoutIds) } : {}) }
}
