import { expect, it } from 'vitest'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import { sentencesIn } from '@/lib/document/checks/long-sentences'
import { doc, p } from './builders'

/**
 * A paragraph may be one word of a million letters: somebody pasted what no person wrote. What looks at each letter once takes
 * a moment, what looks at them again from each of them an hour: no clock is needed to tell them apart.
 */
const LENGTH = 1_000_000

it.each(['a', 'a.', '-', '1', '01', 'Aa ', "A'", 'a@a', 's.1(a)', '. '])(
  'whether a change is minor is found in a paragraph of %o over and over',
  (unit) => {
    const words = unit.repeat(LENGTH / unit.length)
    expect(minorDoubts(doc(p(words)), doc(p(`${words} ring`)))).toEqual([])
  },
)

it.each(['.', 'a', 'a1', '."', 'e.g. ', '. '])('so are the sentences in %o over and over', (unit) => {
  const words = `${unit.repeat(LENGTH / unit.length)}1.`
  expect(sentencesIn(`${words} `).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
})
