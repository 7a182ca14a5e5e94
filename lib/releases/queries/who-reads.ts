import type { Database } from '@/lib/platform/database'
import type { Visibility } from '@/prisma/generated/enums'

/** Who reads a manual, and its chapters that are for staff alone, by title. */
export type WhoReads = { visibility: Visibility; chapters: { slug: string; title: string }[] }

/** Who reads a manual, for somebody let into its workspace. */
export async function whoReadsManual(from: Database, manualId: string): Promise<WhoReads> {
  const { visibility } = await from.manual.findUniqueOrThrow({
    where: { id: manualId },
    select: { visibility: true },
  })
  const chapters = await from.chapter.findMany({
    where: { manualId, staffOnly: true },
    select: { slug: true, title: true },
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
  })
  return { visibility, chapters }
}

/** Who reads a chapter: what is said of its manual, and whether it is for staff alone; for somebody let into its workspace. */
export async function whoReadsChapter(
  from: Database,
  chapterId: string,
): Promise<{ visibility: Visibility; staffOnly: boolean }> {
  const { staffOnly, manual } = await from.chapter.findUniqueOrThrow({
    where: { id: chapterId },
    select: { staffOnly: true, manual: { select: { visibility: true } } },
  })
  return { visibility: manual.visibility, staffOnly }
}
