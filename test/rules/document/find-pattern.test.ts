import { describe, expect, test } from 'vitest'
import { findPattern } from '@/lib/document/find-pattern'

function places(words: string, text: string, wholeWord = false): string[] {
  return [...text.matchAll(new RegExp(findPattern({ words, wholeWord }), 'gu'))].map(([place]) => place)
}

describe('what is looked for', () => {
  test.each([
    ['as typed, nothing special', 'a.b (c)*', 'axb (c) a.b (c)*', ['a.b (c)*']],
    ['whatever the quotation marks', "child's", "a child’s and a child's", ['child’s', "child's"]],
    [
      'whatever the dash',
      'long-term',
      'long-term long‑term long–term',
      ['long-term', 'long‑term', 'long–term'],
    ],
    ['over a blank that does not break', '5 days', '5\u00a0days', ['5\u00a0days']],
    ['in every alphabet', 'Å/é', 'Å/é', ['Å/é']],
  ])('%s', (_, words, text, expected) => {
    expect(places(words, text)).toEqual(expected)
  })

  test.each([
    ['care', 'care, carer, aftercare, care-leaver', 2],
    ['1', '1 and 11 and 1a', 1],
    ['é', 'café é', 1],
  ])('“%s” as a whole word in “%s”', (words, text, count) => {
    expect(places(words, text, true)).toHaveLength(count)
  })
})
