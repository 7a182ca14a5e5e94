import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise, type Permission } from '@/lib/people/permissions'
import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { lockOpenRevisions } from './issue-effect'
import { readManualToPublish } from './queries/release-effect'

/**
 * How publishing one version alone begins: its manual and the manual's open versions are locked, and the actor holds the
 * permission. Such a release joins the newest edition. Throws NotFound where there is no such version.
 */
export async function openToPublishOne(
  transaction: Transaction,
  actor: Actor,
  permission: Permission,
  revisionId: string,
) {
  const found = await transaction.revision.findUnique({
    where: { id: revisionId },
    select: { manualId: true, chapterId: true },
  })
  if (!found) throw new NotFound('There is no such version of a chapter.')
  await lockManual(transaction, found.manualId)
  const manual = await readManualToPublish(transaction, found.manualId)
  const { authorityId, userId } = await authorise(transaction, actor, permission, manual.authorityId)
  await lockOpenRevisions(transaction, manual.id)
  const edition = manual.currentRelease?.edition
  if (!edition) throw new Error('One version alone is published after a release')
  return { manual, chapterId: found.chapterId, edition, authorityId, userId }
}
