import { describe, expect, test } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { type MergeChoice, mergeDocuments, mergedDocument } from '@/lib/document/merge'
import { as, doc, h2, id, idsFrom, inBrief, li, note, ol, p, scope, table, td, th, tr, ul } from './builders'
import { merged } from './merged'

const [a, b, c, d] = [
  p('The first step.'),
  p('The second step.'),
  p('The third step.'),
  p('The last step.'),
].map((block, index) => as(index + 1, block)) as [DocumentNode, DocumentNode, DocumentNode, DocumentNode]

/** A merge in a line: conflicts as <mine|theirs>, words separated by blanks, lists in brackets. */
function inOneLine(base: ChapterDocument, mine: ChapterDocument, theirs: ChapterDocument): string {
  return mergeDocuments(base, mine, theirs)
    .parts.map((part) =>
      part.status === 'list'
        ? 'LIST'
        : part.status === 'conflict'
          ? `<${part.mine?.text ?? ''}|${part.theirs?.text ?? ''}>`
          : part.clause.text,
    )
    .join(' / ')
}

describe('two texts made from one', () => {
  const base = doc(a, b, c, d)
  const B = as(2, p('The second step, mine.'))
  const B2 = as(2, p('The second step, theirs.'))
  const [x, y] = [as(11, p('Mine is new.')), as(12, p('Theirs is new.'))]
  test.each<[string, DocumentNode[], DocumentNode[], string]>([
    [
      'each reword another clause',
      [a, B, c, d],
      [a, b, c, as(4, p('The end.'))],
      'The first step. / The second step, mine. / The third step. / The end.',
    ],
    [
      'both reword one clause',
      [a, B, c, d],
      [a, B2, c, d],
      'The first step. / <The second step, mine.|The second step, theirs.> / The third step. / The last step.',
    ],
    [
      'both reword it alike',
      [a, B, c, d],
      [a, B, c, d],
      'The first step. / The second step, mine. / The third step. / The last step.',
    ],
    [
      'one removes what the other left alone',
      [a, c, d],
      [a, b, c, d],
      'The first step. / The third step. / The last step.',
    ],
    [
      'one removes what the other reworded',
      [a, c, d],
      [a, B2, c, d],
      'The first step. / <|The second step, theirs.> / The third step. / The last step.',
    ],
    [
      'the other way about',
      [a, B, c, d],
      [a, c, d],
      'The first step. / <The second step, mine.|> / The third step. / The last step.',
    ],
    [
      'both add at one place',
      [a, x, b, c, d],
      [a, y, b, c, d],
      'The first step. / Mine is new. / Theirs is new. / The second step. / The third step. / The last step.',
    ],
    [
      'both add the same at one place',
      [a, x, b, c, d],
      [a, as(12, p('Mine is new.')), b, c, d],
      'The first step. / Mine is new. / The second step. / The third step. / The last step.',
    ],
    [
      'I begin a section where they add a paragraph',
      [a, as(13, h2('New')), x, b, c, d],
      [a, y, b, c, d],
      'The first step. / Theirs is new. / New / Mine is new. / The second step. / The third step. / The last step.',
    ],
    [
      'they add at the top',
      [a, b, c, d],
      [y, a, b, c, d],
      'Theirs is new. / The first step. / The second step. / The third step. / The last step.',
    ],
    [
      'one moves what the other rewords',
      [b, c, d, a],
      [as(1, p('Start.')), b, c, d],
      'The second step. / The third step. / The last step. / Start.',
    ],
    [
      'the other moves what I reword',
      [as(1, p('Start.')), b, c, d],
      [b, c, d, a],
      'The second step. / The third step. / The last step. / Start.',
    ],
    [
      'both move it',
      [b, c, a, d],
      [b, c, d, a],
      'The second step. / The third step. / The first step. / The last step.',
    ],
  ])('%s', (_what, mine, theirs, expected) => {
    expect(inOneLine(base, doc(...mine), doc(...theirs))).toBe(expected)
  })

  test('say of each clause whose it is', () => {
    const merge = mergeDocuments(base, doc(x, B, c, d), doc(as(2, b), as(3, p('Third.')), d, y))
    expect(merge.parts.map(({ status, key }) => `${status} ${key.slice(-2)}`)).toEqual([
      'mine 0b',
      'mine 02',
      'theirs 03',
      'same 04',
      'theirs 0c',
    ])
  })

  test('a clause that one moved, or one moved and the other reworded, is theirs who did', () => {
    const moved = mergeDocuments(base, doc(b, c, d, a), doc(a, b, c, as(4, p('The end.'))))
    expect(moved.parts.map(({ status }) => status)).toEqual(['same', 'same', 'theirs', 'mine'])
    const both = mergeDocuments(base, doc(b, c, d, a), doc(as(1, p('Start.')), b, c, d))
    expect(both.parts.map(({ status }) => status)).toEqual(['same', 'same', 'same', 'both'])
  })

  test('what both added is one clause, however like one that I removed', () => {
    const new2 = as(50, p('The second step, better.'))
    expect(inOneLine(base, doc(a, new2, c, d), doc(a, b, new2, c, d))).toBe(
      'The first step. / The second step, better. / The third step. / The last step.',
    )
  })

  test('a conflict that nobody has answered keeps both', () => {
    const merge = mergeDocuments(base, doc(a, B, c, d), doc(a, B2, c, d))
    expect(mergedDocument(merge, {}, idsFrom(70_000))).toEqual(
      merged(base, doc(a, B, c, d), doc(a, B2, c, d)),
    )
  })

  test.each<[MergeChoice, string[]]>([
    ['mine', ['The first step.', 'The second step, mine.', 'The third step.', 'The last step.']],
    ['theirs', ['The first step.', 'The second step, theirs.', 'The third step.', 'The last step.']],
    [
      'both',
      [
        'The first step.',
        'The second step, mine.',
        'The second step, theirs.',
        'The third step.',
        'The last step.',
      ],
    ],
  ])('a conflict can be answered with %s', (choice, expected) => {
    const result = merged(base, doc(a, B, c, d), doc(a, B2, c, d), choice)
    expect(clausesOf(result).map(({ text }) => text)).toEqual(expected)
  })
})

