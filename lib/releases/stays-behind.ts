import type { WorkingChapter } from '@/lib/contents/working-tree'
import type { Snapshot } from '@/lib/ledger/snapshot'
import type { RevisionState } from '@/prisma/generated/enums'

/** An open revision of a chapter of the manual. */
export type OpenRevision = {
  id: string
  state: RevisionState
  chapter: { id: string; slug: string; title: string }
}

/**
 * Why work stays where it is: nobody has submitted it, or not enough have approved it; it was approved after the cut-off;
 * its chapter is no longer in the contents; or there is no text at all.
 */
export type StayingReason = 'draft' | 'in-review' | 'late' | 'gone' | 'no-text'

/** Work that the next release leaves where it is, and why, as a sentence. */
export type StaysBehind = {
  chapterId: string
  slug: string
  title: string
  reason: StayingReason
  why: string
  /** Is there a version that nobody has approved yet? */
  hasVersion: boolean
}

/**
 * What the next release does not take along: texts that nobody has approved yet or that were approved after the cut-off
 * (`lateIds`), approved ones whose chapter is no longer in the contents, and chapters that readers never had and that have
 * no text at all.
 */
export function staysBehind(
  open: readonly OpenRevision[],
  leftOut: readonly WorkingChapter[],
  next: Snapshot,
  lateIds: ReadonlySet<string> = new Set(),
): StaysBehind[] {
  const withText = new Set(open.map(({ chapter }) => chapter.id))
  const neverHad = new Set(leftOut.map(({ id }) => id))
  const texts = open
    .filter(({ id, chapter }) => next.chapters.get(chapter.id)?.revision?.id !== id)
    .map(({ id, state, chapter: { id: chapterId, slug, title } }) => {
      const reason = reasonOf(state, lateIds.has(id))
      return {
        ...{ chapterId, slug, title, reason },
        hasVersion: state !== 'approved',
        why: neverHad.has(chapterId)
          ? `A new chapter: it comes in, title and all, with its first approved version. ${WHY[reason]}`
          : WHY[reason],
      }
    })
  const untouched = leftOut
    .filter(({ id }) => !withText.has(id))
    .map(({ id: chapterId, slug, title }) => ({
      chapterId,
      slug,
      title,
      reason: 'no-text' as const,
      hasVersion: false,
      why: 'A new chapter without a text: it comes in, title and all, with its first approved version.',
    }))
  return [...texts, ...untouched]
}

const WHY: Record<Exclude<StayingReason, 'no-text'>, string> = {
  draft: 'A draft that has not been submitted.',
  'in-review': 'In review: not enough approvers have decided yet.',
  late: 'Approved after the cut-off: it comes with the update after this one.',
  gone: 'Approved, but the chapter is no longer in the contents.',
}

function reasonOf(state: RevisionState, late: boolean): Exclude<StayingReason, 'no-text'> {
  if (state === 'draft') return 'draft'
  if (state === 'in_review') return 'in-review'
  return late ? 'late' : 'gone'
}
