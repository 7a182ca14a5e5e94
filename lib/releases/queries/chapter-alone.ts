import { workingContents } from '@/lib/contents/queries'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { effectHash } from '@/lib/ledger/effect-hash'
import { effectLines } from '@/lib/ledger/effect-lines'
import type { Database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { ApprovedRevision } from '../approvals'
import { publicationBlockers } from '../blockers'
import { carriedChanges, type PendingChange } from '../carried-changes'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { emergencySnapshot } from '../emergency-snapshot'
import { successionBlockers } from '../succession-blockers'
import { type PlaceTitles, titlesOfPlaces } from '../working-place'
import { deadCitations } from './dead-citations'
import { looseEnds } from './loose-ends'
import { pendingSuccessions } from './pending-successions'
import { releaseSnapshot } from './release-rows'
import { pendingChanges } from './waiting-work'

/**
 * What publishing one version alone would change: the current release with this version in it, and nothing else that
 * waits. Throws Blocked where the chapter cannot come in alone, since readers do not have what it stands under.
 */
export async function chapterAloneEffect(
  from: Database,
  manual: ManualToPublish,
  revision: ApprovedRevision,
  { publisherId, basis }: { publisherId: string; basis: 'approval' | 'emergency' },
): Promise<ReleaseEffect> {
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
  const pending = await pendingChanges(from, manual.id)
  const ofThisChapter = changesOfChapter(
    pending,
    placesOf(next, chapterId),
    titlesOfPlaces(working, chapterId),
  )
  const carried = carriedChanges(ofThisChapter, previous, next)
  const amendments = deriveAmendments(previous, next, {
    revisions: new Map([[id, revision]]),
    removals: new Map(),
    everPublished: new Set(before > 0 ? [chapterId] : []),
    movedByAuthors: new Set(),
  })
  const citations = await deadCitations(from, manual.id, previous, next, [id])
  const ends = await looseEnds(from, [revision])
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
      ...publicationBlockers({
        ...{ publisherId, previous, next, amendments, approved: [revision], carried, lateCarried: [] },
        ...{ citations, looseEnds: ends, basis },
      }),
      ...successionBlockers(await pendingSuccessions(from, manual.id, { previous, next, carriedIds: [] })),
    ],
    staysBehind: [],
    lateChanges: [],
    gathersUntil: null,
    coming: [{ revisionId: id, chapterId, inForceOn }],
    // It changes nothing else: corrections wait for the next update.
    correctionIds: [],
    carriedChangeIds: carried.map((change) => change.id),
  }
}

/** The changes of the contents that a chapter's own publication settles: that it came, and what it is called. */
const CARRIED: readonly string[] = ['added', 'retitled', 'reinstated']

/** Those at the places that readers get; a title is the chapter's, at whichever of its places it was given. */
function changesOfChapter(
  pending: readonly PendingChange[],
  places: ReadonlySet<string>,
  working: PlaceTitles,
): PendingChange[] {
  const [first] = places
  return pending.flatMap((change) => {
    if (!CARRIED.includes(change.kind)) return []
    if (places.has(change.entryId)) return change
    const isTitle = change.kind === 'retitled' && working.has(change.entryId)
    return isTitle && first !== undefined ? { ...change, entryId: first } : []
  })
}

function placesOf(next: ReleaseEffect['next'], chapterId: string): Set<string> {
  const places = new Set<string>()
  const visit = (entries: ReleaseEffect['next']['entries']): void => {
    for (const entry of entries) {
      if (entry.chapterId === chapterId) places.add(entry.id)
      visit(entry.entries)
    }
  }
  visit(next.entries)
  return places
}
