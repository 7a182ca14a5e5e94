import { describe, expect, it } from 'vitest'
import { anchor, anchoring, findWords } from '@/lib/comments/anchor'
import { doc, id, p, table, td, th, tr } from '../document/builders'

const clause = (text: string) => ({ id: id(1), text })
const about = (quote: string, quoteAt: number | null = null) => ({ clauseId: id(1), quote, quoteAt })

describe('a comment is found again', () => {
  it.each([
    ['on the version', { clauseId: null, quote: '', quoteAt: null }, 'Ring first.', { place: 'version' }],
    ['on a paragraph', about('Ring first.'), 'Ring first.', { place: 'clause', clauseId: id(1) }],
    ['on words', about('first'), 'Ring first.', { place: 'words', clauseId: id(1), from: 5, to: 10 }],
    [
      'on words in a paragraph that was edited around them',
      about('first', 5),
      'Always ring the parents first, then write.',
      { place: 'words', clauseId: id(1), from: 24, to: 29 },
    ],
    [
      'on a paragraph that has grown',
      about('Ring first.'),
      'Ring first. Then write.',
      { place: 'words', clauseId: id(1), from: 0, to: 11 },
    ],
    [
      'on words that changed',
      about('first'),
      'Ring at once.',
      { place: 'changed', clauseId: id(1), quote: 'first' },
    ],
  ])('%s', (_words, comment, now, expected) => {
    expect(anchor(comment, clause(now))).toEqual(expected)
  })

  it('or says how the paragraph read that is gone', () => {
    expect(anchor(about('Ring first.'), undefined)).toEqual({ place: 'gone', quote: 'Ring first.' })
  })

  it('on the second of two places that read alike, if it was the second', () => {
    const text = 'The child must be seen, and must be heard.'
    expect(findWords(text, 'must', 28)).toEqual({ from: 28, to: 32 })
    expect(findWords(text, 'must', 10)).toEqual({ from: 10, to: 14 })
    expect(findWords(`Note: ${text}`, 'must', 28)).toEqual({ from: 34, to: 38 })
  })

  it('in a table row, whatever stands between its cells where it was copied', () => {
    const text = 'Initial visit | within 10 days'
    expect(findWords(text, 'visit\twithin', null)).toEqual({ from: 8, to: 22 })
    const row = doc(table(tr(th('Initial visit'), td('within 10 days'))))
    const found = anchoring(row)(about('Initial visit\n\nwithin 10 days'))
    expect(found).toEqual({ place: 'clause', clauseId: id(1) })
  })

  it('but not nothing', () => {
    expect(findWords('Ring first.', '  ', null)).toBeNull()
    expect(anchoring(doc(p('Ring first.')))(about(''))).toEqual({ place: 'clause', clauseId: id(1) })
  })
})
