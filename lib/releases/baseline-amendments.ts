import type { Outline } from '@/lib/contents/outline'
import type { StoredChapters } from '@/lib/contents/store-outline'
import type { AmendmentRow } from './amendment-row'
import { NOT_RECORDED } from './amendment-wording'
import type { Snapshot } from './snapshot'

/**
 * The amendments that stand behind the badges of an imported contents page: a row for each chapter that prints
 * one, in contents order, without the details that the page does not give. Release 1 follows no other, so
 * these rows carry neither before nor after.
 */
export function baselineAmendments(
  outline: Outline,
  chapters: StoredChapters,
  { chapters: issued }: Snapshot,
): AmendmentRow[] {
  const badges = new Map(outline.chapters.map(({ key, badge }) => [chapters.get(key)?.id, badge]))
  return [...issued.values()].flatMap(({ id, title, number }) => {
    const kind = badges.get(id)
    if (!kind) return []
    return {
      kind,
      subjectId: id,
      chapterId: id,
      entryId: null,
      chapterTitle: title,
      chapterNumber: number,
      details: NOT_RECORDED,
      before: null,
      after: null,
      replacementId: null,
    }
  })
}
