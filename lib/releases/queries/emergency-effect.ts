import { readinessOf } from '@/lib/chapters/queries/readiness'
import { documentOf } from '@/lib/chapters/stored-text'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { everyEntry } from '@/lib/contents/outline'
import { workingContents } from '@/lib/contents/queries'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import { type Blocker, publicationBlockers } from '../blockers'
import { carriedChanges } from '../carried-changes'
import { deriveAmendments } from '../derive-amendments'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { effectHash } from '../effect-hash'
import { effectLines } from '../effect-lines'
import { emergencySnapshot } from '../emergency-snapshot'
import { deadCitations } from './dead-citations'
import { readManualToPublish } from './release-effect'
import { releaseSnapshot } from './release-rows'
import { pendingChanges } from './waiting-work'

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
 * else that waits. All that stands in the way of any publication does so here, but for the approval. Throws Conflict
 * where the version is not one to publish without an approval, and Blocked where the chapter cannot come in alone.
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
  const previousReleaseId = manual.currentRelease?.id ?? null
  const previous = await releaseSnapshot(from, previousReleaseId)
  const { id, chapterId, title, contentHash, inForceOn } = revision
  const working = await workingContents(from, manual.id)
  const next = emergencySnapshot(previous, working, { chapterId, title, revision: { id, contentHash } })
  if (!next || !manual.currentRelease)
    throw new Blocked('This chapter cannot be published alone.', [
      'Readers do not have what it stands under. Publish the contents first, with the next update.',
    ])
  const before = await from.releaseChapter.count({ where: { chapterId } })
  const entries = [...everyEntry(next.entries)].filter((entry) => entry.chapterId === chapterId)
  const places = new Set(entries.map((entry) => entry.id))
  const ofThisChapter = (await pendingChanges(from, manual.id)).filter(
    ({ kind, entryId }) => CARRIED.includes(kind) && places.has(entryId),
  )
  const carried = carriedChanges(ofThisChapter, previous, next)
  const amendments = deriveAmendments(previous, next, {
    revisions: new Map([[id, revision]]),
    removals: new Map(),
    everPublished: new Set(before > 0 ? [chapterId] : []),
    movedByAuthors: new Set(),
  })
  const citations = await deadCitations(from, manual.id, previous, next, [id])
  const { blockers, doubts } = await readinessOf(from, revision)
  const approved = [
    {
      ...revision,
      text: { document: documentOf(revision.text), schemaVersion: revision.text.schemaVersion },
      approvals: [],
      contributorIds: [],
    },
  ]
  const names = { authorityName: manual.authority.name, manualName: manual.name }
  return {
    manual,
    number: manual.currentRelease.number + 1,
    previous,
    next,
    amendments,
    lines: effectLines(amendments),
    hash: effectHash({ previousReleaseId, ...names }, amendments),
    blockers: [
      ...blockers.map((sentence): Blocker => ({ kind: 'summary', sentence, chapterIds: [chapterId] })),
      ...publicationBlockers({
        ...{ publisherId, next, amendments, approved, carried, citations },
        basis: 'emergency',
      }),
    ],
    doubts,
    staysBehind: [],
    coming: [{ revisionId: id, chapterId, inForceOn }],
    carriedChangeIds: carried.map((change) => change.id),
  }
}

/** The changes of the contents that a chapter's own publication settles: that it came, and what it is called. */
const CARRIED: readonly string[] = ['added', 'retitled', 'reinstated']

async function openVersion(from: Database, revisionId: string) {
  const revision = await from.revision.findUnique({ where: { id: revisionId }, include: { text: true } })
  if (!revision) throw new NotFound('There is no such version of a chapter.')
  return revision
}
