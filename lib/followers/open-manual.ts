import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { readShownSection } from '@/lib/reading/manual/queries/shown-entries'
import { readStaffOnly } from '@/lib/reading/manual/queries/staff-only'
import type { FollowedThing } from './schema'

/** A manual that everybody may read, as its current release names it. */
export type OpenManual = {
  authorityId: string
  manualId: string
  releaseId: string
  /** The current release's number. */
  number: number
  authorityName: string
  manualName: string
}

/** The manual at this address. Throws NotFound where there is none, or one that not everybody may read, or none issued yet. */
export async function openManual(
  from: Database,
  authoritySlug: string,
  manualSlug: string,
): Promise<OpenManual> {
  const found = await from.manual.findFirst({
    where: { slug: manualSlug, authority: { slug: authoritySlug }, visibility: 'public' },
    select: { id: true, authorityId: true, currentRelease: true },
  })
  if (!found?.currentRelease) throw new NotFound('There is no such manual.')
  const { id: releaseId, number, authorityName, manualName } = found.currentRelease
  return { authorityId: found.authorityId, manualId: found.id, releaseId, number, authorityName, manualName }
}

/** What is to be followed, by its ids, as everybody reads the current release. Throws NotFound for what it does not have. */
export async function thingIn(
  from: Database,
  { manualId, releaseId }: OpenManual,
  what: FollowedThing,
): Promise<{ entryId: string | null; chapterId: string | null }> {
  if (what.is === 'manual') return { entryId: null, chapterId: null }
  if (what.is === 'section') {
    const hidden = await readStaffOnly(from, manualId, 'public')
    const { entryId } = await readShownSection(from, { releaseId, ...hidden }, what.entryId)
    return { entryId, chapterId: null }
  }
  const chapter = await from.releaseChapter.findFirst({ where: { releaseId, slug: what.slug } })
  const forStaff = chapter && (await from.staffOnlyChapter.count({ where: { chapterId: chapter.chapterId } }))
  if (!chapter || forStaff) throw new NotFound('The manual has no such chapter.')
  return { entryId: null, chapterId: chapter.chapterId }
}
