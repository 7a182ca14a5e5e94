import type { Snapshot } from '@/lib/ledger/snapshot'
import { type Blocker, blocker } from './blocker'

/** A merge or a split that has not reached readers yet, as one of the changes of the contents that made it. */
export type PendingSuccession = {
  /** `removed` of the chapter that goes on in `otherId`; `added` of one that was split from it. */
  kind: 'removed' | 'added'
  chapterId: string
  title: string
  otherId: string
  otherTitle: string
  /** The removal was undone since, though contents that were kept before that may have it. */
  takenBack: boolean
}

/** All that tells whether what was merged or split reaches readers whole. */
export type Successions = {
  pending: readonly PendingSuccession[]
  /** The chapters of these with a version under way that is not in the update. */
  underWay: ReadonlySet<string>
  previous: Snapshot
  next: Snapshot
}

/**
 * What stands in the way where a chapter would go, or lose a part, before the text that it goes on in is published; or would
 * be in the manual twice. One blocker for each such pair.
 */
export function successionBlockers(successions: Successions): Blocker[] {
  return successions.pending.flatMap((one) => {
    const words = one.kind === 'removed' ? removedAmiss(one, successions) : addedAmiss(one, successions)
    return words === null
      ? []
      : blocker('succession', `${words} Publish them together.`, [one.otherId, one.chapterId])
  })
}

/** What is amiss with a chapter that goes on in another; null where nothing is. */
function removedAmiss(
  { chapterId, title, otherId, otherTitle, takenBack }: PendingSuccession,
  { pending, underWay, previous, next }: Successions,
): string | null {
  if (goes(chapterId, previous, next))
    return underWay.has(otherId)
      ? `“${title}” goes on in “${otherTitle}”, whose new version is not in this update.`
      : null
  const hadText = Boolean(previous.chapters.get(chapterId)?.revision)
  // Of a split, the part says so itself.
  const isSplit = pending.some(
    (one) => one.kind === 'added' && one.chapterId === otherId && one.otherId === chapterId,
  )
  if (takenBack || isSplit || !hadText || !next.chapters.has(chapterId)) return null
  return hasNewText(otherId, previous, next)
    ? `“${otherTitle}” has the text of “${title}” now, ${STAYS}`
    : null
}

/** What is amiss with a chapter that was split from another; null where nothing is. */
function addedAmiss(
  { chapterId, title, otherId, otherTitle }: PendingSuccession,
  { pending, underWay, previous, next }: Successions,
): string | null {
  const comes = next.chapters.has(chapterId)
  if (goes(otherId, previous, next))
    return comes ? null : `“${title}”, a part of “${otherTitle}”, is not in this update.`
  if (!next.chapters.has(otherId)) return null
  if (!comes)
    return hasNewText(otherId, previous, next)
      ? `“${otherTitle}” has lost a part to “${title}”, which is not in this update.`
      : null
  if (pending.some((one) => one.kind === 'removed' && one.chapterId === otherId && !one.takenBack))
    return `“${title}” was a part of “${otherTitle}”, ${STAYS}`
  return underWay.has(otherId)
    ? `“${title}” was a part of “${otherTitle}”, which has it still: its new version is not in this update.`
    : null
}

const STAYS = 'which stays in the manual: its removal is not in this update.'

function goes(chapterId: string, previous: Snapshot, next: Snapshot): boolean {
  return previous.chapters.has(chapterId) && !next.chapters.has(chapterId)
}

function hasNewText(chapterId: string, previous: Snapshot, next: Snapshot): boolean {
  return next.chapters.get(chapterId)?.revision?.id !== previous.chapters.get(chapterId)?.revision?.id
}
