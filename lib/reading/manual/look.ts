import { type Colour, isColour } from '@/lib/platform/contrast'

/** How an authority's readers' pages look, and whom they name to those who cannot use them; outside any release. */
export type Look = {
  /** Null: the product's own. */
  colour: Colour | null
  logo: Logo | null
  /** The authority's own words, of several lines; '' where it gave none. */
  contact: string
}

/** A picture that stands beside the authority's name; its size in pixels, so that the page keeps its room. */
export type Logo = { href: string; alt: string; width: number; height: number }

/** The row of an authority, as far as it says how its pages look. */
export type LookRow = {
  colour: string | null
  contact: string
  logoHash: string | null
  logoAlt: string
  logoWidth: number | null
  logoHeight: number | null
}

/** What an authority's row says. */
export function lookOf({ colour, contact, logoHash, logoAlt, logoWidth, logoHeight }: LookRow): Look {
  const logo =
    logoHash === null || logoWidth === null || logoHeight === null
      ? null
      : { href: logoAddress(logoHash), alt: logoAlt, width: logoWidth, height: logoHeight }
  return { colour: colour !== null && isColour(colour) ? colour : null, logo, contact }
}

/** Where a logo is served, by the SHA-256 of its bytes. */
export function logoAddress(hash: string): string {
  return `/assets/logo.${hash}`
}

/** The stylesheet in an authority's colour: "/assets/reader.<hash>.css" in #1d5c63 is "/assets/reader.<hash>.1d5c63.css". */
export function stylesheetIn(colour: Colour | null, stylesheet: string): string {
  return colour === null ? stylesheet : stylesheet.replace(/\.css$/, `.${colour.slice(1)}.css`)
}

/** The other way round: which stylesheet a name asks for, and in which colour; null where it names no colour. */
export function colourAsked(name: string): { stylesheet: string; colour: Colour } | null {
  const [, stem, digits] = /^(.+)\.([0-9a-f]{6})\.css$/.exec(name) ?? []
  const colour = `#${digits}`
  return stem !== undefined && isColour(colour) ? { stylesheet: `${stem}.css`, colour } : null
}
