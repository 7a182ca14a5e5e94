import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from '@/lib/document/diff-words'

/** Runs written as people mark a text: "the [-five-]{+ten+} days". */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }
  return diffWords(before, after)
    .map(({ op, text }) => marks[op].join(text))
    .join('')
}

describe('two texts compared word by word', () => {
  test.each([
    ['the same', 'within ten days', 'within ten days', 'within ten days'],
    ['one word', 'must be seen', 'should be seen', '[-must -]{+should +}be seen'],
    [
      'words side by side',
      'within five working days',
      'within ten calendar days',
      'within [-five working -]{+ten calendar +}days',
    ],
    ['a sign', 'ten days, then', 'ten days then', 'ten days[-, -]{+ +}then'],
    ['an added word at the end', 'ten days.', 'ten working days.', 'ten {+working +}days.'],
    ['words with signs in them', 'the child’s plan', 'the carer’s plan', 'the [-child’s -]{+carer’s +}plan'],
    [
      'a word that begins alike',
      'the plan is kept',
      'the planning is kept',
      'the [-plan -]{+planning +}is kept',
    ],
    ['blanks alone', 'ten  days', 'ten days', 'ten[-  -]{+ +}days'],
    ['nothing in common', 'Call the duty team.', 'Write to us', '[-Call the duty team.-]{+Write to us+}'],
    [
      'next to nothing in common',
      'Call the duty team at once.',
      'Write to us in the court’s time.',
      '[-Call the duty team at once.-]{+Write to us in the court’s time.+}',
    ],
    ['from nothing', '', 'new words', '{+new words+}'],
    ['to nothing', 'old words', '', '[-old words-]'],
    ['characters of two halves', 'a 👍 b c', 'a 👎 b c', 'a [-👍 -]{+👎 +}b c'],
  ])('%s', (_what, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test('runs of a kind that stand side by side are one', () => {
    expect(diffWords('see the child at home', 'see the child alone at home')).toEqual([
      { op: 'same', text: 'see the child ' },
      { op: 'added', text: 'alone ' },
      { op: 'same', text: 'at home' },
    ])
  })

  test('both texts can be read from the runs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', ', ', 'é', '-')).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after)
        const read = (op: string) =>
          runs
            .filter((run) => run.op === 'same' || run.op === op)
            .map((run) => run.text)
            .join('')
        expect(read('removed')).toBe(before)
        expect(read('added')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  test('two very long texts of few words are compared to the end', () => {
    const long = (seed: number) => Array.from({ length: 50_000 }, (_, n) => `w${(n * seed) % 251}`).join(' ')
    const runs = diffWords(long(3), long(7))
    expect(runs.length).toBeGreaterThan(0)
  })
})
