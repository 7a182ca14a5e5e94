import { expect, it } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import { draftSummary } from '@/lib/document/draft-summary'
import { as, doc, h2, p } from './builders'

it('does not say that a section is gone whose heading alone was taken out', () => {
  const rest = [as(10, p('One.')), as(11, p('Two.')), as(12, p('Three.'))]
  const timescales = [as(2, p('Visit within five days.')), as(3, p('Report within ten.'))]
  const before = doc(as(9, h2('Duties')), ...rest, as(1, h2('Timescales')), ...timescales)
  const after = doc(as(9, h2('Duties')), ...rest, ...timescales)
  expect(draftSummary(diffClauses(before, after))).toBe('The heading Timescales has been removed.')
  const gone = doc(as(9, h2('Duties')), ...rest)
  expect(draftSummary(diffClauses(before, gone))).toBe('The section Timescales has been removed.')
})
