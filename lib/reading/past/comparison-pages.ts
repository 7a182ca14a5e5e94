import type { AppendixChange } from '../amendments/appendix'
import type { RemovedChapter } from '../chapter/removed-chapter'
import type { ChangedText } from './chapter-changes-page'
import type { ComparedChapter, ManualComparison } from './compare-releases'
import type { HeldMoment } from './moments'

/**
 * What staff were told when a chapter was removed, what was put right about that, and the chapter that takes its place, as
 * the later moment has it.
 */
export type Removal = {
  details: string
  corrections: RemovedChapter['corrections']
  replacement: ComparedChapter | null
}

/** Two moments of a manual, the earlier first, and what differs between them. */
export type ManualComparisonPage = {
  from: HeldMoment
  to: HeldMoment
  comparison: ManualComparison
  /** The chapters whose text is withheld at one of the two. */
  withheld: ReadonlySet<string>
  /** Of the removed chapters, by chapter. */
  removals: ReadonlyMap<string, Removal>
}

/** A chapter as a release has it. */
export type ChapterThen = { title: string; number: string | null; revisionId: string | null }

/** A chapter at two moments, the earlier first; null where the manual did not have it then. */
export type ChapterComparisonPage = {
  slug: string
  from: HeldMoment
  to: HeldMoment
  before: ChapterThen | null
  after: ChapterThen | null
  /** What the Amendments say of it in between, oldest first. */
  changes: AppendixChange[]
  text: ChangedText
}
