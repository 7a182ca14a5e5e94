import { describe, expect, it } from 'vitest'
import { likelyTerm } from '@/lib/terms/likely-term'

const terms = [
  { id: 'plan', words: ['care plan', 'PLP'] },
  { id: 'looked after', words: ['child looked after', 'CLA', 'LAC'] },
  { id: 'order', words: ['public law outline', 'PLO'] },
]

describe('the term that words belong to most likely', () => {
  it.each([
    ['cic', [{ id: 'care', words: ['child in care'] }], 'care'],
    ['iros', [{ id: 'iro', words: ['IRO'] }], null],
    ['plo', [{ id: 'outline', words: ['Public Law Outline'] }], 'outline'],
    ['strategy meeting', [{ id: 'fgc', words: ['family meeting'] }], null],
    ['duty of care', [{ id: 'dc', words: ['DoC'] }], 'dc'],
    ['public law outline', [{ id: 'plo', words: ['PLO'] }], 'plo'],
    ['outlines of law', terms, 'order'],
    ['looked after plans', terms, 'looked after'],
    ['zebra', terms, null],
    ['zebra', [], null],
    ['s47', terms, null],
    ['s47', [{ id: 'one letter', words: ['strategy'] }], null],
    ['dc', [{ id: 'joined', words: ['duty of care'] }], 'joined'],
    [
      'public law outline meeting',
      [...terms, { id: 'most of it', words: ['public law outline meetings'] }],
      'most of it',
    ],
  ])('%s', (looked, known, expected) => {
    expect(likelyTerm(looked, known)).toBe(expected)
  })
})
