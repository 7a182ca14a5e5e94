import type { AppendixTable } from '@/lib/contents/appendix-headings'
import type { ManualPlace, PlaceInTime } from '../addresses/addresses'
import type { Audience } from './audience'
import type { Look } from './look'

/** A manual as one of its releases issued it: what heads each of its reader's pages. */
export type IssuedManual = {
  authorityId: string
  manualId: string
  releaseId: string
  editionId: string
  authoritySlug: string
  manualSlug: string
  /** The names as they were when the release was made. */
  authorityName: string
  manualName: string
  /** The release's number, which readers know as "update 3". */
  number: number
  edition: string
  publishedAt: Date
  /** Release 1 of an import: what stood on an older contents page. */
  imported: boolean
  /** Where the reader stands: a page whose address names a release or a day stays as it is when the next is published. */
  at: PlaceInTime
  /** Of a page at a day: the other releases of that day, newest first. */
  alsoThatDay: ReleaseMoment[]
  demonstration: boolean
  /** The manual as a whole is for staff of its authority who have signed in. */
  forStaff: boolean
  nextUpdateDue: Date | null
  /** The edition that the next update opens; null: it joins the newest, or that is not said. */
  nextEdition: string | null
  /** The last day on which what is approved still comes with the next update. */
  nextCutOff: Date | null
  /** How the manual heads the tables of its Amendments. */
  headings: Record<AppendixTable, string>
  /** Are readers told who approved a version? */
  showApprovers: boolean
  /** How the authority's pages look now, those of the past too. */
  look: Look
  /** The urgent notices that readers of the current manual have now, newest first; none on pages of the past. */
  notices: LiveNotice[]
  /** Who reads. */
  audience: Audience
  /** The ids of the chapters that this audience is not shown, at any release and at any door; empty for staff. */
  hidden: ReadonlySet<string>
  /** Every title that they have had: what is said elsewhere does not name them either. */
  hiddenTitles: readonly string[]
  /** The ids of the chapters that are for staff alone: staff are told which. */
  staffOnly: ReadonlySet<string>
}

/** Something that staff must know at once, on a chapter or (null) on the whole manual. Its words never change. */
export type LiveNotice = {
  id: string
  chapterId: string | null
  /** The chapter's, though the manual may not have it any more. */
  slug: string | null
  /** Of the chapter that it was written on; another where that has gone on in this one. */
  writtenOn: string | null
  words: string
  approvedAt: Date
  expiresAt: Date
}

/** A release by its number and moment. */
export type ReleaseMoment = { number: number; publishedAt: Date }

/** Where the reader stands: links on the pages of a release or of a day stay there. */
export function placeOf(issued: IssuedManual): ManualPlace {
  return {
    authority: issued.authoritySlug,
    manual: issued.manualSlug,
    at: issued.at,
  }
}
