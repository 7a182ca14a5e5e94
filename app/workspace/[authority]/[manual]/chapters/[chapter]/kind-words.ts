import type { RevisionKind } from '@/prisma/generated/enums'

/** What each kind of change is called on screen. */
export const KIND_WORDS: Record<RevisionKind, string> = {
  new: 'New',
  updated: 'Updated',
  minor: 'Minor (not listed for readers)',
}
