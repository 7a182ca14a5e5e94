import type { ChapterDocument } from '@/lib/document/document'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import type { EffectLine } from '@/lib/ledger/effect-lines'
import type { Snapshot } from '@/lib/ledger/snapshot'
import type { ContentsChangeKind } from '@/prisma/generated/enums'
import type { Blocker } from './blocker'
import type { StaysBehind } from './stays-behind'

/** A manual as its publisher sees it. */
export type ManualToPublish = {
  id: string
  authorityId: string
  slug: string
  name: string
  /** The edition that its next update opens; null: it joins the newest. */
  nextEdition: string | null
  nextUpdateDue: Date | null
  /** The last day on which work comes with the next update; null where none was said. */
  nextCutOff: Date | null
  /** The publication that is set for a time, if one is. */
  schedule: WaitingSchedule | null
  authority: { slug: string; name: string }
  /** What readers have now; null before the first release. */
  currentRelease: {
    id: string
    number: number
    edition: { id: string; name: string; position: number }
  } | null
}

/** A publication that is set for a time. */
export type WaitingSchedule = {
  id: string
  publishAt: Date
  /** When it was set; what is approved or changed later waits for the update after. */
  scheduledAt: Date
  scheduledBy: string
  /** The effect that was shown then. Where the effect of now has another hash, it will not be published. */
  effectHash: string
  /** The edition that it opens; null: it joins the newest. */
  edition: string | null
}

/** A change of the contents that was made after the cut-off: it waits for the update after. */
export type LateChange = { changeId: string; kind: ContentsChangeKind; title: string; madeAt: Date }

/** What publishing a manual now would change, before anything is changed. */
export type ReleaseEffect = {
  manual: ManualToPublish
  /** The number of the release that it would be. */
  number: number
  /** What readers have now, and what they would have. */
  previous: Snapshot
  next: Snapshot
  amendments: AmendmentRow[]
  /** The same in words, one line each. */
  lines: EffectLine[]
  /** Names all of this: what the publisher's button carries. */
  hash: string
  blockers: Blocker[]
  staysBehind: StaysBehind[]
  /** Changes of the contents that stay behind since they were made after the cut-off. */
  lateChanges: LateChange[]
  /** Until when work gathers in it: what is approved or changed later stays behind; null: it all comes. */
  gathersUntil: Date | null
  /** The approved revisions that would reach readers. */
  coming: { revisionId: string; chapterId: string; inForceOn: Date | null }[]
  /** The corrections of published rows that readers would get. */
  correctionIds: string[]
  /** The changes of the contents that would be settled. */
  carriedChangeIds: string[]
}

/** The text that a chapter would have, and the one that readers have of it; null where they have none. */
export type ComingText = { published: ChapterDocument | null; document: ChapterDocument }
