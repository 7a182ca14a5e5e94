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
export function successionBlockers({ pending, underWay, previous, next }: Successions): Blocker[] {
  const publishTogether = ({ chapterId, otherId }: PendingSuccession, words: string) =>
    blocker('succession', `${words} Publish them together.`, [otherId, chapterId])
  const goes = (chapterId: string) => previous.chapters.has(chapterId) && !next.chapters.has(chapterId)
  const hasNewText = (chapterId: string) =>
    next.chapters.get(chapterId)?.revision?.id !== previous.chapters.get(chapterId)?.revision?.id
  return pending.flatMap((one) => {
    const { kind, chapterId, title, otherId, otherTitle } = one
    if (kind === 'removed')
      return goes(chapterId) && underWay.has(otherId)
        ? publishTogether(
            one,
            `“${title}” goes on in “${otherTitle}”, whose new version is not in this update.`,
          )
        : []
    const comes = next.chapters.has(chapterId)
    if (goes(otherId))
      return comes
        ? []
        : publishTogether(one, `“${title}”, a part of “${otherTitle}”, is not in this update.`)
    if (!next.chapters.has(otherId)) return []
    if (comes && underWay.has(otherId))
      return publishTogether(
        one,
        `“${title}” was a part of “${otherTitle}”, which has it still: its new version is not in this update.`,
      )
    if (!comes && hasNewText(otherId))
      return publishTogether(
        one,
        `“${otherTitle}” has lost a part to “${title}”, which is not in this update.`,
      )
    return []
  })
}
