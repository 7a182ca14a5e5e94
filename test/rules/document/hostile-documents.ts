import fc from 'fast-check'
import type { DocumentNode } from '@/lib/document/document'
import { anyIdentifiedDocument } from './any-document'
import { as, doc, h2, id, li, link, p, table, td, tr, ul } from './builders'

/** JSON that holds what no object literal can: a key called __proto__. */
const fromJson = (text: string): unknown => JSON.parse(text)

const nested = (levels: number): DocumentNode => {
  let node: DocumentNode = { type: 'listItem', content: [p('innermost')] }
  for (let level = 0; level < levels; level++) node = { type: 'listItem', content: [p('x'), ul(node)] }
  return node
}

/** Documents that are none, by what is wrong with them: all must be refused, with a sentence. */
export const hostileDocuments: [string, unknown][] = [
  ['nothing', undefined],
  ['a number', 7],
  ['a text', '<p>Hello</p>'],
  ['a list of blocks', [p('a')]],
  ['a shape of another program', { type: 'doc', children: [{ text: 'a' }] }],
  ['content that is no list', { type: 'doc', content: { length: 1, 0: p('a') } }],
  ['an unknown node', doc(p('a'), { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] })],
  [
    'an unknown mark',
    doc(p({ type: 'text', text: 'a', marks: [{ type: 'textStyle', attrs: { color: 'red' } }] })),
  ],
  ['a node called as a prototype’s key', doc(p('a'), { type: '__proto__' })],
  ['a node called as an object’s method', doc(p('a'), { type: 'hasOwnProperty' })],
  ['a mark called as a prototype’s key', doc(p({ type: 'text', text: 'a', marks: [{ type: '__proto__' }] }))],
  ['10 MB in one paragraph', doc(p('a'.repeat(10_000_000)))],
  ['10 MB in an attribute', doc({ type: 'paragraph', attrs: { note: 'a'.repeat(10_000_000) } })],
  ['10 MB in a key', doc({ type: 'paragraph', attrs: { ['a'.repeat(10_000_000)]: 1 } })],
  ['100,000 clauses', doc(...Array.from({ length: 100_000 }, () => p('a')))],
  [
    '90,000 clauses without words or ids',
    { type: 'doc', content: Array.from({ length: 90_000 }, () => ({ type: 'paragraph' })) },
  ],
  ['100,000 cells in a row', doc(table(tr(...Array.from({ length: 100_000 }, () => td('a')))))],
  ['lists nested 1,000 deep', doc(ul(nested(500)))],
  ['lists nested 100,000 deep', doc(ul(nested(50_000)))],
  [
    'attributes nested 1,000 deep',
    doc({ type: 'paragraph', attrs: { a: fromJson(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) } }),
  ],
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    '\u00a0javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.uk/x',
    '//evil.example',
    'https://a.uk\u0000',
  ].map((href): [string, unknown] => [
    `a link to ${JSON.stringify(href)}`,
    doc(p('See ', link(href, 'this'))),
  ]),
  [
    'an image that is an address',
    doc(p('a'), {
      type: 'image',
      attrs: { file: 'javascript:alert(1)', name: 'a.png', alt: 'a', width: 1, height: 1 },
    }),
  ],
  [
    'an image with a script for a size',
    doc(p('a'), {
      type: 'image',
      attrs: { file: 'a'.repeat(64), name: 'a.png', alt: 'a', width: '1" onload="alert(1)', height: 1 },
    }),
  ],
  [
    'an attachment that is a page',
    doc(p('a'), {
      type: 'attachment',
      attrs: { file: 'a'.repeat(64), name: 'a.html', title: 'a', mediaType: 'text/html', size: 1 },
    }),
  ],
  [
    'another manual at a script',
    doc(p('a', { type: 'manualReference', attrs: { href: 'javascript:alert(1)', label: 'a' } })),
  ],
  ['half a character', doc(p('a\ud800b'))],
  ['the other half', doc(p('\udfff'))],
  ['a zero character', doc(p('a\u0000b'))],
  ['half a character in an id', doc({ ...p('a'), attrs: { clauseId: '\ud800' } })],
  ['a heading of level 1e308', doc({ ...h2('a'), attrs: { level: 1e308, clauseId: id(1) } })],
  ['a cell of a million columns', doc(table(tr(td('a', { colspan: 1_000_000 }))))],
  ['an item that is no item', doc(ul(p('a'), li('b')))],
]

/** Documents whose clauses have ids that are none: refused when read, and given others when an author saves them. */
export const hostileIds: [string, unknown][] = [
  ['an id that is a list', doc({ ...p('a'), attrs: { clauseId: [id(1)] } })],
  ['an id that is an object', doc({ ...p('a'), attrs: { clauseId: { toString: 'x' } } })],
  ['two clauses with one id', doc(as(1, p('a')), as(1, p('b')))],
]

const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e308, '', '\ud800', 'javascript:alert(1)', '__proto__', [], {}, [
    [],
  ]),
  fc.constant(
    fromJson('{"__proto__":{"type":"doc","polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ),
  fc.jsonValue(),
)

/** Places in a document's JSON, as fractions of the way down at each level, and what is put there. */
const anySpoiling = fc.record({
  way: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 8 }),
  key: fc.option(fc.constantFrom('type', 'attrs', 'content', 'marks', 'text', '__proto__', 'toJSON')),
  value: hostileValue,
})

/** Documents of the format in which something, somewhere, has been replaced by what does not belong there. */
export const anySpoiltDocument: fc.Arbitrary<unknown> = fc
  .tuple(anyIdentifiedDocument, fc.array(anySpoiling, { minLength: 1, maxLength: 3 }))
  .map(([document, spoilings]) => {
    const spoilt: unknown = JSON.parse(JSON.stringify(document))
    for (const { way, key, value } of spoilings) spoil(spoilt, way, key, value)
    return spoilt
  })

function spoil(part: unknown, [step, ...further]: number[], key: string | null, value: unknown): void {
  if (typeof part !== 'object' || part === null || step === undefined) return
  const keys = Object.keys(part)
  const chosen = keys[step % Math.max(1, keys.length)]
  const child = Object.entries(part).find(([name]) => name === chosen)?.[1]
  if (further.length > 0 && typeof child === 'object' && child !== null) {
    spoil(child, further, key, value)
    return
  }
  const name = key ?? chosen ?? 'type'
  Object.defineProperty(part, name, { value, enumerable: true, configurable: true, writable: true })
}
