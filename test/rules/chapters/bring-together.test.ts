import { describe, expect, it } from 'vitest'
import { bringTogether, chosen, type Said, unchosen } from '@/components/editor/bring-together'
import { mergeDetails } from '@/components/editor/details'
import type { Details } from '@/components/editor/editor-actions'
import { clausesOf } from '@/lib/document/clauses'
import { as, doc, idsFrom, p } from '@/test/rules/document/builders'

const details: Details = { kind: 'updated', summary: 'Says when.', inForceOn: '' }
const said = (words: [string, string], more: Partial<Details> = {}): Said => ({
  document: doc(as(1, p(words[0])), as(2, p(words[1]))),
  details: { ...details, ...more },
})
const wordsOf = ({ document }: Said) => clausesOf(document).map(({ text }) => text)

describe('two texts made from one', () => {
  it('that differ in other places are put together, and nobody is asked', () => {
    const together = bringTogether(said(['a', 'b']), said(['mine', 'b']), said(['a', 'theirs']), idsFrom(100))
    expect(wordsOf(together.whole)).toEqual(['mine', 'theirs'])
    expect(unchosen(together, {})).toEqual([])
  })

  it('that differ in the same place wait for a choice; until then mine stands, with the rest of theirs', () => {
    const theirs = said(['theirs', 'theirs too'], { summary: 'Theirs.' })
    const mine = said(['mine', 'b'], { summary: 'Mine.' })
    const together = bringTogether(said(['a', 'b']), mine, theirs, idsFrom(100))
    expect(wordsOf(together.whole)).toEqual(['mine', 'theirs too'])
    const [conflict] = together.conflicts
    const key = conflict?.key ?? ''
    expect(unchosen(together, {})).toEqual([key, 'summary'])
    const settled = chosen(together, theirs.details, { [key]: 'both', summary: 'both' }, idsFrom(200))
    expect(wordsOf(settled)).toEqual(['mine', 'theirs', 'theirs too'])
    expect(settled.details.summary).toBe('Mine. Theirs.')
    const taken = chosen(together, theirs.details, { [key]: 'theirs', summary: 'theirs' }, idsFrom(200))
    expect(wordsOf(taken)).toEqual(['theirs', 'theirs too'])
    expect(taken.details.summary).toBe('Theirs.')
  })

  it('once the rest is together, the same place waits, and no other', () => {
    const [base, theirs] = [said(['a', 'b']), said(['theirs', 'theirs too'])]
    const { whole } = bringTogether(base, said(['mine', 'b']), theirs, idsFrom(100))
    expect(bringTogether(base, whole, theirs, idsFrom(100)).conflicts).toHaveLength(1)
  })
})

describe('what is said about a change', () => {
  it.each([
    ['only mine changed', { summary: 'Mine.' }, {}, { summary: 'Mine.' }, []],
    ['only theirs changed', {}, { kind: 'minor' }, { kind: 'minor' }, []],
    [
      'both changed, differently',
      { inForceOn: '2027-04-01' },
      { inForceOn: '2027-05-01' },
      { inForceOn: '2027-04-01' },
      ['inForceOn'],
    ],
    ['both changed alike', { summary: 'Same.' }, { summary: 'Same. ' }, { summary: 'Same.' }, []],
    [
      'each changed another',
      { summary: 'Mine.' },
      { kind: 'minor' },
      { summary: 'Mine.', kind: 'minor' },
      [],
    ],
  ] as [string, Partial<Details>, Partial<Details>, Partial<Details>, string[]][])(
    '%s',
    (_, mine, theirs, expected, conflicts) => {
      expect(mergeDetails(details, { ...details, ...mine }, { ...details, ...theirs })).toEqual({
        details: { ...details, ...expected },
        conflicts,
      })
    },
  )
})
