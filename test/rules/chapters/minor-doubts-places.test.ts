import { expect, it } from 'vitest'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import { as, doc, h2, h3, li, ol, p } from '../document/builders'

it('asks where two duties or deadlines were swapped', () => {
  const before = doc(p('The social worker must ring.'), p('The manager should ring.'))
  const after = doc(p('The social worker should ring.'), p('The manager must ring.'))
  expect(minorDoubts(before, after)).not.toEqual([])
  const limits = (one: string, other: string) =>
    doc(ol(li(`Visit within ${one}.`), li(`Report within ${other}.`)))
  expect(minorDoubts(limits('5 days', '24 hours'), limits('24 hours', '5 days'))).not.toEqual([])
})

it('asks where a heading changed its rank, and so the numbers of sections', () => {
  const before = doc(as(1, h2('Duties')), as(2, p('One.')), as(3, h3('Visits')), as(4, h2('Records')))
  const after = doc(as(1, h2('Duties')), as(2, p('One.')), as(3, h2('Visits')), as(4, h2('Records')))
  expect(minorDoubts(before, after)).toEqual(['It changes a heading: “Visits”.'])
})
