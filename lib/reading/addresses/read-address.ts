import { z } from 'zod'
import type { Moment, PlaceInTime } from './addresses'

/** A page that a release has, the same for everybody as often as it is read. */
export type ReleasePageName =
  | { page: 'contents' | 'amendments' | 'contents.json' | 'amendments.json' }
  | { page: 'chapter' | 'chapter-paragraphs' | 'chapter-changes'; slug: string }
  | { page: 'amendments-year'; year: number }
  | { page: 'amendments-edition'; position: number }

/** A page that only the manual as it is now has: it looks over several releases, or beyond the last. */
export type PageOfNowName =
  | { page: 'search' | 'search.json' }
  | { page: 'follow' }
  | { page: 'accessibility' }
  | { page: 'sitemap.xml' }
  | { page: 'amendments.atom' }
  | { page: 'keep' }
  | { page: 'offline.json' }
  | { page: 'offline-sizes'; version: string }
  /** `part` is 'manual' or a section's entry; `kept`, for what it lacks, is what the phone has of it. */
  | { page: 'offline-bundle'; version: string; part: string; kept: string | null }
  | { page: 'choose-day' | 'choose-comparison' }
  | { page: 'comparison'; from: Moment; to: Moment }
  | { page: 'chapter-comparison'; slug: string; from: Moment; to: Moment }
  | { page: 'chapter-history'; slug: string }
  | { page: 'chapter.atom'; slug: string }
  | { page: 'report'; slug: string }
  /** `release` is the number of the update that the paper was printed from; the manual may have none of it. */
  | { page: 'paper'; release: number; slug: string } // or the beginning of the chapter's id
  /** `day` is null where the form that asks for it was sent. */
  | { page: 'in-force'; slug: string; day: string | null }
  | { page: 'section.atom'; entryId: string }

/** What an address below a manual asks for. */
export type PageName = ReleasePageName | PageOfNowName

/** An address below a manual: where in time, and which page. */
export type ReadAddress =
  | { at: PlaceInTime; asked: ReleasePageName }
  | { at: 'current'; asked: PageOfNowName }

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const numberPattern = /^[1-9]\d{0,8}$/
/** The update, the presentation and the program that a kept version was drawn of. */
const versionPattern = /^[1-9]\d{0,8}-\d{1,9}-[0-9a-f]{8}$/
/** Four characters of base64url for each page. */
const keptPattern = /^(?:[\w-]{4}){1,1500}$/
const yearPattern = /^[12]\d{3}$/

/** Is this written as slugs are? Anything else is no address of ours and asks nothing of the database. */
export function isSlug(word: string): boolean {
  return word.length <= 200 && slugPattern.test(word)
}

/**
 * Reads the part of an address after the manual: `[]` is its contents, `['releases', '3', 'amendments']` the
 * appendix as update 3 had it, `['as-at', '2025-03-03']` the contents at the end of that day. Null where the words are
 * no address.
 */
export function readAddress(words: readonly string[]): ReadAddress | null {
  const [first, second, ...more] = words
  if (first === 'releases' || (first === 'as-at' && second !== undefined)) {
    const moment = momentOf(second)
    if (!moment || 'date' in moment !== (first === 'as-at')) return null
    const asked = releasePageOf(more)
    return asked && { at: moment, asked }
  }
  const asked = releasePageOf(words)
  if (asked) return { at: 'current', asked }
  const now = pageOfNow(words)
  return now && { at: 'current', asked: now }
}

