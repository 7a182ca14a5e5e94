import { type Standing, standingOf } from '@/lib/chapters/standing'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { chapterPlaces, type ManualAddress, type ManualInWorkspace, manualInWorkspace } from './manual'

/** One chapter in the list of a manual's chapters. */
export type ListedChapter = {
  id: string
  slug: string
  title: string
  number: string | null
  /** The outermost section it stands in; '' where it stands in none. */
  section: string
  underReview: boolean
  standing: Standing
}

/** A manual's chapters in contents order, each with where its text stands. Authorises readWorkspace. */
export async function chaptersOfManual(
  from: Database,
  actor: Actor,
  address: ManualAddress,
): Promise<{ manual: ManualInWorkspace; currentRelease: number | null; chapters: ListedChapter[] }> {
  const manual = await manualInWorkspace(from, actor, address)
  const places = await chapterPlaces(from, manual.id)
  const open = await openRevisions(from, manual.id)
  const texts = await from.revision.findMany({
    where: { manualId: manual.id, state: 'published' },
    select: { chapterId: true },
    distinct: ['chapterId'],
  })
  const withText = new Set(texts.map(({ chapterId }) => chapterId))
  const release = await from.release.findFirst({
    where: { manualId: manual.id, currentOf: { isNot: null } },
    select: { number: true },
  })
  return {
    manual,
    currentRelease: release?.number ?? null,
    chapters: places.map(({ chapter, number, sections, underReview }) => ({
      id: chapter.id,
      slug: chapter.slug,
      title: chapter.title,
      number,
      section: sections[0] ?? '',
      underReview,
      standing: standingOf(open.get(chapter.id) ?? null, withText.has(chapter.id)),
    })),
  }
}

async function openRevisions(from: Database, manualId: string) {
  const revisions = await from.revision.findMany({
    where: { manualId, state: { not: 'published' } },
    select: {
      chapterId: true,
      state: true,
      submittedAt: true,
      decisions: { select: { outcome: true, decidedAt: true }, orderBy: { decidedAt: 'desc' } },
    },
  })
  return new Map(
    revisions.flatMap(({ chapterId, state, ...revision }) =>
      state === 'published' ? [] : [[chapterId, { ...revision, state }] as const],
    ),
  )
}
