import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/lib/document/document'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from './any-document'
import {
  as,
  bold,
  doc,
  h2,
  id,
  inBrief,
  li,
  link,
  note,
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
} from './builders'

/** The problem that a document has, or 'none'. */
function problemOf(json: unknown): string {
  const parsed = parseDocument(json)
  return 'problem' in parsed ? parsed.problem : 'none'
}

const nested = (levels: number): DocumentNode => (levels === 0 ? p('a') : ul(li('a', nested(levels - 1))))

describe('a document is taken', () => {
  test.each([
    [
      'with every kind of block',
      doc(
        inBrief(p('a')),
        scope(p('b')),
        related(ul(li(ref(9, 'C')))),
        h2('D'),
        p('e'),
        ul(li('f')),
        table(tr(th('G')), tr(td('h'))),
        note(p('i')),
        quote(p('j')),
      ),
    ],
    ['with the boxes that it has', doc(scope(p('b')), p('c'))],
    ['with a table in a box', doc(inBrief(table(tr(td('a')))), p('b'))],
    [
      'with links to the four schemes',
      doc(
        ...['http://a.uk', 'https://a.uk/b?c=d#e', 'mailto:a@b.uk', 'tel:+441992555555'].map((href) =>
          p(link(href, 'x')),
        ),
      ),
    ],
    ['with lists in lists', doc(nested(15))],
    ['with emoji and every other whole character', doc(p('👍 é ﬁ \u{10FFFF}'))],
    ['without words', doc(p())],
  ])('%s', (_what, document) => {
    expect(problemOf(document)).toBe('none')
  })

  test('in one normal form: defaults filled in, runs of text joined, unknown attributes gone', () => {
    const loose = doc(
      { ...p('one ', 'two'), attrs: { clauseId: id(1), style: 'color: red' } },
      as(2, olFrom(1)(as(3, li('x')))),
    )
    const parsed = parseDocument(loose)
    expect('document' in parsed && parsed.document.content).toEqual([
      { type: 'paragraph', attrs: { clauseId: id(1) }, content: [{ type: 'text', text: 'one two' }] },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [
          {
            type: 'listItem',
            attrs: { clauseId: id(3) },
            content: [
              { type: 'paragraph', attrs: { clauseId: null }, content: [{ type: 'text', text: 'x' }] },
            ],
          },
        ],
      },
    ])
  })

  test('as plain objects, which React can pass to the browser', () => {
    const parsed = parseDocument(doc(h2('a')))
    const [heading] = 'document' in parsed ? parsed.document.content : []
    expect(Object.getPrototypeOf(heading?.attrs)).toBe(Object.prototype)
  })

  test('and is not changed by being read again', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, (document) => {
        const parsed = parseDocument(document)
        expect(parsed).toHaveProperty('document')
        expect('document' in parsed && parseDocument(parsed.document)).toEqual(parsed)
      }),
    )
  })
})

