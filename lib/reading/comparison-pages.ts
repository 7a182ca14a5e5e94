import type { AppendixChange } from './appendix'
import type { ChangedText } from './chapter-changes-page'
import type { ManualComparison } from './compare-releases'
import type { HeldMoment } from './moments'

/** Two moments of a manual, the earlier first, what differs between them, and the chapters whose text is withheld at one. */
export type ManualComparisonPage = {
  from: HeldMoment
  to: HeldMoment
  comparison: ManualComparison
  withheld: ReadonlySet<string>
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
