import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { ManualToPublish } from '../effect'
import { issueEffect, lockOpenRevisions, refuseOtherEffect } from '../issue-effect'
import { effectOf, readManualToPublish } from '../queries/release-effect'
import { publishReleaseInput } from '../schema'

/** A release that readers have from now on. */
export type PublishedRelease = { releaseId: string; number: number; edition: string; publishedAt: Date }

/**
 * Publishes what the publisher was shown, as the manual's next release: whole, or not at all. Throws
 * Conflict<ChangedEffect> where it would be another effect by now, and Blocked where something stands in the way.
 */
export async function publishRelease(
  actor: Actor,
  input: z.input<typeof publishReleaseInput>,
): Promise<PublishedRelease> {
  const { manualId, effectHash, edition: editionName, shown } = publishReleaseInput.parse(input)
  return inTransaction(async (transaction) => {
    await lockManual(transaction, manualId)
    const manual = await readManualToPublish(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'publishRelease', manual.authorityId)
    await lockOpenRevisions(transaction, manualId)
    const effect = await effectOf(transaction, manual, userId)
    refuseOtherEffect(effect, { effectHash, shown })
    if (effect.blockers.length > 0)
      throw new Blocked(
        'Something has to be put right before this can be published.',
        effect.blockers.map(({ sentence }) => sentence),
      )
    const edition = await chooseEdition(transaction, manual, editionName)
    const release = await issueEffect(transaction, { effect, edition, userId, emergency: null })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'publishRelease',
      subject: `manual ${manualId}`,
      details: { release: release.number, effectHash, contentHash: release.contentHash },
    })
    return {
      releaseId: release.id,
      number: release.number,
      edition: edition.name,
      publishedAt: release.publishedAt,
    }
  })
}

/** Joins the newest edition, or opens another after it. */
async function chooseEdition(
  transaction: Transaction,
  { id: manualId, authorityId, currentRelease }: ManualToPublish,
  name: string | undefined,
): Promise<{ id: string; name: string }> {
  const newest = currentRelease?.edition
  if (newest && (name === undefined || name === newest.name)) return newest
  if (name === undefined)
    throw new Blocked('This is the manual’s first release.', ['Name the edition that it opens.'])
  if (await transaction.edition.findUnique({ where: { manualId_name: { manualId, name } } }))
    throw new Blocked('There is an older edition of that name.', [
      `“${name}” was an earlier edition of this manual. Give the new one another name.`,
    ])
  const position = (newest?.position ?? 0) + 1
  return transaction.edition.create({ data: { authorityId, manualId, name, position } })
}
