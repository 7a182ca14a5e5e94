import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import type { PublicationBasis, RevisionKind } from '@/prisma/generated/enums'
import type { AppendixChange, AppendixRelease } from '../amendments/appendix'

/** An approval of a version, as readers are told of it. */
export type VersionApproval = {
  approver: string
  /** The approver whose deputy it was; null for an approver's own decision. */
  onBehalfOf: string | null
  decidedAt: Date
  /** '' where no meeting approved it. */
  meeting: string
  meetingOn: Date | null
  minute: string
}

/** One published version of a chapter. */
export type PublishedVersion = {
  revisionId: string
  /** 1, 2, 3 … within the chapter; a version that was never published leaves a gap. */
  number: number
  /** The release that brought it. */
  release: AppendixRelease
  /** The first release without it; null while it is the manual's. */
  until: AppendixRelease | null
  kind: RevisionKind
  summary: string
  basis: PublicationBasis
  inForceOn: Date | null
  /** What stands in the place of a text that is withheld. */
  withheld: string | null
  approvals: VersionApproval[]
}

/** One release of a chapter's history: the version that it brought, and what else it did to the chapter. */
export type HistoryStep = {
  release: AppendixRelease
  version: PublishedVersion | null
  /** Corrections of what was said of the version. */
  corrections: AppendixChange['corrections']
  /** It was removed, brought back, renamed or moved. */
  events: AppendixChange[]
}

/** The published past of a chapter, newest first. */
export type ChapterHistory = {
  slug: string
  /** As the last release that held it did. */
  title: string
  number: string | null
  /** The release that took it out; null while the manual has it. */
  removedWith: AppendixRelease | null
  /** Does the manual tell readers who approved? */
  showsApprovers: boolean
  steps: HistoryStep[]
}

/** What was in force of a chapter on a day, as far as the releases up to one tell. */
export type InForce =
  | { is: 'version'; version: PublishedVersion; publishedSince: PublishedVersion[] }
  /** Published by then, and from a later day on. */
  | { is: 'not-yet'; publishedSince: PublishedVersion[] }
  | { is: 'no-text' }
  | { is: 'not-in-the-manual' }

/**
 * The version in force on a day (YYYY-MM-DD): the newest of those that were published before its end whose in-force date
 * had come, where it had one; `publishedSince` are newer ones whose date had not. `held` says whether the manual had the
 * chapter at the end of the day.
 */
export function inForceOn(day: string, versions: readonly PublishedVersion[], held: boolean): InForce {
  if (!held) return { is: 'not-in-the-manual' }
  const published = versions
    .filter(({ release }) => dayInLondon(release.publishedAt) <= day)
    .toSorted((one, other) => other.release.number - one.release.number)
  if (published.length === 0) return { is: 'no-text' }
  const index = published.findIndex(
    (version) => version.inForceOn === null || calendarDate(version.inForceOn) <= day,
  )
  const version = published[index]
  return version
    ? { is: 'version', version, publishedSince: published.slice(0, index) }
    : { is: 'not-yet', publishedSince: published }
}

/** The versions of a history, newest first. */
export function versionsOf({ steps }: Pick<ChapterHistory, 'steps'>): PublishedVersion[] {
  return steps.flatMap(({ version }) => version ?? [])
}
