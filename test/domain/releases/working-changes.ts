import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { setUnderReview } from '@/lib/contents/commands/set-under-review'
import { database } from '@/lib/platform/database'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'

/** A chapter that nobody has written yet, put first in the section; gives its id. */
export async function addedFirst(
  { manualId }: ManualInTest,
  { actor }: Person,
  title: string,
  parentId: string,
) {
  const { chapterId } = await addChapter(actor, { manualId, title, parentId, previousEntryId: null })
  return chapterId
}

/** A chapter with another working title. */
export async function retitled({ actor }: Person, chapterId: string, title: string): Promise<void> {
  await retitleChapter(actor, { chapterId, title })
}

/** A chapter taken out of the contents, all its places. */
export async function removed(
  { actor }: Person,
  chapterId: string,
  told: { details?: string; replacementId?: string } = {},
): Promise<void> {
  const { details = 'Withdrawn.', replacementId = null } = told
  await removeChapter(actor, { chapterId, details, replacementId })
}

/** A chapter put back where it stood. */
export async function reinstated({ actor }: Person, chapterId: string): Promise<void> {
  await reinstateChapter(actor, { chapterId })
}

/** An entry put first under another section. */
export async function movedUnder({ actor }: Person, entryId: string, parentId: string): Promise<void> {
  await moveEntry(actor, { entryId, parentId, previousEntryId: null })
}

/** An entry marked as under review. */
export async function flagged({ actor }: Person, entryId: string): Promise<void> {
  await setUnderReview(actor, { entryId, underReview: true })
}

/** An entry that is no chapter's place taken out of the contents, as no command does yet. */
export async function takenOut({ userId }: Person, entryId: string): Promise<void> {
  const { authorityId, manualId } = await database().entry.findUniqueOrThrow({ where: { id: entryId } })
  await database().$transaction([
    database().entry.update({ where: { id: entryId }, data: { removedAt: new Date() } }),
    database().contentsChange.create({
      data: { authorityId, manualId, entryId, kind: 'removed', madeById: userId, madeAt: new Date() },
    }),
  ])
}
