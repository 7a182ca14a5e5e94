import { describe, expect, it } from 'vitest'
import { foldUnchanged } from '@/components/review/fold-unchanged'
import { targetChanges } from '@/components/review/target-changes'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { as, doc, h2, link, p, ref } from '@/test/rules/document/builders'

/** The stretches in short: shown rows by their words, folded ones by their number; changes have theirs. */
function folded(before: ChapterDocument, after: ChapterDocument): string[] {
  return foldUnchanged(diffClauses(before, after)).map((stretch) =>
    stretch.folded
      ? `(${stretch.rows.length})`
      : stretch.rows
          .map(({ row, change }) => `${change ?? ''}${row.after?.text ?? row.before?.text}`)
          .join(' '),
  )
}

const letters = (words: string) => words.split(' ').map((word, index) => as(index + 1, p(word)))

describe('folding what did not change', () => {
  it.each([
    ['nothing changed', 'a b c d', 'a b c d', ['(4)']],
    [
      'a change in the middle keeps one neighbour on each side',
      'a b c d e f g h i',
      'a b c d x f g h i',
      ['(3)', 'd 1x f', '(3)'],
    ],
    ['a short run is not folded', 'a b c d e', 'x b c d y', ['1x b c d 2y']],
    ['changes count on over folds', 'a b c d e f g', 'x b c d e f y', ['1x b', '(3)', 'f 2y']],
  ])('%s', (_, before, after, expected) => {
    expect(folded(doc(...letters(before)), doc(...letters(after)))).toEqual(expected)
  })

  it('the heading that a change stands under is shown, however far above', () => {
    const text = (last: string) =>
      doc(
        as(1, h2('Visits')),
        ...['a', 'b', 'c', 'd', 'e'].map((word, index) => as(index + 2, p(word))),
        as(9, p(last)),
      )
    expect(folded(text('f'), text('g'))).toEqual(['Visits', '(4)', 'e 1g'])
  })
})

describe('what the words of a redline do not show', () => {
  const told = (before: ReturnType<typeof p>, after: ReturnType<typeof p>) =>
    diffClauses(doc(before), doc(after)).flatMap(targetChanges)

  it('a link that leads elsewhere', () => {
    expect(told(p(link('https://a.example', 'the form')), p(link('https://b.example', 'the form')))).toEqual([
      '“the form” leads to https://b.example now, and led to https://a.example before.',
    ])
  })

  it('a link that was put before another, and never led where that leads', () => {
    const [form, policy] = [link('https://a.example', 'the form'), link('https://b.example', 'the policy')]
    expect(told(p('See the form and ', policy), p('See ', form, ' and ', policy))).toEqual([
      '“the form” leads to https://a.example now.',
    ])
    expect(told(p('See ', policy, '.'), p('See ', form, ' and ', policy, '.'))).toEqual([
      '“the form” leads to https://a.example now.',
    ])
  })

  it('a link whose words are others and that leads elsewhere, and one whose words alone are', () => {
    const before = p('See ', link('https://a.example', 'the form of 2018'), '.')
    expect(told(before, p('See ', link('https://b.example', 'the form of 2023'), '.'))).toEqual([
      '“the form of 2023” leads to https://b.example now, and led to https://a.example before.',
    ])
    expect(told(before, p('See ', link('https://a.example', 'the form of 2023'), '.'))).toEqual([])
  })

  it('two links that changed places lead where they led', () => {
    const [form, policy] = [link('https://a.example', 'the form'), link('https://b.example', 'the policy')]
    expect(told(p(form, ' and ', policy, '.'), p(policy, ' and ', form, '.'))).toEqual([])
    const swapped = p(
      link('https://b.example', 'the form'),
      ' and ',
      link('https://a.example', 'the policy'),
      '.',
    )
    expect(told(p(form, ' and ', policy, '.'), swapped)).toHaveLength(2)
  })

  it('words that became a link', () => {
    expect(told(p('the form'), p(link('https://b.example', 'the form')))).toEqual([
      '“the form” leads to https://b.example now.',
    ])
  })

  it('a reference to another chapter by the same words', () => {
    expect(told(p(ref(7, 'Reviews')), p(ref(8, 'Reviews')))).toEqual([
      '“Reviews” refers to another chapter now.',
    ])
  })

  it('nothing where they lead where they led', () => {
    expect(
      told(p('See ', link('https://a.example', 'it')), p('Look at ', link('https://a.example', 'it'))),
    ).toEqual([])
  })
})
