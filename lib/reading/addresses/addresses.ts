import { isAmendmentsChapter } from './amendments-chapter'

/** A moment of a manual: one of its releases by number, or the end of a day (YYYY-MM-DD) in London. */
export type Moment = { release: number } | { date: string }

/** Where a reader stands in time: at the current release, or at a moment whose pages stay as they are. */
export type PlaceInTime = 'current' | Moment

/**
 * Where a reader stands in a manual. Every address that a reader's page shows is made here; lib/reading/addresses/read-address.ts
 * reads them.
 */
export type ManualPlace = { authority: string; manual: string; at: PlaceInTime }

/** The contents. */
export function contentsAddress(place: ManualPlace): string {
  const { at } = place
  if (at === 'current') return manualAddress(place)
  return `${manualAddress(place)}/${'date' in at ? `as-at/${at.date}` : `releases/${at.release}`}`
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

/** A chapter with a link at each of its paragraphs, for who copies one without a script. */
export function chapterParagraphsAddress(place: ManualPlace, slug: string): string {
  return `${chapterAddress(place, slug)}/paragraphs`
}

/** What the last change of a chapter up to there changed: of the release of an amendment, that amendment's redline. */
export function chapterChangesAddress(place: ManualPlace, slug: string): string {
  return `${chapterAddress(place, slug)}/changes`
}

/** A chapter at two moments compared. */
export function chapterComparisonAddress(place: ManualPlace, slug: string, from: Moment, to: Moment): string {
  return `${chapterChangesAddress(currently(place), slug)}/${momentWord(from)}/${momentWord(to)}`
}

/** Every published version of a chapter, up to the current release. */
export function chapterHistoryAddress(place: ManualPlace, slug: string): string {
  return `${chapterAddress(currently(place), slug)}/history`
}

/** Which version of a chapter is in force on a day (YYYY-MM-DD); without the day, where the form that asks for it leads. */
export function inForceAddress(place: ManualPlace, slug: string, day?: string): string {
  return `${chapterAddress(currently(place), slug)}/in-force${day === undefined ? '' : `/${day}`}`
}

/** The Amendments appendix. */
export function amendmentsAddress(place: ManualPlace): string {
  return `${contentsAddress(place)}/amendments`
}

/** The editions of one year of the appendix. */
export function amendmentsYearAddress(place: ManualPlace, year: number): string {
  return `${amendmentsAddress(place)}/${year}`
}

/** One edition of the appendix, by its position among the manual's editions. */
export function amendmentsEditionAddress(place: ManualPlace, position: number): string {
  return `${amendmentsAddress(place)}/editions/${position}`
}

/** The feed of a manual's changes. */
export function manualFeedAddress(place: ManualPlace): string {
  return `${amendmentsAddress(currently(place))}.atom`
}

/** The feed of a chapter's changes. */
export function chapterFeedAddress(place: ManualPlace, slug: string): string {
  return `${chapterAddress(currently(place), slug)}/amendments.atom`
}

/** The feed of the changes in a section (or subsection), by its entry's id. */
export function sectionFeedAddress(place: ManualPlace, entryId: string): string {
  return `${manualAddress(place)}/sections/${entryId}/amendments.atom`
}

/** Two moments of the manual compared; without them, where the form that asks for them is. */
export function comparisonAddress(place: ManualPlace, moments?: { from: Moment; to: Moment }): string {
  const below = moments ? `/${momentWord(moments.from)}/${momentWord(moments.to)}` : ''
  return `${manualAddress(place)}/compare${below}`
}

/** Where a day to read the manual at is chosen. */
export function chooseDayAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/as-at`
}

/** Where one asks to be told of changes. */
export function followAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/follow`
}

/** Where a problem with a chapter is reported, or, where the clause's id or anchor is given, with that paragraph of it. */
export function reportAddress(place: ManualPlace, slug: string, clause?: string): string {
  const about = clause === undefined ? '' : `?clause=${clause}`
  return `${chapterAddress(currently(place), slug)}/report${about}`
}

/** What a chapter's printed pages lead to, of the update that they were printed from: whether they are still current. */
export function paperAddress(place: ManualPlace, release: number, slug: string): string {
  return `${manualAddress(place)}/paper/${release}/${slug}`
}

/** The same, as short as it can be, for the code on paper: the fewer its modules, the better it is read. */
export function shortPaperAddress(place: ManualPlace, release: number, chapterId: string): string {
  return paperAddress(place, release, chapterId.slice(0, 8))
}

/** Where the manual is kept on a phone. */
export function keepAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/keep`
}

/** What a phone that keeps the manual asks for each time that it meets the network: which version it is, and urgent notices. */
export function offlineStateAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/offline.json`
}

/** The manual's accessibility statement. */
export function accessibilityAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/accessibility`
}

/** What search engines may keep of the manual. */
export function sitemapAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/sitemap.xml`
}

/** Search, always of the current release; with words, what it finds: in a section (by its entry's id), with a badge. */
export function searchAddress(
  place: ManualPlace,
  asked: { words?: string; section?: string | undefined; badge?: string | undefined } = {},
): string {
  const { words, section, badge } = asked
  return `${manualAddress(place)}/search${query({ q: words, section, badge })}`
}

/** What search suggests while somebody types, for programs. */
export function suggestionsAddress(place: ManualPlace): string {
  return `${manualAddress(place)}/search.json`
}

/** Search over all manuals that one may read. */
export function searchAllAddress(words?: string): string {
  return `/search${query({ q: words })}`
}

/** What search over all manuals suggests while somebody types, for programs. */
export const SUGGESTIONS_OF_ALL = '/search.json'

/** A file that the manual's published texts show or offer: the same at every release. */
export function fileAddress(place: ManualPlace, file: string, name: string): string {
  return `${manualAddress(place)}/files/${file}/${encodeURIComponent(name)}`
}

function manualAddress({ authority, manual }: ManualPlace): string {
  return `/${authority}/${manual}`
}

function currently(place: ManualPlace): ManualPlace {
  return { ...place, at: 'current' }
}

function momentWord(moment: Moment): string {
  return 'date' in moment ? moment.date : String(moment.release)
}

function query(words: Record<string, string | undefined>): string {
  const given = Object.entries(words).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
