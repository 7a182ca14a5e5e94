import { isAmendmentsChapter } from './amendments-chapter'

/**
 * Where a reader stands in a manual: its current release (null), or one by its number. Every address that a
 * reader's page shows is made here, and every address below a manual is read here.
 */
export type ManualPlace = { authority: string; manual: string; release: number | null }

/** A page that a release has, the same for everybody as often as it is read. */
export type ReleasePageName =
  | { page: 'contents' | 'amendments' | 'contents.json' | 'amendments.json' }
  | { page: 'chapter'; slug: string }

/** What an address below a manual asks for. */
export type PageName = ReleasePageName | { page: 'search' }

/** An address below a manual: which release (null: the current one), and which of its pages. */
export type ReadAddress = { release: number | null; asked: PageName }

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const releasePattern = /^[1-9]\d{0,8}$/

/** Is this written as slugs are? Anything else is no address of ours and asks nothing of the database. */
export function isSlug(word: string): boolean {
  return word.length <= 200 && slugPattern.test(word)
}

/**
 * Reads the part of an address after the manual: `[]` is its contents, `['releases', '3', 'amendments']` the
 * appendix as update 3 had it. Null where the words are no address. Search is of the current release only.
 */
export function readAddress(words: readonly string[]): ReadAddress | null {
  const [first, second] = words
  if (first !== 'releases') return pageOf(words, null)
  if (second === undefined || !releasePattern.test(second)) return null
  return pageOf(words.slice(2), Number(second))
}

function pageOf(words: readonly string[], release: number | null): ReadAddress | null {
  const [first, second, ...more] = words
  if (first === undefined) return { release, asked: { page: 'contents' } }
  if (first === 'chapters')
    return second !== undefined && isSlug(second) && more.length === 0
      ? { release, asked: { page: 'chapter', slug: second } }
      : null
  if (second !== undefined) return null
  if (first === 'amendments' || first === 'contents.json' || first === 'amendments.json')
    return { release, asked: { page: first } }
  return first === 'search' && release === null ? { release, asked: { page: 'search' } } : null
}

/** The contents. */
export function contentsAddress({ authority, manual, release }: ManualPlace): string {
  return `/${authority}/${manual}${release === null ? '' : `/releases/${release}`}`
}

/** A chapter, or, where the clause's anchor is given, that paragraph of it. */
export function chapterAddress(place: ManualPlace, slug: string, anchor?: string): string {
  return `${contentsAddress(place)}/chapters/${slug}${anchor === undefined ? '' : `#${anchor}`}`
}

/**
 * Where a chapter's title leads: to its page, or, for the manual's own entry of that name, to the Amendments. Every
 * link that names a chapter of a release goes there.
 */
export function chapterHref(place: ManualPlace, chapter: { slug: string; title: string }): string {
  return isAmendmentsChapter(chapter.title) ? amendmentsAddress(place) : chapterAddress(place, chapter.slug)
}

/** A file that the manual's published texts show or offer: the same at every release. */
export function fileAddress({ authority, manual }: ManualPlace, file: string, name: string): string {
  return `/${authority}/${manual}/files/${file}/${encodeURIComponent(name)}`
}

/** The Amendments appendix. */
export function amendmentsAddress(place: ManualPlace): string {
  return `${contentsAddress(place)}/amendments`
}

/** Search, always of the current release. */
export function searchAddress(place: ManualPlace): string {
  return `${contentsAddress({ ...place, release: null })}/search`
}
