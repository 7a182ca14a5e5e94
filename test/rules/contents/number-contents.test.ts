import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberContents } from '@/lib/contents/number-contents'

interface Entry {
  kind: 'section' | 'chapter' | 'note' | 'document' | 'link' | 'reserved'
  fixedNumber: string | null
  entries: Entry[]
}

/** An entry in short: its kind, the number it fixes, what is below it. */
function entry(kind: Entry['kind'], fixedNumber: string | null = null, ...entries: Entry[]): Entry {
  return { kind, fixedNumber, entries }
}

/** The numbers in reading order. */
function numbers(...entries: Entry[]): (string | null)[] {
  return [...numberContents(entries).values()]
}

describe('numberContents', () => {
  test('numbers sections, chapters and reserved places by position', () => {
    expect(numbers(entry('section'), entry('section', null, entry('reserved'), entry('chapter')))).toEqual([
      '1',
      '2',
      '2.1',
      '2.2',
    ])
  })

  test('numbers below chapters, too', () => {
    expect(
      numbers(entry('section', null, entry('chapter', null, entry('document'), entry('chapter')))),
    ).toEqual(['1', '1.1', null, '1.1.1'])
  })

  test.each(['note', 'document', 'link'] as const)('passes over a %s', (kind) => {
    expect(numbers(entry('chapter'), entry(kind), entry('chapter'))).toEqual(['1', null, '2'])
  })

  test('passes over an entry that carries no number, and numbers nothing below it', () => {
    expect(
      numbers(entry('section', '', entry('chapter'), entry('chapter', '4.2')), entry('section')),
    ).toEqual([null, null, '4.2', '1'])
  })

  test('goes on from a fixed number', () => {
    const section = entry('section', '7', entry('chapter'), entry('chapter', '7.4'), entry('chapter'))
    expect(numbers(section, entry('section'))).toEqual(['7', '7.1', '7.4', '7.5', '8'])
  })

  test.each(['2.9', 'A1', '1.x'])(
    'does not go on from %s, which is none of the parent’s numbers',
    (fixed) => {
      expect(
        numbers(entry('section', null, entry('chapter'), entry('chapter', fixed), entry('chapter'))),
      ).toEqual(['1', '1.1', fixed, '1.2'])
    },
  )

  test('an entry put before others moves their numbers by one, and none above or beside them', () => {
    const kinds = fc.array(fc.constantFrom<Entry['kind']>('chapter', 'note', 'reserved', 'document'))
    fc.assert(
      fc.property(kinds, kinds, (first, second) => {
        const siblings = (before: Entry[]) => [
          entry('section', null, ...first.map((kind) => entry(kind))),
          entry('section', null, ...before, ...second.map((kind) => entry(kind))),
        ]
        const plain = numbers(...siblings([]))
        const moved = numbers(...siblings([entry('chapter')]))
        const follow = (number: string | null) =>
          number?.replace(/^2\.(\d+)$/, (_all, last) => `2.${Number(last) + 1}`)
        const at = first.length + 2
        expect(moved).toEqual([
          ...plain.slice(0, at),
          '2.1',
          ...plain.slice(at).map((number) => follow(number) ?? null),
        ])
      }),
    )
  })
})
