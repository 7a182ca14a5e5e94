import type { Outline } from '@/lib/contents/outline'
import type { StoredChapters } from '@/lib/contents/store-outline'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import { NOT_RECORDED } from '@/lib/ledger/amendment-wording'
import type { Snapshot } from '@/lib/ledger/snapshot'

/**
 * The amendments that stand behind the badges of an imported contents page: a row for each chapter that prints
 * one, in contents order, with the details that the amendments page gives, by the chapters' keys. Release 1 follows
 * no other, so these rows carry neither before nor after.
 */
export function baselineAmendments(
  outline: Outline,
  chapters: StoredChapters,
  { chapters: issued }: Snapshot,
  details: ReadonlyMap<string, string>,
): AmendmentRow[] {
  const printed = new Map(outline.chapters.map(({ key, badge }) => [chapters.get(key)?.id, { key, badge }]))
  return [...issued.values()].flatMap(({ id, title, number }) => {
    const { key, badge: kind } = printed.get(id) ?? {}
    if (key === undefined || !kind) return []
    return {
      kind,
      subjectId: id,
      chapterId: id,
      entryId: null,
      chapterTitle: title,
      chapterNumber: number,
      details: details.get(key) || NOT_RECORDED,
      before: null,
      after: null,
      replacementId: null,
    }
  })
}
