import { expect, it } from 'vitest'
import { withoutBrokenCharacters } from '@/lib/document/broken-characters'

it.each([
  ['plain words, 😀 and é', 'plain words, 😀 and é'],
  ['a NUL\0 within', 'a NUL within'],
  ['half \ud83d a pair \ude00', 'half  a pair '],
])('%j becomes %j', (pasted, kept) => {
  expect(withoutBrokenCharacters(pasted)).toBe(kept)
})
