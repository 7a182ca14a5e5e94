import { z } from 'zod'
import { darkEnough, isColour, LEAST_CONTRAST, weakestContrast } from '@/lib/platform/contrast'
import { contrastWords } from '@/lib/platform/contrast-words'
import { typedWords } from '@/lib/platform/typed-words'

/** The longest that an authority says of how to reach it. */
export const LONGEST_CONTACT = 1000

/** The longest that is said of what a logo shows. */
export const LONGEST_LOGO_ALT = 200

/**
 * A colour as somebody types it, "#1D5C63", "1d5c63" or "#abc", and null where nothing was typed. Refuses with a sentence
 * what is no colour, and what cannot be read.
 */
export const colourSchema = z
  .string()
  .transform((typed) => longForm(typed.trim().toLowerCase().replace(/^#?/, '#')))
  .transform((typed, context) => {
    if (typed === '#') return null
    if (!isColour(typed)) {
      context.addIssue('Enter the colour as # and six figures, for example #1d5c63')
      return z.NEVER
    }
    if (weakestContrast(typed) >= LEAST_CONTRAST) return typed
    context.addIssue(
      `This colour is too light: words in it stand at ${contrastWords(weakestContrast(typed))} on the pages’ pale fields, and need ${contrastWords(LEAST_CONTRAST)} to be read by everybody. ${darkEnough(typed)} is the nearest that is dark enough`,
    )
    return z.NEVER
  })

function longForm(colour: string): string {
  const [, ...short] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour) ?? []
  return short.length === 3 ? `#${short.map((figure) => figure + figure).join('')}` : colour
}

/** What is to become of an authority's logo: it stays as it is, goes, or is this file. */
export type LogoChange = 'keep' | 'remove' | { name: string; bytes: Uint8Array }

/** How an authority's readers' pages are to look. */
export const setLookInput = z.object({
  authorityId: z.uuid(),
  /** The mark of the look that somebody saw who sets this one. */
  seen: z.string(),
  colour: z.nullable(colourSchema),
  contact: typedWords()
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(LONGEST_CONTACT, `Use at most ${LONGEST_CONTACT} characters`)),
  logo: z.custom<LogoChange>(
    (value) =>
      value === 'keep' ||
      value === 'remove' ||
      (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array),
  ),
  logoAlt: typedWords()
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(LONGEST_LOGO_ALT, `Use at most ${LONGEST_LOGO_ALT} characters`)),
})