describe('lists, tables and boxes', () => {
  const item = (n: number, words = `item ${n}`) => as(n, li(words))
  const row = (n: number, words = `row ${n}`) => as(n, tr(td(words)))
  const shapes = (document: ChapterDocument) =>
    document.content.map(({ type, content }) => `${type} ${content?.length ?? 0}`)

  test('items added by both stand in one list', () => {
    const base = doc(ul(item(1), item(2)), as(9, p('after')))
    const mine = doc(ul(item(1), item(2), item(3)), as(9, p('after')))
    const theirs = doc(ul(item(4), item(1), item(2), item(5)), as(9, p('after')))
    expect(inOneLine(base, mine, theirs)).toBe('item 4 / item 1 / item 2 / item 3 / item 5 / after')
    expect(shapes(merged(base, mine, theirs))).toEqual(['bulletList 5', 'paragraph 1'])
  })

  test('an item that they add at the end of a list does not leave it for a paragraph of mine', () => {
    const base = doc(ul(item(1)))
    const result = merged(base, doc(ul(item(1)), as(8, p('mine'))), doc(ul(item(1), item(2))))
    expect(shapes(result)).toEqual(['bulletList 2', 'paragraph 1'])
  })

  test('a list that I numbered takes in the item that they added', () => {
    const base = doc(ul(item(1), item(2)))
    const result = merged(base, doc(ol(item(1), item(2))), doc(ul(item(1), item(7), item(2))))
    expect(shapes(result)).toEqual(['orderedList 3'])
    const { parts } = mergeDocuments(base, doc(ol(item(1), item(2))), doc(ul(item(1), item(7), item(2))))
    expect(parts.map(({ status }) => status)).toEqual(['mine', 'theirs', 'mine'])
  })

  test('a list that I cut in two by a paragraph stays so', () => {
    const base = doc(ul(item(1), item(2)))
    const mine = doc(ul(item(1)), as(8, p('between')), ul(item(2)))
    expect(shapes(merged(base, mine, doc(ul(item(1), item(2, 'reworded')))))).toEqual([
      'bulletList 1',
      'paragraph 1',
      'bulletList 1',
    ])
  })

  test('rows changed by either stand in one table, and both wordings of a row in it', () => {
    const head = as(1, tr(th('When')))
    const base = doc(table(head, row(2), row(3)))
    const mine = doc(table(head, row(2, 'mine'), row(3)))
    const theirs = doc(table(head, row(2, 'theirs'), row(3), row(4)))
    expect(inOneLine(base, mine, theirs)).toBe('When / <mine|theirs> / row 3 / row 4')
    expect(shapes(merged(base, mine, theirs))).toEqual(['table 5'])
  })

  test('a box that both added is one box, with both wordings if both are kept', () => {
    const base = doc(as(1, p('text')))
    const mine = doc(as(2, inBrief(p('mine'))), as(1, p('text')))
    const theirs = doc(as(3, inBrief(p('theirs'))), as(4, scope(p('all'))), as(1, p('text')))
    expect(inOneLine(base, mine, theirs)).toBe('<mine|theirs> / all / text')
    expect(shapes(merged(base, mine, theirs))).toEqual(['inBrief 2', 'scope 1', 'paragraph 1'])
  })

  test('a paragraph that I put into a callout while they reworded it is a conflict', () => {
    const base = doc(as(1, p('text')))
    const { parts } = mergeDocuments(base, doc(as(1, note(p('text')))), doc(as(1, p('words'))))
    expect(parts.filter(({ status }) => status === 'conflict')).toHaveLength(1)
  })

  test('a text from which both together removed everything is an empty paragraph', () => {
    const result = merged(doc(a, b), doc(a), doc(b))
    expect(result.content).toEqual([{ type: 'paragraph', attrs: { clauseId: id(70_000) } }])
  })
})
