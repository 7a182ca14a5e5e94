import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockEntry } from '@/lib/contents/locks'
import { moveEntryInput } from '@/lib/contents/schema'
import { putAmongSiblings, refuseUnfitParent } from '@/lib/contents/siblings'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Moves an entry, with what stands below it, among its siblings or to another section. A number that it had
 * fixed is given up: it takes the number of its new place.
 */
export async function moveEntry(actor: Actor, input: z.input<typeof moveEntryInput>): Promise<void> {
  const { entryId, parentId, previousEntryId } = moveEntryInput.parse(input)
  await inTransaction(async (transaction) => {
    const entry = await lockEntry(transaction, entryId)
    const { authorityId, userId } = await authorise(transaction, actor, 'moveEntry', entry.authorityId)
    if (parentId === null && entry.kind !== 'section')
      throw new Blocked('Only sections stand at the top of the contents.', ['Choose a section.'])
    await refuseUnfitParent(transaction, entry.manualId, parentId, entryId)

    await putAmongSiblings(transaction, entry.manualId, entryId, { parentId, previousEntryId })
    if (entry.fixedNumber)
      await transaction.entry.update({ where: { id: entryId }, data: { fixedNumber: null } })
    await transaction.contentsChange.create({
      data: { authorityId, manualId: entry.manualId, entryId, kind: 'moved', madeById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'moveEntry',
      subject: `entry ${entryId}`,
      details: { from: entry.parentId, to: parentId, after: previousEntryId },
    })
  })
}