function releasePageOf(words: readonly string[]): ReleasePageName | null {
  const [first, second, third, ...more] = words
  if (first === undefined) return { page: 'contents' }
  if (more.length > 0) return null
  if (first === 'chapters' && second !== undefined && isSlug(second)) {
    if (third === undefined) return { page: 'chapter', slug: second }
    if (third === 'paragraphs') return { page: 'chapter-paragraphs', slug: second }
    return third === 'changes' ? { page: 'chapter-changes', slug: second } : null
  }
  if (first === 'amendments' && second === 'editions')
    return third !== undefined && numberPattern.test(third)
      ? { page: 'amendments-edition', position: Number(third) }
      : null
  if (third !== undefined) return null
  if (first === 'amendments' && second !== undefined)
    return yearPattern.test(second) ? { page: 'amendments-year', year: Number(second) } : null
  if (second !== undefined) return null
  return first === 'amendments' || first === 'contents.json' || first === 'amendments.json'
    ? { page: first }
    : null
}

function pageOfNow(words: readonly string[]): PageOfNowName | null {
  const [first, second, third, ...more] = words
  if (first === 'chapters') return chapterPageOfNow(words.slice(1))
  if (first === 'offline') return offlinePageOf(words.slice(1))
  if (more.length > 0) return null
  if (first === 'compare' && second !== undefined) {
    const moments = momentsOf(second, third)
    return moments && { page: 'comparison', ...moments }
  }
  if (first === 'paper')
    return second !== undefined && numberPattern.test(second) && third !== undefined && isSlug(third)
      ? { page: 'paper', release: Number(second), slug: third }
      : null
  if (first === 'sections' && second !== undefined && third === 'amendments.atom')
    return z.uuid().safeParse(second).success ? { page: 'section.atom', entryId: second.toLowerCase() } : null
  if (second !== undefined) return null
  if (first === 'as-at') return { page: 'choose-day' }
  if (first === 'compare') return { page: 'choose-comparison' }
  if (first === 'keep' || first === 'offline.json' || first === 'accessibility') return { page: first }
  if (first === 'sitemap.xml') return { page: first }
  return first === 'search' || first === 'search.json' || first === 'follow' || first === 'amendments.atom'
    ? { page: first }
    : null
}

/** `VERSION/sizes.json`, `VERSION/PART.json`, `VERSION/PART/KEPT.json`. */
function offlinePageOf([version, ...words]: readonly string[]): PageOfNowName | null {
  if (version === undefined || !versionPattern.test(version)) return null
  const [last = '', ...above] = words.toReversed()
  if (!last.endsWith('.json') || above.length > 1) return null
  const name = last.slice(0, -'.json'.length)
  const [part = name] = above
  if (part === 'sizes') return above.length === 0 ? { page: 'offline-sizes', version } : null
  if (part !== 'manual' && !z.uuid().safeParse(part).success) return null
  if (above.length === 0) return { page: 'offline-bundle', version, part, kept: null }
  return keptPattern.test(name) ? { page: 'offline-bundle', version, part, kept: name } : null
}

function chapterPageOfNow(words: readonly string[]): PageOfNowName | null {
  const [slug, page, first, second, ...more] = words
  if (slug === undefined || !isSlug(slug) || more.length > 0) return null
  if (page === 'changes') {
    const moments = momentsOf(first, second)
    return moments && { page: 'chapter-comparison', slug, ...moments }
  }
  if (second !== undefined) return null
  if (page === 'in-force') {
    if (first === undefined) return { page, slug, day: null }
    return isDay(first) ? { page, slug, day: first } : null
  }
  if (first !== undefined) return null
  if (page === 'history') return { page: 'chapter-history', slug }
  if (page === 'report') return { page, slug }
  return page === 'amendments.atom' ? { page: 'chapter.atom', slug } : null
}

function momentsOf(first: string | undefined, second: string | undefined) {
  const from = momentOf(first)
  const to = momentOf(second)
  return from && to && { from, to }
}

function momentOf(word: string | undefined): Moment | null {
  if (word === undefined) return null
  if (numberPattern.test(word)) return { release: Number(word) }
  return isDay(word) ? { date: word } : null
}

/** A day of the calendar that the database has too: it knows no year 0. */
function isDay(word: string): boolean {
  return z.iso.date().safeParse(word).success && !word.startsWith('0000')
}
