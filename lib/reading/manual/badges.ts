import type { AmendmentKind } from '@/prisma/generated/enums'
import { listedKind } from './listed-kinds'

/** The mark against a chapter. */
export type Badge = 'new' | 'updated'

/**
 * The badge of each chapter that has one, by chapter id, from the listed amendments of an edition up to the
 * release that is read: the same rows as the appendix shows, so the two cannot disagree. New outranks Updated; a
 * chapter that was renamed or moved stands among the Updated Chapters, and is marked so.
 */
export function badgesOf(
  amendments: readonly { kind: AmendmentKind; chapterId: string | null }[],
): Map<string, Badge> {
  const badges = new Map<string, Badge>()
  for (const { kind, chapterId } of amendments) {
    const listed = listedKind(kind)
    if (chapterId === null || listed === null || listed === 'removed') continue
    if (badges.get(chapterId) !== 'new') badges.set(chapterId, listed === 'new' ? 'new' : 'updated')
  }
  return badges
}
