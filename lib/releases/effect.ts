import type { AmendmentRow } from './amendment-row'
import type { Blocker } from './blockers'
import type { EffectLine } from './effect-lines'
import type { Snapshot } from './snapshot'
import type { StaysBehind } from './stays-behind'

/** A manual as its publisher sees it. */
export type ManualToPublish = {
  id: string
  authorityId: string
  slug: string
  name: string
  nextUpdateDue: Date | null
  authority: { slug: string; name: string }
  /** What readers have now; null before the first release. */
  currentRelease: {
    id: string
    number: number
    edition: { id: string; name: string; position: number }
  } | null
}

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
  /** The approved revisions that would reach readers. */
  coming: { revisionId: string; chapterId: string; inForceOn: Date | null }[]
  /** The corrections of published rows that readers would get. */
  correctionIds: string[]
  /** The changes of the contents that would be settled. */
  carriedChangeIds: string[]
}