describe('a document is refused, and the sentence says what and where', () => {
  const unknownNode = { type: 'iframe', attrs: { src: 'https://a.uk' } }
  const many = Array.from({ length: 5_001 }, () => p('a'))
  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /not a chapter document/],
    ['a list', [], /not a chapter document/],
    ['another node', p('a'), /does not begin with one/],
    ['no blocks', { type: 'doc', content: [] }, /a chapter that is empty or incomplete/],
    ['an unknown node', doc(p('a'), unknownNode), /“iframe”, which is not part/],
    ['an unknown mark', doc(p({ type: 'text', text: 'a', marks: [{ type: 'code' }] })), /marked “code”/],
    ['a prototype’s name as a node', doc({ type: 'constructor' }), /“constructor”/],
    [
      'a heading in a callout',
      doc(p('a'), note(h2('B'))),
      /Block 2 \(“B”\) has a heading that cannot stand in a callout/,
    ],
    [
      'a box after a block',
      doc(p('a'), inBrief(p('b'))),
      /an in-brief box that cannot stand as block 2 of a chapter/,
    ],
    ['two boxes of a kind', doc(inBrief(p('a')), inBrief(p('b')), p('c')), /as block 2/],
    ['an item without a paragraph', doc(ul({ type: 'listItem', content: [] })), /a list item that is empty/],
    ['a heading of level 1', doc({ ...h2('A'), attrs: { level: 1 } }), /level 2, 3 or 4/],
    [
      'a callout of another kind',
      doc({ ...note(p('a')), attrs: { kind: 'x"><script>' } }),
      /not a note, caution or N.B./,
    ],
    ['a list from half', doc(olFrom(0.5)(li('a'))), /starts at no number/],
    ['a cell of a million rows', doc(table(tr(td('a', { rowspan: 1e6 })))), /spans/],
    ['a row of 51 columns', doc(table(tr(td('a', { colspan: 50 }), td('b')))), /more than 50 columns/],
    [
      'a reference without an id',
      doc(p({ type: 'chapterReference', attrs: { chapterId: '4.2', label: 'A' } })),
      /without the chapter’s id/,
    ],
    [
      'a reference without a label',
      doc(p({ type: 'chapterReference', attrs: { chapterId: id(1), label: null } })),
      /without a label/,
    ],
    [
      'a clause without an id',
      { type: 'doc', content: [p('The social worker must')] },
      /Paragraph 1 \(“The social worker must”\) has no id/,
    ],
    ['a clause with an id that is no uuid', doc({ ...p('a'), attrs: { clauseId: '1' } }), /not a uuid/],
    [
      'two clauses with one id',
      doc(p('a'), p('b'), as(1, p('c'))),
      /Paragraph 3 \(“c”\) has the same id as paragraph 1/,
    ],
    ['lists nested too deeply', doc(nested(20)), /40 levels/],
    ['too many clauses', doc(...many), /5001 paragraphs/],
    ['too many bytes', doc(p('é'.repeat(1_000_001))), /2 MB/],
    ['half a character', doc(p('ab\ud83d')), /broken character after “ab”/],
    ['half a character in a key', { ...doc(p('a')), '\udc00': 1 }, /broken character/],
    ['a zero character', doc(p('a\0')), /broken character/],
    ['text without words', doc(p('')), /not a chapter document/],
    [
      'a mark twice',
      doc(p({ ...bold('a'), marks: [{ type: 'bold' }, { type: 'bold' }] })),
      /not a chapter document/,
    ],
    ['what is no JSON', doc(p('a'), { type: 'paragraph', attrs: { clauseId: 10n } }), /not JSON/],
  ])('%s', (_what, json, sentence) => {
    expect(problemOf(json)).toMatch(sentence)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    '#top',
    'https:evil',
    'https://',
    'mailto:',
    'mailto:a@b.uk\tbcc:c@d.uk',
    '',
  ])('a link to %j', (href) => {
    expect(problemOf(doc(p('a'), p(link(href, 'here'))))).toMatch(/^Block 2 \(“here”\) has a link to “/)
  })

  test('a circle, without end', () => {
    const circle: { type: string; content: unknown[] } = { type: 'doc', content: [] }
    circle.content.push(circle)
    expect(problemOf(circle)).toMatch(/40 levels/)
  })
})

test('whatever JSON comes, reading it never throws', () => {
  const type = fc.constantFrom(
    'doc',
    'paragraph',
    'heading',
    'text',
    'table',
    'tableRow',
    'listItem',
    'x',
    '__proto__',
  )
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof({ weight: 9, arbitrary: type }, fc.jsonValue()),
        attrs: fc.oneof(fc.record({ level: fc.jsonValue(), clauseId: fc.jsonValue() }), fc.jsonValue()),
        content: fc.oneof({ weight: 5, arbitrary: fc.array(tie('node'), { maxLength: 3 }) }, fc.jsonValue()),
        marks: fc.oneof(fc.array(fc.record({ type: fc.constantFrom('bold', 'link') })), fc.jsonValue()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
      },
      { requiredKeys: ['type'] },
    ),
  }))
  const json = fc.oneof(
    fc.jsonValue(),
    node,
    fc.array(node).map((content) => ({ type: 'doc', content })),
  )
  fc.assert(
    fc.property(json, (value) => {
      expect(typeof problemOf(value)).toBe('string')
    }),
    { numRuns: 500 },
  )
})
