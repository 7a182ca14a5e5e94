import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteRuns } from '@/lib/reading/manual/note-words'

const drawn = (text: string, ...references: [string, string | null][]) =>
  noteRuns(
    text,
    references.map(([words, href]) => ({ words, href })),
  )
    .map(({ words, href }) => (href === null ? words : `[${words}](${href})`))
    .join('')

describe('a note', () => {
  it.each<[string, [string, string | null][], string]>([
    ['See also: Care Planning', [['Care Planning', '/care']], 'See also: [Care Planning](/care)'],
    [
      'See A and B.',
      [
        ['A', '/a'],
        ['B', '/b'],
      ],
      'See [A](/a) and [B](/b).',
    ],
    [
      'See A and A',
      [
        ['A', '/1'],
        ['A', '/2'],
      ],
      'See [A](/1) and [A](/2)',
    ],
    ['See also:', [], 'See also:'],
    ['See also: nothing', [['nothing', null]], 'See also: nothing'],
    ['See the list', [['Care Planning', '/care']], 'See the list [Care Planning](/care)'],
    ['Line one\nand B', [['B', '/b']], 'Line one\nand [B](/b)'],
  ])('"%s" with %j', (text, references, expected) => {
    expect(drawn(text, ...references)).toBe(expected)
  })

  it('keeps every word of its own, whatever it refers to', () => {
    const reference = fc.record({ words: fc.string(), href: fc.option(fc.constant('/somewhere')) })
    fc.assert(
      fc.property(fc.string(), fc.array(reference), (text, references) => {
        const words = noteRuns(text, references).map((run) => run.words)
        expect(words.join('').startsWith(text)).toBe(true)
      }),
    )
  })
})
