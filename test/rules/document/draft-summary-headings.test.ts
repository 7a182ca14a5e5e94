import { expect, it } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import type { DocumentNode } from '@/lib/document/document'
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

const first = [as(9, h2('Duties')), as(10, p('One.')), as(11, p('Two.')), as(12, p('Three.'))]
const second = [
  as(20, h2('Timescales')),
  as(21, p('Visit within five days.')),
  as(22, p('Report within ten.')),
]
const third = [as(30, h2('Records')), as(31, p('Keep them.')), as(32, p('Lock them up.'))]
const summary = (before: DocumentNode[], after: DocumentNode[]) =>
  draftSummary(diffClauses(doc(...before), doc(...after)))

it('says of a section that was moved and has another title both', () => {
  const [, ...rest] = third
  expect(summary([...first, ...second, ...third], [as(30, h2('Files')), ...rest, ...first, ...second])).toBe(
    'Section 1, Records, is now called Files. Section 1, Files, has been moved.',
  )
})

it('says of a paragraph that went into another section that both were updated', () => {
  const [heading, visit, report] = second as [DocumentNode, DocumentNode, DocumentNode]
  expect(summary([...first, ...second, ...third], [...first, heading, report, ...third, visit])).toBe(
    'Sections 2 (Timescales) and 3 (Records) have been updated.',
  )
})

it('says of a paragraph that went from the introduction, or into a section that is new or moved itself, where it was', () => {
  const intro = as(1, p('Read this first.'))
  expect(summary([intro, ...first, ...second, ...third], [...first, ...second, ...third, intro])).toBe(
    'The introduction has been updated. Section 3, Records, has been updated.',
  )
  const [heading, visit, report] = second as [DocumentNode, DocumentNode, DocumentNode]
  const created = as(40, h2('Visits'))
  expect(
    summary([...first, ...second, ...third], [...first, heading, report, ...third, created, visit]),
  ).toBe('Section 2, Timescales, has been updated. A new Section 4, Visits, has been added.')
  expect(summary([...first, ...second, ...third], [...third, visit, ...first, heading, report])).toBe(
    'Sections 1 (Records) and 3 (Timescales) have been updated. Section 1, Records, has been moved.',
  )
})

it('does not take a paragraph that went from the introduction for one of a section that is new', () => {
  const intro = [as(1, p('Read this first.')), as(2, p('Then this.'))]
  expect(
    summary(
      [...intro, ...first, ...second],
      [as(1, p('Read this first.')), ...first, ...second, as(40, h2('Visits'))],
    ),
  ).toBe('The introduction has been updated. A new Section 3, Visits, has been added.')
})
