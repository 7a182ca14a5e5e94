import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { forgetKeptContents } from '@/lib/contents/cut-off'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { planProblems } from '../plan-problems'
import { readManualToPublish } from '../queries/release-effect'
import { planNextUpdateInput } from '../schema'

/**
 * Plans the manual's next update: the edition that it opens, when it is due, and until when work comes with it. Readers are
 * told, on pages that are outside any release, so the pages' presentation number counts up. Throws Blocked for a cut-off
 * that has passed, for the name of an older edition, and for another cut-off while a publication is set for a time.
 */
export async function planNextUpdate(
  actor: Actor,
  input: z.input<typeof planNextUpdateInput>,
): Promise<{ presentationNumber: number }> {
  const { manualId, edition, due, cutOff } = planNextUpdateInput.parse(input)
  return inTransaction(async (transaction) => {
    await lockManual(transaction, manualId)
    const manual = await readManualToPublish(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'planNextUpdate', manual.authorityId)
    const editions = await transaction.edition.findMany({ where: { manualId }, select: { name: true } })
    const problems = planProblems({ edition, cutOff }, manual, {
      editions: editions.map(({ name }) => name),
      today: dayInLondon(new Date()),
    })
    if (problems.length > 0) throw new Blocked('The next update cannot be planned like this.', problems)

    const newest = manual.currentRelease?.edition.name
    const { presentationNumber } = await transaction.manual.update({
      where: { id: manualId },
      data: {
        nextEdition: edition === newest ? null : edition,
        nextUpdateDue: due === null ? null : new Date(due),
        nextCutOff: cutOff === null ? null : new Date(cutOff),
        presentationNumber: { increment: 1 },
      },
      select: { presentationNumber: true },
    })
    await forgetKeptContents(transaction, manualId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'planNextUpdate',
      subject: `manual ${manualId}`,
      details: { edition, due, cutOff, cutOffBefore: manual.nextCutOff && calendarDate(manual.nextCutOff) },
    })
    return { presentationNumber }
  })
}
