import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { ChapterAddress } from './chapter'
import { manualInWorkspace, slugIn } from './manual'

/** The newest save of a chapter's open revision, for whoever may read the workspace; NotFound without one. */
export async function latestSave(
  from: Database,
  actor: Actor,
  address: ChapterAddress,
): Promise<{ version: number; savedAt: Date; savedBy: string | null }> {
  const manual = await manualInWorkspace(from, actor, address)
  const open = await from.revision.findFirst({
    where: {
      manualId: manual.id,
      chapter: { slug: slugIn(address.chapter) },
      state: { not: 'published' },
    },
    select: { version: true, savedAt: true, savedBy: { select: { name: true } } },
  })
  if (!open) throw new NotFound('No version of this chapter is under way.')
  return { version: open.version, savedAt: open.savedAt, savedBy: open.savedBy?.name ?? null }
}
