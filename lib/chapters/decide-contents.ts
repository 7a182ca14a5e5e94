import type { z } from 'zod'
import { wholeAddress } from '@/lib/notifications/addresses'
import type { Authorised } from '@/lib/people/permissions'
import type { Transaction } from '@/lib/platform/database'
import { Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { contentsPage } from '@/lib/platform/workspace-addresses'
import { deciderOf } from './deciding'
import type { decideContentsChangeInput } from './review-inputs'
import { tellOthers } from './telling'

/** A change of the contents with what a decision on it depends on, under the lock of its manual. */
export async function readContentsChange(transaction: Transaction, changeId: string) {
  const change = await transaction.contentsChange.findUnique({
    where: { id: changeId },
    include: {
      decisions: { select: { id: true } },
      entry: { select: { title: true, text: true, chapter: { select: { title: true } } } },
      manual: { select: { name: true, slug: true, authority: { select: { slug: true } } } },
    },
  })
  if (!change) throw new NotFound('There is no such change of the contents.')
  return change
}

/** Finds the manual that a change is of: it is locked before the change is read. */
export async function manualOfChange(transaction: Transaction, changeId: string): Promise<string> {
  const change = await transaction.contentsChange.findUnique({
    where: { id: changeId },
    select: { manualId: true },
  })
  if (!change) throw new NotFound('There is no such change of the contents.')
  return change.manualId
}

/**
 * Decides on a change that readers do not have yet, and on the others that the same act made: a chapter that is taken
 * out of two places is one change to people. Throws Conflict where readers have it, and Forbidden for its maker and
 * for whoever stands in for nobody but its maker. A return is told to the maker.
 */
export async function decideChange(
  transaction: Transaction,
  change: Awaited<ReturnType<typeof readContentsChange>>,
  authorised: Authorised,
  { outcome, remark }: z.output<typeof decideContentsChangeInput>,
): Promise<{ onBehalfOfId: string | null }> {
  const { authorityId, userId } = authorised
  if (change.releaseId !== null) throw new Conflict('Readers have this change already.', null)
  if (change.madeById === userId)
    throw new Forbidden('You made this change yourself: another approver decides on it.')
  const { approver, standsInFor } = deciderOf(authorised)
  const onBehalfOfId = approver ? null : (standsInFor.find((id) => id !== change.madeById) ?? null)
  if (!approver && onBehalfOfId === null)
    throw new Forbidden(
      'The approver whom you stand in for made this change: another approver decides on it.',
    )

  const together = await transaction.contentsChange.findMany({
    where: {
      ...{ manualId: change.manualId, transactionId: change.transactionId, kind: change.kind },
      ...{ releaseId: null, madeById: change.madeById },
    },
    select: { id: true },
  })
  for (const { id: changeId } of together)
    await transaction.contentsDecision.create({
      data: { authorityId, changeId, outcome, remark, deciderId: userId, onBehalfOfId },
    })
  if (outcome === 'returned') await tellMaker(transaction, change, { deciderId: userId, remark })
  return { onBehalfOfId }
}

async function tellMaker(
  transaction: Transaction,
  { id, authorityId, madeById, entry, manual }: Awaited<ReturnType<typeof readContentsChange>>,
  { deciderId, remark }: { deciderId: string; remark: string },
): Promise<void> {
  const title = entry.title ?? entry.chapter?.title ?? entry.text ?? 'a place of the contents'
  const times = await transaction.contentsDecision.count({ where: { changeId: id } })
  await tellOthers(transaction, { authorityId, actorId: deciderId }, [madeById], () => ({
    key: `contents-returned:${id}:${times}:${madeById}`,
    subject: `Returned to you: the contents, ${title}`,
    body: `An approver has returned what you did to “${title}” in the contents of ${manual.name}:\n\n${remark}\n\nNothing is published until it is undone or changed: ${wholeAddress(contentsPage(manual))}`,
  }))
}
