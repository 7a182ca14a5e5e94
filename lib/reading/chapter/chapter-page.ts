import type { RenderedDocument } from '@/lib/document/render'
import type { AppendixChange, AppendixRelease } from '../amendments/appendix'
import type { ContentsEntry, IssuedChapter } from '../manual/contents-tree'
import type { ChapterPlace } from './chapter-places'
import type { TextUntil } from './texts-until'

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
