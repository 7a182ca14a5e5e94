import { transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { chapterAloneEffect } from './chapter-alone'
import { readManualToPublish } from './release-effect'
import { approvedRevisions } from './waiting-work'

/** What publishing one approved version out of turn would change, for one of the people who keep the manual. */
export async function outOfTurnEffect(
  from: Database,
  actor: Actor,
  revisionId: string,
): Promise<ReleaseEffect> {
  const revision = await from.revision.findUnique({
    where: { id: revisionId },
    select: { manualId: true, authorityId: true },
  })
  if (!revision) throw new NotFound('There is no such version of a chapter.')
  const { userId } = await authorise(from, actor, 'readWorkspace', revision.authorityId)
  return outOfTurnEffectOf(from, await readManualToPublish(from, revision.manualId), revisionId, userId)
}

/**
 * The effect, for a caller who has authorised this publisher: the current release with this version in it, and nothing else
 * that waits. Throws Conflict where the version is not approved, and Blocked where the chapter cannot come in alone.
 */
export async function outOfTurnEffectOf(
  from: Database,
  manual: ManualToPublish,
  revisionId: string,
  publisherId: string,
): Promise<ReleaseEffect> {
  const [revision] = await approvedRevisions(from, manual.id, revisionId)
  if (!revision) {
    const { state } = await from.revision.findUniqueOrThrow({ where: { id: revisionId } })
    throw new Conflict(transitionRefusal(state, 'publish'), { state })
  }
  return chapterAloneEffect(from, manual, revision, { publisherId, basis: 'approval' })
}
