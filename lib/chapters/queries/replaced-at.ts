import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import type { RevisionState } from '@/prisma/generated/enums'
import { chapterPlaces, type ManualAddress, type ManualInWorkspace, manualInWorkspace } from './manual'

/** A version in which words were replaced. */
export type ReplacedDraft = {
  revisionId: string
  slug: string
  title: string
  number: string | null
  state: RevisionState
}

/**
 * The versions that this person saved at one moment, as replacing in many chapters does, in contents order. One that
 * has been saved since is no longer among them: it has become somebody's own.
 */
export async function replacedAt(
  from: Database,
  actor: Actor,
  address: ManualAddress,
  savedAt: Date,
): Promise<{ manual: ManualInWorkspace; drafts: ReplacedDraft[] }> {
  const manual = await manualInWorkspace(from, actor, address)
  const revisions = await from.revision.findMany({
    where: { manualId: manual.id, savedById: manual.userId, savedAt },
    select: { id: true, chapterId: true, state: true },
  })
  const byChapter = new Map(revisions.map((revision) => [revision.chapterId, revision]))
  const drafts = (await chapterPlaces(from, manual.id)).flatMap(({ chapter, number }) => {
    const revision = byChapter.get(chapter.id)
    if (!revision) return []
    const { slug, title } = chapter
    return [{ revisionId: revision.id, slug, title, number, state: revision.state }]
  })
  return { manual, drafts }
}
