import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const brand = readFileSync('components/ui/_brand.scss', 'utf8')

/** A colour of the brand by its name, as red, green and blue from 0 to 1. */
function colour(name: string): number[] {
  const hex = new RegExp(`^\\$${name}: #([0-9a-f]{6});`, 'm').exec(brand)?.[1]
  if (!hex) throw new Error(`there is no colour $${name}`)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(name: string): number {
  const [red = 0, green = 0, blue = 0] = colour(name).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const text: Record<string, string[]> = {
  ink: ['paper', 'mist', 'lagoon-mist', 'honey', 'lagoon-bright', 'fern-mist', 'brick-mist', 'amber-mist'],
  slate: ['paper', 'mist'],
  lagoon: ['paper', 'mist', 'lagoon-mist'],
  'lagoon-deep': ['paper', 'mist', 'lagoon-mist'],
  'lagoon-bright': ['ink'],
  plum: ['paper', 'mist'],
  brick: ['paper', 'mist', 'brick-mist'],
  fern: ['paper', 'mist', 'fern-mist'],
  amber: ['paper', 'amber-mist'],
  paper: ['ink', 'lagoon', 'lagoon-deep', 'brick', 'fern'],
}

describe('text can be read', () => {
  const pairs = Object.entries(text).flatMap(([front, backs]) => backs.map((back) => [front, back] as const))

  it.each(pairs)('%s on %s', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  })
})
