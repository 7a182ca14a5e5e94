import type { Redline } from '@/lib/document/diff'
import type { AppendixChange, AppendixRelease } from '../amendments/appendix'

/** What became of a chapter's text with a release. */
export type ChangedText =
  | { is: 'changed'; redline: Redline }
  /** It was not touched: the chapter was renamed or moved. */
  | { is: 'the-same' }
  /** There was none before. */
  | { is: 'the-first' }
  /** The chapter was removed. */
  | { is: 'gone' }
  /** One of the two texts is withheld: nothing of either is compared, and this stands in its place. */
  | { is: 'withheld'; notice: string }

/** What one release changed in a chapter: the redline behind a row of the Amendments. */
export type ChapterChangesPage = {
  slug: string
  /** As the release knew it; of a removed chapter, as the one before did. */
  title: string
  number: string | null
  release: AppendixRelease
  /** The last update before it that held the chapter; null where none did. */
  heldBefore: number | null
  /** The rows of the Amendments that tell of it, with what was put right about them; none where it was minor. */
  changes: AppendixChange[]
  retitled: { from: string; to: string } | null
  removed: boolean
  text: ChangedText
}
