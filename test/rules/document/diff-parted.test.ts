import { expect, it } from 'vitest'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { as, doc, li, ol, p, table, td, th, tr } from './builders'

const text = (...content: DocumentNode[]): ChapterDocument => ({ type: 'doc', content })

it('a redline shows that a numbered list begins anew, and nothing of a step that is added', () => {
  const before = doc(ol(li('One'), li('Two'), li('Three')), p('After'))
  const parted = text(
    ol(as(1, li('One')), as(2, li('Two'))),
    as(9, p()),
    ol(as(3, li('Three'))),
    as(4, p('After')),
  )
  expect(summariseRedline(diffClauses(before, parted))).toBe('1 paragraph changed')
  expect(summariseRedline(diffClauses(parted, before))).toBe('1 paragraph changed')
  const longer = text(
    ol(as(9, li('Nought')), as(1, li('One')), as(2, li('Two')), as(3, li('Three'))),
    as(4, p('After')),
  )
  expect(summariseRedline(diffClauses(before, longer))).toBe('1 paragraph added')
})

it('a redline shows that rows stand in a table of their own now', () => {
  const before = doc(table(tr(th('Who')), tr(td('A')), tr(td('B'))))
  const parted = text(table(as(1, tr(th('Who'))), as(2, tr(td('A')))), table(as(3, tr(td('B')))))
  expect(summariseRedline(diffClauses(before, parted))).toBe('1 paragraph changed')
})

it.each([
  [
    'beside a cell that reaches down',
    (hours: string) =>
      doc(
        table(
          tr(th('Team'), th('Day'), th('Hours')),
          tr(td('East', { rowspan: 2 }), td('Mon'), td('9 to 5')),
          tr(td('Tue'), td(hours)),
        ),
      ),
  ],
  [
    'after a header of two columns',
    (hours: string) =>
      doc(table(tr(th('Team', { colspan: 2 }), th('Hours')), tr(td('East'), td('Mon'), td(hours)))),
  ],
])('a redline calls a changed cell by its column %s', (_, make) => {
  const rows = diffClauses(make('9 to 5'), make('10 to 4')).filter(({ kind }) => kind !== 'same')
  expect(
    rows
      .flatMap(({ cells }) => cells ?? [])
      .filter(({ kind }) => kind !== 'same')
      .map(({ column }) => column),
  ).toEqual(['Hours'])
})
