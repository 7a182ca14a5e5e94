import { isReturned } from '@/lib/chapters/standing'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { daysBetween } from '@/lib/platform/dates'
import { type ChapterPlace, chapterPlaces, type ManualAddress, manualInWorkspace } from './manual'

/** A chapter as a list of work names it, with who looks after it. */
export type ChapterAtWork = {
  chapterId: string
  slug: string
  title: string
  /** Of its first numbered place; null where it has none, or was taken out of the contents. */
  number: string | null
  section: string
  owner: { id: string; name: string } | null
  /** A calendar date (midnight UTC). */
  reviewDueOn: Date | null
}

/** A draft under way. */
export type OpenDraft = ChapterAtWork & {
  by: string[]
  returned: boolean
  begunAt: Date
  savedAt: Date
  /** Days since it was begun. */
  days: number
}

/** A version that waits for its approvers longer than the manual allows. */
export type OverdueVersion = ChapterAtWork & { submittedBy: string | null; since: Date; days: number }

/** A chapter whose review date has passed (days below 0) or comes within 90 days. */
export type ComingReview = ChapterAtWork & { dueOn: Date; days: number }

/** Days ahead within which a review is said to come. */
const COMES_WITHIN = 90

/**
 * The work on a manual: open drafts, oldest first; versions overdue for approval, longest first; reviews past or coming,
 * soonest first; and all chapters of its contents, in contents order, with who looks after each. Authorises readWorkspace.
 */
export async function workOfManual(from: Database, actor: Actor, address: ManualAddress, now = new Date()) {
  const manual = await manualInWorkspace(from, actor, address)
  const { approvalDays } = await from.manual.findUniqueOrThrow({ where: { id: manual.id } })
  const places = new Map((await chapterPlaces(from, manual.id)).map((place) => [place.chapter.id, place]))
  const chapters = await from.chapter.findMany({
    where: { manualId: manual.id },
    select: {
      id: true,
      slug: true,
      title: true,
      reviewDueOn: true,
      owner: { select: { id: true, name: true } },
    },
  })
  const known = new Map(chapters.map((chapter) => [chapter.id, atWork(chapter, places.get(chapter.id))]))
  const standing = [...places.keys()].flatMap((id) => known.get(id) ?? [])
  const open = await openVersions(from, manual.id)

  const drafts = open.flatMap(({ state, chapterId, contributions, ...version }): OpenDraft[] => {
    const chapter = known.get(chapterId)
    if (state !== 'draft' || !chapter) return []
    const { createdAt: begunAt, savedAt } = version
    return [
      {
        ...chapter,
        by: contributions.map(({ user }) => user.name),
        returned: isReturned({ ...version, state }),
        begunAt,
        savedAt,
        days: daysBetween(begunAt, now),
      },
    ]
  })
  const overdue = open.flatMap(({ state, chapterId, submittedAt, submittedBy }): OverdueVersion[] => {
    const chapter = known.get(chapterId)
    if (state !== 'in_review' || !chapter || !submittedAt) return []
    const days = daysBetween(submittedAt, now)
    if (days <= approvalDays) return []
    return [{ ...chapter, submittedBy: submittedBy?.name ?? null, since: submittedAt, days }]
  })
  const reviews = standing.flatMap((chapter): ComingReview[] => {
    const { reviewDueOn: dueOn } = chapter
    if (!dueOn) return []
    const days = daysBetween(now, dueOn)
    return days <= COMES_WITHIN ? [{ ...chapter, dueOn, days }] : []
  })
  return {
    manual: { ...manual, approvalDays },
    drafts: drafts.sort((one, other) => other.days - one.days),
    overdue: overdue.sort((one, other) => other.days - one.days),
    reviews: reviews.sort((one, other) => one.days - other.days),
    chapters: standing,
  }
}

/** Who looks after a chapter, and when it is to be looked at again. */
export type CareOfChapter = Pick<ChapterAtWork, 'owner' | 'reviewDueOn'>

/** The care of one chapter, for a page that has authorised reading it. */
export function careOfChapter(from: Database, chapterId: string): Promise<CareOfChapter> {
  return from.chapter.findUniqueOrThrow({
    where: { id: chapterId },
    select: { reviewDueOn: true, owner: { select: { id: true, name: true } } },
  })
}

function openVersions(from: Database, manualId: string) {
  return from.revision.findMany({
    where: { manualId, state: { not: 'published' } },
    select: {
      chapterId: true,
      state: true,
      createdAt: true,
      savedAt: true,
      submittedAt: true,
      submittedBy: { select: { name: true } },
      contributions: { select: { user: { select: { name: true } } }, orderBy: { at: 'asc' } },
      decisions: { select: { outcome: true, decidedAt: true }, orderBy: { decidedAt: 'desc' } },
    },
    orderBy: { createdAt: 'asc' },
  })
}

type ChapterRow = Pick<ChapterAtWork, 'slug' | 'title' | 'owner' | 'reviewDueOn'> & { id: string }

function atWork({ id, ...chapter }: ChapterRow, place: ChapterPlace | undefined): ChapterAtWork {
  return { chapterId: id, ...chapter, number: place?.number ?? null, section: place?.sections[0] ?? '' }
}
