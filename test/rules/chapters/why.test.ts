import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Because, splitWhy, withWhy } from '@/lib/chapters/why'

const reasons: Because[] = ['law', 'guidance', 'case', 'local-decision', 'learning-review', 'other']
const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,']{0,40}[A-Za-z0-9]$/)

describe('why a text was changed', () => {
  it.each([
    [
      'law',
      'the Children Act 2004',
      'Section 2 has been updated. This follows a change in the law: the Children Act 2004.',
    ],
    ['guidance', '', 'Section 2 has been updated. This follows new guidance.'],
    ['other', 'staff asked for it.', 'Section 2 has been updated. The reason: staff asked for it.'],
    ['other', '', 'Section 2 has been updated.'],
  ] as const)('%s, “%s”, is a sentence after the summary', (because, said, expected) => {
    expect(withWhy('Section 2 has been updated.', { because, words: said })).toBe(expected)
  })

  it('is found again as it was given', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...reasons), words, (summary, because, said) => {
        const why = { because, words: said }
        expect(splitWhy(withWhy(`${summary}.`, why))).toEqual({ summary: `${summary}.`, why })
      }),
    )
  })

  it.each([
    '',
    'Section 2 has been updated.',
    'It follows. The reason is plain.',
    'This follows a case that we lost',
    'Nothing is said of why. The reason.',
    'It is no longer called “This follows a case.',
  ])('is not seen where none was given: “%s”', (summary) => {
    expect(splitWhy(summary)).toEqual({ summary, why: null })
  })

  it.each([
    ['of two', 'This follows a case: Baker. This follows new guidance.', 'This follows a case: Baker.', ''],
    [
      'though the summary begins alike',
      'This follows new guidance on visits. This follows new guidance: Working Together.',
      'This follows new guidance on visits.',
      'Working Together',
    ],
  ])('is the last sentence %s', (_, whole, summary, said) => {
    expect(splitWhy(whole)).toEqual({ summary, why: { because: 'guidance', words: said } })
  })

  it('can be all that a summary says', () => {
    expect(splitWhy('This follows a case.')).toEqual({ summary: '', why: { because: 'case', words: '' } })
  })
})
