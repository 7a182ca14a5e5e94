import type { ChapterOrigin, EntryKind, SlotKind } from '@/prisma/generated/enums'
import type { EntryReference } from './schema'

/** A chapter as it stands on the working side, with its working title. */
export type WorkingChapter = {
  id: string
  slug: string
  title: string
  origin: ChapterOrigin
  appliesTo: string | null
  slot: SlotKind | null
  slotWords: string | null
  /** The template chapter that it is linked to. */
  templateChapterId: string | null
}

/** One place of the working contents; what stands below it is in `entries`, in order. */
export type WorkingEntry = {
  id: string
  parentId: string | null
  position: number
  kind: EntryKind
  title: string | null
  shortTitle: string | null
  fixedNumber: string | null
  underReview: boolean
  text: string | null
  references: EntryReference[]
  /** The chapter that stands here; null unless the kind is chapter. A chapter of several places is one object. */
  chapter: WorkingChapter | null
  entries: WorkingEntry[]
}
