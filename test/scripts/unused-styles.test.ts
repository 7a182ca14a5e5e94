import { describe, expect, it } from 'vitest'
import { withoutUnused } from '@/scripts/steps/unused-styles.mjs'

const drawn = (css: string) => withoutUnused(css, (name) => name === 'govuk-body')

describe('the stylesheet without what nothing draws', () => {
  it.each([
    ['keeps what is drawn', '.govuk-body{color:red}', '.govuk-body{color:red}'],
    [
      'drops what is not',
      '.govuk-input--width-30{width:59ex}.govuk-body{color:red}',
      '.govuk-body{color:red}',
    ],
    [
      'keeps the alternatives that are',
      '.govuk-body,.govuk-body-m:hover{color:red}',
      '.govuk-body{color:red}',
    ],
    ['drops a rule within others with them', '@media print{.govuk-hint{color:red}}a{b:c}', 'a{b:c}'],
    ['keeps rules of our own', '.bar:not(.a,.b),.result .govuk-hint{b:c}', '.bar:not(.a,.b){b:c}'],
    [
      'keeps what is no rule',
      '@charset "UTF-8";@keyframes a{0%{b:c}}a::before{content:"}{"}',
      '@charset "UTF-8";@keyframes a{0%{b:c}}a::before{content:"}{"}',
    ],
  ])('%s', (_, css, kept) => {
    expect(drawn(css)).toBe(kept)
  })
})
