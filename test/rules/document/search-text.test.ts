import { expect, test } from 'vitest'
import { searchRows } from '@/lib/document/search-text'
import { doc, h2, h3, id, inBrief, li, p, related, table, td, tr, ul } from './builders'

test('search keeps each clause that has words but the related chapters, with the heading it stands under', () => {
  const document = doc(
    inBrief(p('Who')),
    related(p('Elsewhere')),
    h2('Visits'),
    p('Within ten days'),
    p(),
    h3('Urgent'),
    ul(li('At once')),
    table(tr(td('A'), td('b'))),
  )
  expect(searchRows(document)).toEqual([
    { clauseId: id(1), heading: '', text: 'Who' },
    { clauseId: id(3), heading: '1. Visits', text: 'Visits' },
    { clauseId: id(4), heading: '1. Visits', text: 'Within ten days' },
    { clauseId: id(6), heading: '1.1 Urgent', text: 'Urgent' },
    { clauseId: id(7), heading: '1.1 Urgent', text: 'At once' },
    { clauseId: id(8), heading: '1.1 Urgent', text: 'A | b' },
  ])
})
