import { type Colour, contrastOf, LEAST_CONTRAST, mix } from './contrast'

/**
 * What readers' pages are coloured with: the properties of components/reader/styles/_look.scss, which has the product's own
 * there.
 */
export type Palette = {
  /** Links, buttons, numbers. */
  brand: Colour
  /** The bar at the head. */
  bar: Colour
  /** The same under the pointer, and headings on tinted fields. */
  brandDeep: Colour
  /** On the bar: the mark of where one is. Edges of callouts. */
  brandBright: Colour
  /** Tinted fields that words stand on, words under the pointer on the bar. */
  brandMist: Colour
  /** Lines under links, edges of tinted fields. */
  brandLine: Colour
}

/** The least that an edge or a sign must stand out at (WCAG 2.2, 1.4.11). */
const LEAST_OF_SIGNS = 3

/**
 * The palette of a colour that can be read (weakestContrast at 4.5 or more). Whatever is made of it stands out as far as
 * the product's own does: tints are as strong as words on them allow.
 */
export function paletteOf(colour: Colour): Palette {
  return {
    brand: colour,
    bar: colour,
    brandDeep: mix(colour, '#000000', 0.35),
    brandBright: strongest([0.5, 0.4, 0.3, 0.2, 0.1], colour, LEAST_OF_SIGNS),
    brandMist: strongest([0.12, 0.1, 0.08, 0.06, 0.04, 0.02], colour, LEAST_CONTRAST),
    brandLine: mix('#ffffff', colour, 0.4),
  }
}

/** The first tint on which the colour stands at `least`; white where none is pale enough. */
function strongest(shares: readonly number[], colour: Colour, least: number): Colour {
  const tints = shares.map((share) => mix('#ffffff', colour, share))
  return tints.find((tint) => contrastOf(tint, colour) >= least) ?? '#ffffff'
}

/** The palette as the rule of a stylesheet, to stand after components/reader/styles/_look.scss's own. */
export function paletteRule(colour: Colour): string {
  const properties = Object.entries(paletteOf(colour)).map(
    ([name, value]) => `--${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
  )
  return `:root{${properties.join(';')}}`
}
