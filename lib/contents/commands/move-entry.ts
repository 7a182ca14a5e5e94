import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockEntry } from '@/lib/contents/locks'
import { workingContents } from '@/lib/contents/queries'
import { moveEntryInput } from '@/lib/contents/schema'
import { putAmongSiblings, refuseUnfitParent } from '@/lib/contents/siblings'
import { placeFor, placeNow } from '@/lib/contents/steps'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Moves an entry, with what stands below it, among its siblings or to another section. A number that it had
 * fixed is given up: it takes the number of its new place. Nothing is written where it stands there already.
 */
export async function moveEntry(actor: Actor, input: z.input<typeof moveEntryInput>): Promise<void> {
  const { entryId, ...target } = moveEntryInput.parse(input)
  await inTransaction(async (transaction) => {
    const entry = await lockEntry(transaction, entryId)
    const { authorityId, userId } = await authorise(transaction, actor, 'moveEntry', entry.authorityId)
    const contents = await workingContents(transaction, entry.manualId)
    const place = placeFor(contents, entryId, target)
    if (!place)
      throw new Blocked(`It cannot be moved further${'step' in target ? ` ${target.step}` : ''}.`, [])
    if (isDeepStrictEqual(place, placeNow(contents, entryId))) return
    const { parentId, previousEntryId } = place
    if (parentId === null && entry.kind !== 'section')
      throw new Blocked('Only sections stand at the top of the contents.', ['Choose a section.'])
    await refuseUnfitParent(transaction, entry.manualId, parentId, entry)

    await putAmongSiblings(transaction, entry.manualId, entryId, place)
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
