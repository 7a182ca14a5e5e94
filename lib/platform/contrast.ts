/** A colour as red, green and blue, two hexadecimal digits each, in lower case: "#1d5c63". */
export type Colour = `#${string}`

/** What text of everybody must stand at on its background (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** The palest field of readers' pages that words stand on besides white: $mist of components/ui/_brand.scss. */
export const PALEST_FIELD: Colour = '#f4f7f6'

/** Is this a colour as it is stored? */
export function isColour(words: string): words is Colour {
  return /^#[0-9a-f]{6}$/.test(words)
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** What a colour comes to where it is least to be read: words in it on the palest field, from 1 to 19.5. */
export function weakestContrast(colour: Colour): number {
  return contrastOf(colour, PALEST_FIELD)
}

/** So much (0 to 1) of the one colour in the other. */
export function mix(into: Colour, of: Colour, share: number): Colour {
  const parts = partsOf(of)
  return colourOf(partsOf(into).map((part, at) => part + ((parts[at] ?? 0) - part) * share))
}

/** The colour itself where it can be read, else the nearest darker one of its hue that can. */
export function darkEnough(colour: Colour): Colour {
  for (let share = 0; share < 1; share += 0.01) {
    const darker = mix(colour, '#000000', share)
    if (weakestContrast(darker) >= LEAST_CONTRAST) return darker
  }
  return '#000000'
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function partsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function colourOf(parts: number[]): Colour {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
