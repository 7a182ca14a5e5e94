import { describe, expect, it } from 'vitest'
import { progressWords, refusalWords, sizeWords } from '@/components/reader/scripts/kept/words.js'

describe('what the page that keeps says', () => {
  it.each([
    [12, '1 KB'],
    [340_400, '340 KB'],
    [999_000, '999 KB'],
    [2_440_000, '2.4 MB'],
  ])('of %i bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })

  it.each([
    [{ doing: 'pages', done: 340_000, of: null }, '340 KB'],
    [{ doing: 'pages', done: 340_000, of: 2_400_000 }, '340 KB of 2.4 MB'],
    [{ doing: 'files', done: 1, of: 3 }, 'Pictures and styles: 1 of 3'],
    [{ doing: 'search', done: 10, of: 200 }, 'Getting the search ready: 10 of 200 chapters'],
  ])('while it keeps is how far it is: %j', (progress, words) => {
    expect(progressWords(progress)).toBe(words)
  })

  it.each([
    ['QuotaExceededError', 'There is not enough room on this phone.'],
    ['SecurityError', 'in a private window'],
    ['InvalidStateError', 'in a private window'],
    ['NotAllowedError', 'in a private window'],
    ['TypeError', 'Check the network, and try again.'],
  ])('of what could not be kept is why, and what to do: %s', (name, words) => {
    expect(refusalWords(new DOMException('', name), false)).toContain(words)
  })

  it('of what is open to nobody any more is that, whatever else failed', () => {
    expect(refusalWords(new DOMException('', 'QuotaExceededError'), true)).toContain(
      'not open to everybody any more',
    )
  })
})
