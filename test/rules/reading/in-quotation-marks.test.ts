import { expect, it } from 'vitest'
import { inQuotationMarks } from '@/components/reader/search/in-quotation-marks'

it.each([
  ['care plan', '“care plan”'],
  ['“care plan”', '“care plan”'],
  ['"care plan" review', '“"care plan" review”'],
  ['"care plan"', '"care plan"'],
])('%s is said as %s', (typed, said) => {
  expect(inQuotationMarks(typed)).toBe(said)
})
