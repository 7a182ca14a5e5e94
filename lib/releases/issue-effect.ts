import { isDeepStrictEqual } from 'node:util'
import { replayAmendments } from '@/lib/ledger/replay'
import type { Transaction } from '@/lib/platform/database'
import type { ReleaseEffect } from './effect'
import { releaseSeal } from './queries/release-seal'
import { type ReleaseToWrite, type WrittenRelease, writeRelease } from './write-release'

/** An effect that was shown and stands, and in which edition and by whom it is issued. */
export type EffectToIssue = {
  effect: ReleaseEffect
  edition: { id: string; name: string }
  userId: string
  emergency: ReleaseToWrite['emergency']
}

/**
 * A release as it was issued, with the seal over every row that it wrote or stands on (queries/release-seal.ts): the audit
 * event of its publication carries it.
 */
export type IssuedRelease = WrittenRelease & { seal: string }

/** Makes an effect the manual's next release, inside the caller's transaction and under the caller's locks. */
export async function issueEffect(
  transaction: Transaction,
  { effect, edition, userId, emergency }: EffectToIssue,
): Promise<IssuedRelease> {
  refuseIncomplete(effect)
  const { id: manualId, authorityId, authority, name } = effect.manual
  const release = await writeRelease(transaction, {
    manual: { authorityId, manualId, authorityName: authority.name, manualName: name },
    number: effect.number,
    edition,
    imported: false,
    publishedById: userId,
    effectHash: effect.hash,
    previous: effect.previous,
    snapshot: effect.next,
    amendments: effect.amendments,
    approved: effect.coming.flatMap(({ chapterId }) => effect.next.chapters.get(chapterId)?.revision ?? []),
    emergency,
    baseline: [],
  })
  await transaction.contentsChange.updateMany({
    where: { id: { in: effect.carriedChangeIds } },
    data: { releaseId: release.id },
  })
  await transaction.correction.updateMany({
    where: { id: { in: effect.correctionIds } },
    data: { releaseId: release.id },
  })
  return { ...release, seal: await releaseSeal(transaction, release.id) }
}

/** An edit of an open text, or a decision on it, waits until this is published, or is over before it is looked at. */
export async function lockOpenRevisions(transaction: Transaction, manualId: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT 1 FROM revisions WHERE manual_id = ${manualId}::uuid AND state <> 'published' ORDER BY id FOR UPDATE`
}

/** The ledger must tell the whole release: a row that was forgotten could never be added. */
function refuseIncomplete({ previous, next, amendments }: ReleaseEffect): void {
  if (!isDeepStrictEqual(replayAmendments(previous, amendments), next))
    throw new Error('The amendments do not give the release: nothing was published')
}
