import type { WorkingChapter } from '@/lib/contents/working-tree'
import type { RevisionState } from '@/prisma/generated/enums'
import type { Snapshot } from './snapshot'

/** An open revision of a chapter of the manual. */
export type OpenRevision = {
  id: string
  state: RevisionState
  chapter: { id: string; slug: string; title: string }
}

/** Work that the next release leaves where it is, and why, as a sentence. */
export type StaysBehind = {
  chapterId: string
  slug: string
  title: string
  why: string
  /** Is there a version that nobody has approved yet? */
  hasVersion: boolean
}

/**
 * What the next release does not take along: texts that nobody has approved yet, approved ones whose chapter is
 * no longer in the contents, and chapters that readers never had and that have no text at all.
 */
export function staysBehind(
  open: readonly OpenRevision[],
  leftOut: readonly WorkingChapter[],
  next: Snapshot,
): StaysBehind[] {
  const withText = new Set(open.map(({ chapter }) => chapter.id))
  const neverHad = new Set(leftOut.map(({ id }) => id))
  const texts = open
    .filter(({ id, chapter }) => next.chapters.get(chapter.id)?.revision?.id !== id)
    .map(({ state, chapter: { id: chapterId, slug, title } }) => ({
      chapterId,
      slug,
      title,
      hasVersion: state !== 'approved',
      why: neverHad.has(chapterId)
        ? `A new chapter: it comes in, title and all, with its first approved version. ${whyNotYet(state)}`
        : whyNotYet(state),
    }))
  const untouched = leftOut
    .filter(({ id }) => !withText.has(id))
    .map(({ id: chapterId, slug, title }) => ({
      chapterId,
      slug,
      title,
      hasVersion: false,
      why: 'A new chapter without a text: it comes in, title and all, with its first approved version.',
    }))
  return [...texts, ...untouched]
}

function whyNotYet(state: RevisionState): string {
  if (state === 'draft') return 'A draft that has not been submitted.'
  if (state === 'in_review') return 'In review: not enough approvers have decided yet.'
  return 'Approved, but the chapter is no longer in the contents.'
}
