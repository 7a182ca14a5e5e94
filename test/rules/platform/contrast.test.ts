import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Colour,
  contrastOf,
  darkEnough,
  isColour,
  LEAST_CONTRAST,
  PALEST_FIELD,
  weakestContrast,
} from '@/lib/platform/contrast'
import { contrastMeaning, contrastWords } from '@/lib/platform/contrast-words'
import { paletteOf, paletteRule } from '@/lib/platform/palette'

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): Colour => `#${number.toString(16).padStart(6, '0')}`)
const readable = anyColour.map(darkEnough)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ] as const)('of %s and %s is %d', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 2)
    expect(contrastOf(other, one)).toBeCloseTo(expected, 2)
  })

  it.each([
    [4.4999, '4.4 to 1', 'too little: many people could not read it'],
    [4.5, '4.5 to 1', 'enough for everybody to read'],
    [8.21, '8.2 to 1', 'more than enough'],
  ])('%d is said as "%s": %s', (contrast, words, meaning) => {
    expect(contrastWords(contrast)).toBe(words)
    expect(contrastMeaning(contrast)).toBe(meaning)
  })

  it('of the nearest dark enough colour is enough, and leaves one that is enough as it is', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const darker = darkEnough(colour)
        expect(isColour(darker)).toBe(true)
        expect(weakestContrast(darker)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        if (weakestContrast(colour) >= LEAST_CONTRAST) expect(darker).toBe(colour)
      }),
    )
  })
})

describe('the palette of a colour that can be read', () => {
  it('can be read wherever words stand on it or in it', () => {
    fc.assert(
      fc.property(readable, (colour) => {
        const { brand, bar, brandDeep, brandBright, brandMist } = paletteOf(colour)
        const words: [Colour, Colour][] = [
          ...(['#ffffff', PALEST_FIELD, brandMist] as const).flatMap((field): [Colour, Colour][] => [
            [brand, field],
            [brandDeep, field],
          ]),
          ['#ffffff', brand],
          ['#ffffff', brandDeep],
          ['#ffffff', bar],
          [brandMist, bar],
          ['#14252b', brandMist],
        ]
        for (const [front, back] of words)
          expect(contrastOf(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrastOf(brandBright, bar)).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 500 },
    )
  })

  it('is a rule of a stylesheet with nothing but colours in it', () => {
    fc.assert(
      fc.property(readable, (colour) => {
        expect(paletteRule(colour)).toMatch(/^:root\{(--[a-z-]+:#[0-9a-f]{6};?){6}\}$/)
      }),
    )
  })
})
