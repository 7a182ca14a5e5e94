import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberedHeadings } from '@/lib/document/numbered-headings'
import { anyIdentifiedDocument } from './any-document'
import { doc, h2, h3, h4, p } from './builders'

test.each([
  [
    'in order',
    [h2('A'), h3('B'), h3('C'), h4('D'), h2('E'), h3('F')],
    ['1.', '1.1', '1.2', '1.2.1', '2.', '2.1'],
  ],
  ['by rank where a level is skipped', [h2('A'), h4('B'), h3('C'), h4('D')], ['1.', '1.1', '1.2', '1.2.1']],
  [
    'from one where a text begins with a lower level',
    [h3('A'), h4('B'), h2('C'), h3('D')],
    ['1.', '1.1', '2.', '2.1'],
  ],
  ['without counting headings that have no words', [h2('A'), h2(), h2('B')], ['1.', '2.']],
  ['not at all where there are none', [p('a')], []],
])('headings are numbered %s', (_how, content, expected) => {
  expect(numberedHeadings(doc(...content)).map(({ number }) => number)).toEqual(expected)
})

test('a title is on one line', () => {
  expect(numberedHeadings(doc(h2('  Care ', { type: 'hardBreak' }, 'planning')))[0]?.title).toBe(
    'Care planning',
  )
})

test('no two headings have the same number', () => {
  fc.assert(
    fc.property(anyIdentifiedDocument, (document) => {
      const numbers = numberedHeadings(document).map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
  )
})
