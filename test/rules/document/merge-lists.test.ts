import { expect, test } from 'vitest'
import type { ChapterDocument } from '@/lib/document/document'
import { type MergeChoice, mergeDocuments } from '@/lib/document/merge'
import { as, doc, li, ol, olFrom, p, ul } from './builders'
import { merged } from './merged'

const item = (n: number, words = `item ${n}`) => as(n, li(words))
const shapes = (document: ChapterDocument) =>
  document.content.map(({ type, content }) => `${type} ${content?.length ?? 0}`)

/** The parts of a merge by their words; LIST where it is asked which kind of list is kept. */
function inOneLine(base: ChapterDocument, mine: ChapterDocument, theirs: ChapterDocument): string {
  return mergeDocuments(base, mine, theirs)
    .parts.map((part) => (part.status === 'list' ? 'LIST' : 'clause' in part ? part.clause.text : 'CONFLICT'))
    .join(' / ')
}

test.each<[MergeChoice, string, number | undefined]>([
  ['mine', 'orderedList', 1],
  ['theirs', 'orderedList', 5],
  ['both', 'orderedList', 1],
])('a list that both numbered, and not alike, is one conflict; %s is heeded', (choice, type, start) => {
  const base = doc(ul(item(1), item(2)), as(9, p('after')))
  const [mine, theirs] = [
    doc(ol(item(1), item(2)), as(9, p('after'))),
    doc(olFrom(5)(item(1), item(2)), as(9, p('after'))),
  ]
  expect(inOneLine(base, mine, theirs)).toBe('LIST / item 1 / item 2 / after')
  expect(merged(base, mine, theirs, choice).content[0]).toMatchObject({ type, attrs: { start } })
  expect(shapes(merged(base, mine, theirs, choice))).toEqual(['orderedList 2', 'paragraph 1'])
})

test('paragraphs of which one made bullet points and the other numbered steps are one conflict', () => {
  const base = doc(as(1, p('item 1')), as(2, p('item 2')))
  const [mine, theirs] = [doc(ul(item(1), item(2))), doc(ol(item(1), item(2)))]
  expect(inOneLine(base, mine, theirs)).toBe('LIST / item 1 / item 2')
  expect(shapes(merged(base, mine, theirs, 'theirs'))).toEqual(['orderedList 2'])
  expect(shapes(merged(base, mine, theirs, 'mine'))).toEqual(['bulletList 2'])
})

test('of a list that both made another, what one reworded and what one added stand in it as was chosen', () => {
  const base = doc(ol(item(1), item(2)))
  const [mine, theirs] = [doc(ul(item(1, 'mine'), item(2))), doc(olFrom(4)(item(1), item(2), item(3)))]
  expect(inOneLine(base, mine, theirs)).toBe('LIST / mine / item 2 / item 3')
  expect(shapes(merged(base, mine, theirs, 'mine'))).toEqual(['bulletList 3'])
  expect(merged(base, mine, theirs, 'theirs').content).toMatchObject([
    { type: 'orderedList', attrs: { start: 4 } },
  ])
})

test('a list that one numbered, and in which both added the same item, is no conflict', () => {
  const [base, mine] = [doc(ul(item(1))), doc(ul(item(1), item(7)))]
  expect(inOneLine(base, mine, doc(ol(item(1), item(7))))).toBe('item 1 / item 7')
  expect(shapes(merged(base, mine, doc(ol(item(1), item(7)))))).toEqual(['orderedList 2'])
})
