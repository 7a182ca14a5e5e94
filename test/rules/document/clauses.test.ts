import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseAnchor, clausesOf, plainText, withClauseIds } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { anyDocument } from './any-document'
import {
  as,
  br,
  doc,
  h2,
  h3,
  id,
  idsFrom,
  inBrief,
  li,
  note,
  ol,
  olFrom,
  p,
  quote,
  ref,
  table,
  td,
  th,
  tr,
  ul,
} from './builders'

const kinds = (document: ChapterDocument) => clausesOf(document).map(({ kind }) => kind)
const idsOf = (document: ChapterDocument) => clausesOf(document).map((clause) => clause.id)

describe('clauses', () => {
  test.each([
    [
      'headings, paragraphs, callouts and quotations',
      [h2('A'), p('b'), note(p('c')), quote(p('d'))],
      ['heading', 'paragraph', 'callout', 'quote'],
    ],
    ['each item of a list, numbered or not', [ul(li('a'), li('b')), ol(li('c'))], ['item', 'item', 'item']],
    ['each row of a table', [table(tr(th('A')), tr(td('b')))], ['row', 'row']],
    ['a nested list as part of its item', [ul(li('a', ul(li('b'), li('c'))))], ['item']],
    [
      'a box with all that it holds',
      [inBrief(ul(li('a'), li('b')), table(tr(td('c')))), p('d')],
      ['inBrief', 'paragraph'],
    ],
  ])('are %s', (_what, content, expected) => {
    expect(kinds(doc(...content))).toEqual(expected)
  })

  test('stand under the heading above them, and headings under the heading above in rank', () => {
    const document = doc(
      p('before'),
      h2('One'),
      p('a'),
      h3('One one'),
      p('b'),
      h3('One two'),
      h2('Two'),
      p('c'),
    )
    expect(clausesOf(document).map(({ text, headingId }) => [text, headingId])).toEqual([
      ['before', null],
      ['One', null],
      ['a', id(2)],
      ['One one', id(2)],
      ['b', id(4)],
      ['One two', id(2)],
      ['Two', null],
      ['c', id(7)],
    ])
  })

  test('know the level of a heading and the list of an item', () => {
    const [heading, bullet, numbered] = clausesOf(doc(h3('A'), ul(li('b')), olFrom(4)(li('c'))))
    expect(heading?.level).toBe(3)
    expect(bullet?.list).toEqual({ numbered: false, start: 1 })
    expect(numbered?.list).toEqual({ numbered: true, start: 4 })
  })
})

describe('plain text', () => {
  test.each([
    ['words whatever their formatting', p('See ', ref(9, 'Care Planning'), '.'), 'See Care Planning.'],
    ['lines at line breaks and blocks', note(p('one', br, 'two'), ul(li('three'))), 'one\ntwo\nthree'],
    ['bars between the cells of a row', tr(td('Plan'), td(''), td('10 days')), 'Plan |  | 10 days'],
    ['nothing for a row of empty cells', tr(td(''), td('')), ''],
  ])('gives %s', (_what, node, expected) => {
    expect(plainText(node)).toBe(expected)
  })
})

describe('withClauseIds', () => {
  test('gives new ids to clauses without one and leaves the others alone', () => {
    const without: ChapterDocument = {
      type: 'doc',
      content: [p('new'), ul(li('new'), as(7, li('old'))), as(3, p('old'))],
    }
    expect(idsOf(withClauseIds(without, idsFrom(50)))).toEqual([id(50), id(51), id(7), id(3)])
  })

  test('lets the first keep a doubled id', () => {
    const doubled = doc(as(1, p('first')), as(1, p('copy')), p('c'))
    expect(idsOf(withClauseIds(doubled, idsFrom(50)))).toEqual([id(1), id(50), id(3)])
  })

  test('replaces what is no uuid', () => {
    const odd: ChapterDocument = { type: 'doc', content: [{ ...p('a'), attrs: { clauseId: 'x' } }] }
    expect(idsOf(withClauseIds(odd, idsFrom(50)))).toEqual([id(50)])
  })

  test('gives no ids to what is inside a clause', () => {
    const boxed = withClauseIds(doc(inBrief(ul(li('a'))), p('b')), idsFrom(50))
    expect(JSON.stringify(boxed).match(/clauseId/g)).toHaveLength(2)
  })

  test('refuses a new id that is taken', () => {
    const document = { ...doc(p('a')), content: [p('new'), as(1, p('a'))] }
    expect(() => withClauseIds(document, () => id(1))).toThrow('another clause has')
  })

  test('changes nothing the second time, and never two ids alike', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = withClauseIds(document, idsFrom(10_000))
        expect(new Set(idsOf(once)).size).toBe(idsOf(once).length)
        expect(withClauseIds(once, idsFrom(20_000))).toEqual(once)
      }),
    )
  })
})

test('an anchor is the short end of an id', () => {
  expect(clauseAnchor('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe('c-e82c3301')
})
