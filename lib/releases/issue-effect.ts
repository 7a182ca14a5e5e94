import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import type { ReleaseEffect } from './effect'
import { type EffectDifference, type EffectLine, effectDifference } from './effect-lines'
import { replayAmendments } from './replay'
import { type ReleaseToWrite, type WrittenRelease, writeRelease } from './write-release'

/** An effect that was shown and stands, and in which edition and by whom it is issued. */
export type EffectToIssue = {
  effect: ReleaseEffect
  edition: { id: string; name: string }
  userId: string
  emergency: ReleaseToWrite['emergency']
}

/** What a publisher is told whose effect is no longer the one that was shown. */
export type ChangedEffect = { effect: ReleaseEffect; difference: EffectDifference }

/** Throws Conflict<ChangedEffect> where an effect is another than the one of which the publisher was shown the hash. */
export function refuseOtherEffect(
  effect: ReleaseEffect,
  { effectHash, shown = [] }: { effectHash: string; shown?: readonly EffectLine[] | undefined },
): void {
  if (effect.hash !== effectHash)
    throw new Conflict<ChangedEffect>(
      'What would be published has changed since you were shown it. Nothing was published.',
      { effect, difference: effectDifference(shown, effect.lines) },
    )
}

/** Makes an effect the manual's next release, inside the caller's transaction and under the caller's locks. */
export async function issueEffect(
  transaction: Transaction,
  { effect, edition, userId, emergency }: EffectToIssue,
): Promise<WrittenRelease> {
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
  return release
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
