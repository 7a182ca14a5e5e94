import { readinessOf } from '@/lib/chapters/queries/readiness'
import { documentOf } from '@/lib/chapters/stored-text'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { blocker } from '../blocker'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { chapterAloneEffect } from './chapter-alone'
import { readManualToPublish } from './release-effect'

/** An effect of one version, and what makes it doubtful that it is the minor change which its author calls it: sentences. */
export type EmergencyEffect = ReleaseEffect & { doubts: string[] }

/** What publishing one version in an emergency would change, for one of the people who keep the manual. */
export async function emergencyEffect(
  from: Database,
  actor: Actor,
  revisionId: string,
): Promise<EmergencyEffect> {
  const { manualId, authorityId } = await openVersion(from, revisionId)
  const { userId } = await authorise(from, actor, 'readWorkspace', authorityId)
  return emergencyEffectOf(from, await readManualToPublish(from, manualId), revisionId, userId)
}

/**
 * The effect, for a caller who has authorised this publisher: the current release with this version in it, and nothing
 * else that waits. All that stands in the way of any publication does so here, but for the approval and for comments. Throws
 * Conflict where the version is not one to publish without an approval, and Blocked where the chapter cannot come in alone.
 */
export async function emergencyEffectOf(
  from: Database,
  manual: ManualToPublish,
  revisionId: string,
  publisherId: string,
): Promise<EmergencyEffect> {
  const revision = await openVersion(from, revisionId)
  if (!stateAfter(revision.state, 'publishInEmergency'))
    throw new Conflict(transitionRefusal(revision.state, 'publishInEmergency'), { state: revision.state })
  const { text } = revision
  const read = {
    ...revision,
    text: { document: documentOf(text), schemaVersion: text.schemaVersion },
    ...{ approvals: [], contributorIds: [] },
  }
  const effect = await chapterAloneEffect(from, manual, read, { publisherId, basis: 'emergency' })
  const { blockers, doubts } = await readinessOf(from, revision)
  const unready = blockers.map((sentence) => blocker('summary', sentence, [revision.chapterId]))
  return { ...effect, blockers: [...unready, ...effect.blockers], doubts }
}

async function openVersion(from: Database, revisionId: string) {
  const revision = await from.revision.findUnique({ where: { id: revisionId }, include: { text: true } })
  if (!revision) throw new NotFound('There is no such version of a chapter.')
  return revision
}
