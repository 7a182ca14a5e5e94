import { isOwnAddress } from '@/lib/platform/own-addresses'

const MOST_LETTERS = 80

/** Words that have an address of their own below a manual, or may get one: no chapter takes one as its slug. */
const RESERVED_FOR_MANUALS: ReadonlySet<string> = new Set([
  'amendments',
  'amendments.json',
  'api',
  'as-at',
  'assets',
  'chapters',
  'compare',
  'contents',
  'contents.json',
  'files',
  'releases',
  'search',
  'sign-in',
  'sign-out',
  'workspace',
])

/** Is this word kept for an address of its own within a manual? The database refuses it as a chapter's slug too. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_FOR_MANUALS.has(slug)
}

/** Is this word kept for an address at the top or in the workspace? The database refuses it as an authority's slug too. */
export function isReservedAuthoritySlug(slug: string): boolean {
  return isOwnAddress(slug)
}

/**
 * A chapter's slug from its title: lower-case Latin letters, digits and hyphens, at most 80 of them, cut between
 * words, not reserved and none of those taken. The caller gives it once; renaming does not change it.
 */
export function slugFor(title: string, taken: ReadonlySet<string>): string {
  const words = plainWords(title) || 'chapter'
  const wanted = isReservedSlug(words) ? `${words}-chapter` : shorten(words, MOST_LETTERS)
  if (!taken.has(wanted)) return wanted
  for (let copy = 2; ; copy += 1) {
    const next = `${shorten(wanted, MOST_LETTERS - `-${copy}`.length)}-${copy}`
    if (!taken.has(next)) return next
  }
}

function plainWords(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Cuts between words where there is a word to cut at. */
function shorten(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : words.slice(0, most)
}
