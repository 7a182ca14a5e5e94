import type { RenderedDocument } from '@/lib/document/render'
import type { ManualPlace } from './addresses'
import type { AppendixChange, AppendixRelease } from './appendix'
import type { ChapterPlace } from './chapter-places'
import type { ContentsEntry, IssuedChapter } from './contents-tree'
import type { ChapterMatch } from './search-results'
import type { TextUntil } from './texts-until'

/** A manual that is open to a reader, as its current release names it. */
export type ListedManual = {
  authoritySlug: string
  manualSlug: string
  authorityName: string
  manualName: string
  number: number
  edition: string
  publishedAt: Date
  demonstration: boolean
  /** Read by those alone who have signed in and have a role in the authority. */
  staffOnly: boolean
}

/** A chapter's text as a release holds it. */
export type IssuedText = RenderedDocument & {
  /** What stands in the place of a text that is withheld, of which nothing is here; null of all others. */
  withheld: string | null
  /** What it says in brief, in one line without formatting. */
  inBrief: string
  /** The release that brought this text in. */
  updated: AppendixRelease
  /** The text came with an import: when it was last changed before that is not known here. */
  baseline: boolean
  inForceOn: Date | null
  /** What applies until it is in force, newest first; none where no day was said or there was no other text. */
  untilThen: TextUntil[]
}

/** A chapter as one release shows it. */
export type ChapterPage = {
  chapter: IssuedChapter
  /** Null where the manual lists the chapter and its text is not in Chapterhouse yet. */
  text: IssuedText | null
  /** Where it stands, first place first. */
  places: ChapterPlace[]
  badge: ContentsEntry['badge']
  underReview: boolean
  /** What changed, newest first. */
  changes: AppendixChange[]
  previous: IssuedChapter | null
  next: IssuedChapter | null
  /** The chapters that refer to it, in contents order; none on pages of the past. */
  citedBy: CitingChapter[]
}

/** When a reader read a chapter before, and which release of it. */
export type LastRead = { release: number; readAt: Date }

/** A chapter whose text refers to another, and the anchor of the first paragraph that does. */
export type CitingChapter = { chapter: IssuedChapter; anchor: string | null }

/** What a search found: the best chapters, best first, and how many there are in all. */
export type SearchResults = {
  chapters: (ChapterMatch & {
    manualId: string
    badge: ContentsEntry['badge']
    inForceOn: Date | null
    untilThen: TextUntil[]
    /** The number that was looked for, where the chapter had it in an earlier release. */
    formerly: string | null
  })[]
  total: number
  /** There are more than that: they were not all looked through. */
  more: boolean
  /** No chapter has all of the words: these have some. */
  nearest: boolean
  /** What was looked for instead of words that are nowhere. */
  meant: { typed: string; meant: string }[]
}

/** What a search of all manuals found: each chapter with its manual. */
export type AllResults = Omit<SearchResults, 'chapters'> & {
  chapters: (SearchResults['chapters'][number] & { place: ManualPlace; manual: string })[]
}

/** A section that a search can be kept to, by its entry's id. */
export type SearchSection = { id: string; number: string | null; title: string }

/** A chapter that an earlier release held and this one does not. */
export type RemovedChapter = {
  slug: string
  title: string
  /** The number of the last release that held it. */
  lastRelease: number
  removedWith: { number: number; publishedAt: Date }
  /** What staff were told of the removal. */
  details: string
  /** What was later put right about that, oldest first. */
  corrections: { details: string; publishedAt: Date }[]
  replacement: { title: string; slug: string } | null
  /** It goes on in the replacement: its address leads there. */
  succession: 'merged' | 'split' | null
}

/** A place of a manual that readers have: a chapter, or (`manual` null) a manual itself, by its permanent address. */
export type PublishedPlace = { href: string; title: string; number: string | null; manual: string | null }
