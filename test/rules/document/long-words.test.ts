import { expect, it } from 'vitest'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import { sentencesIn } from '@/lib/document/checks/long-sentences'
import { doc, p } from './builders'

/** A paragraph may be one word of 200,000 letters: somebody pasted what no person wrote. */
const LENGTH = 200_000

it.each(['a', 'a.', '-', '1', '01', 'Aa ', "A'", 'a@a', 's.1(a)', '. '])(
  'whether a change is minor is found at once in a paragraph of %o over and over',
  (unit) => {
    const words = unit.repeat(LENGTH / unit.length)
    const began = performance.now()
    minorDoubts(doc(p(words)), doc(p(`${words} ring`)))
    expect(performance.now() - began).toBeLessThan(3_000)
  },
)

it.each(['.', 'a', 'a1', '."', 'e.g. ', '. '])('so are the sentences in %o over and over', (unit) => {
  const began = performance.now()
  sentencesIn(`${unit.repeat(LENGTH / unit.length)}1. `)
  expect(performance.now() - began).toBeLessThan(3_000)
})
