import { describe, expect, it } from 'vitest'
import { type HeldChapter, paperStanding, releasesWithNewText } from '@/lib/reading/paper/paper'

/** A chapter's rows, one letter a release: the text that it held, '-' for none, ' ' for releases without the chapter. */
function held(letters: string): HeldChapter[] {
  return [...letters].flatMap((letter, index) =>
    letter === ' '
      ? []
      : [{ release: index + 1, title: 'Care', number: '1', revisionId: letter === '-' ? null : letter }],
  )
}

describe('a paper', () => {
  it.each([
    ['AAA', 1, { is: 'current' }],
    ['A', 1, { is: 'current' }],
    ['AAB', 1, { is: 'changed', since: 3 }],
    ['ABB', 1, { is: 'changed', since: 2 }],
    ['ABC', 1, { is: 'changed', since: 2 }],
    ['AABBC', 2, { is: 'changed', since: 3 }],
    ['-A', 1, { is: 'changed', since: 2 }],
    ['--', 1, { is: 'current' }],
    ['AA  ', 2, { is: 'removed', since: 3 }],
    ['AB ', 1, { is: 'removed', since: 2 }],
    ['A A', 1, { is: 'current' }],
    ['A AB', 1, { is: 'changed', since: 4 }],
    [' A', 1, null],
    ['A ', 2, null],
  ])('of a chapter with the texts "%s", printed from release %i', (letters, from, expected) => {
    expect(paperStanding(held(letters), from, letters.length)).toEqual(expected)
  })

  it.each([
    ['AABBC', 1, [3, 5]],
    ['AABBC', 3, [5]],
    ['AAA', 1, []],
  ])('of "%s" after %i knows the releases with another text', (letters, after, expected) => {
    expect(releasesWithNewText(held(letters), after)).toEqual(expected)
  })
})
