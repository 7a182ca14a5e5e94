import { contentsAtCutOff, gathersUntil } from '@/lib/contents/cut-off'
import { everyEntry } from '@/lib/contents/outline'
import { workingContents } from '@/lib/contents/queries'
import type { Removal } from '@/lib/ledger/comparison'
import { correctionRow } from '@/lib/ledger/correction-row'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { effectHash } from '@/lib/ledger/effect-hash'
import { effectLines } from '@/lib/ledger/effect-lines'
import type { Snapshot } from '@/lib/ledger/snapshot'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { isLate } from '../approvals'
import { publicationBlockers } from '../blockers'
import { type CarriedChange, carriedChanges } from '../carried-changes'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { nextSnapshot } from '../next-snapshot'
import { staysBehind } from '../stays-behind'
import { successionBlockers } from '../succession-blockers'
import { approvedCorrections } from './approved-corrections'
import { deadCitations } from './dead-citations'
import { looseEnds } from './loose-ends'
import { pendingSuccessions } from './pending-successions'
import { releaseSnapshot } from './release-rows'
import {
  approvedRevisions,
  changesInWords,
  chapterTexts,
  openRevisions,
  pendingChanges,
} from './waiting-work'

/** What publishing the manual now would change, for one of the people who keep it. */
export async function releaseEffect(from: Database, actor: Actor, manualId: string): Promise<ReleaseEffect> {
  const manual = await readManualToPublish(from, manualId)
  const { userId } = await authorise(from, actor, 'readWorkspace', manual.authorityId)
  return effectOf(from, manual, userId)
}

/** The manual as it would be published, or NotFound. */
export async function readManualToPublish(from: Database, manualId: string): Promise<ManualToPublish> {
  const manual = await from.manual.findUnique({
    where: { id: manualId },
    select: {
      id: true,
      authorityId: true,
      slug: true,
      name: true,
      nextEdition: true,
      nextUpdateDue: true,
      nextCutOff: true,
      schedules: {
        where: { state: 'waiting' },
        select: {
          ...{ id: true, publishAt: true, scheduledAt: true, effectHash: true, edition: true },
          scheduledBy: { select: { name: true } },
        },
      },
      authority: { select: { slug: true, name: true } },
      currentRelease: {
        select: { id: true, number: true, edition: { select: { id: true, name: true, position: true } } },
      },
    },
  })
  if (!manual) throw new NotFound('There is no such manual.')
  const { schedules, ...read } = manual
  const [schedule] = schedules
  return { ...read, schedule: schedule ? { ...schedule, scheduledBy: schedule.scheduledBy.name } : null }
}

/** The effect, for a caller who has authorised this publisher; a command computes it again under its lock. */
export async function effectOf(
  from: Database,
  manual: ManualToPublish,
  publisherId: string,
): Promise<ReleaseEffect> {
  const previousReleaseId = manual.currentRelease?.id ?? null
  const previous = await releaseSnapshot(from, previousReleaseId)
  const until = gathersUntil(manual.nextCutOff, manual.schedule)
  const kept = await contentsAtCutOff(from, manual.id)
  const working = kept?.entries ?? (await workingContents(from, manual.id))
  const approvedByNow = await approvedRevisions(from, manual.id)
  const allApproved = approvedByNow.filter((revision) => !isLate(revision, until))
  const chapterIds = new Set([...everyEntry(working)].flatMap(({ chapter }) => chapter?.id ?? []))
  const texts = await chapterTexts(from, previous, allApproved, chapterIds)
  const { snapshot: next, leftOut } = nextSnapshot(working, texts)

  const approved = allApproved.filter(
    ({ id, chapterId }) => next.chapters.get(chapterId)?.revision?.id === id,
  )
  const coming = approved.map(({ id, chapterId, inForceOn }) => ({ revisionId: id, chapterId, inForceOn }))
  const pending = await pendingChanges(from, manual.id)
  const inTime = kept ? pending.filter(({ id }) => kept.changeIds.includes(id)) : pending
  const timely = new Set(inTime.map(({ id }) => id))
  const late = pending.filter(({ id }) => !timely.has(id))
  // A late title of a chapter that was put back in time is of one that readers knew: all are looked at together.
  const everyChange = carriedChanges(pending, previous, next)
  const carried = everyChange.filter(({ id }) => timely.has(id))
  const corrections = await approvedCorrections(from, manual.id, until)
  const derived = deriveAmendments(previous, next, {
    revisions: new Map(approved.map((revision) => [revision.id, revision])),
    removals: removalsOf(carried, previous),
    everPublished: new Set(texts.published.keys()),
    movedByAuthors: new Set(carried.flatMap(({ kind, entryId }) => (kind === 'moved' ? entryId : []))),
  })
  const amendments = [...derived, ...corrections.map(correctionRow)]
  const citations = await deadCitations(
    from,
    manual.id,
    previous,
    next,
    coming.map(({ revisionId }) => revisionId),
  )
  const carriedIds = carried.map(({ id }) => id)
  const names = { authorityName: manual.authority.name, manualName: manual.name }
  return {
    manual,
    number: (manual.currentRelease?.number ?? 0) + 1,
    previous,
    next,
    amendments,
    lines: effectLines(amendments),
    hash: effectHash({ previousReleaseId, ...names }, amendments),
    blockers: [
      ...publicationBlockers({
        ...{ publisherId, previous, next, amendments, approved, carried, citations },
        looseEnds: await looseEnds(from, approved),
        lateCarried: everyChange.filter(({ id }) => !timely.has(id)),
        basis: 'approval',
      }),
      ...successionBlockers(await pendingSuccessions(from, manual.id, { previous, next, carriedIds })),
    ],
    staysBehind: staysBehind(
      await openRevisions(from, manual.id),
      leftOut,
      next,
      new Set(approvedByNow.filter((revision) => isLate(revision, until)).map(({ id }) => id)),
    ),
    lateChanges: await changesInWords(
      from,
      late.map(({ id }) => id),
    ),
    gathersUntil: until,
    coming,
    correctionIds: corrections.map(({ id }) => id),
    carriedChangeIds: carriedIds,
  }
}

/** What was said of each chapter's removal, last if it was said more than once. */
function removalsOf(carried: readonly CarriedChange[], previous: Snapshot) {
  return new Map(
    carried.flatMap(({ kind, chapterId, details, replacementId, succession }): [string, Removal][] =>
      kind === 'removed' && chapterId !== null && previous.chapters.has(chapterId)
        ? [[chapterId, { details: details ?? '', replacementId, succession }]]
        : [],
    ),
  )
}
