import { publishersOf, tellOthers } from '@/lib/chapters/telling'
import { wholeAddress } from '@/lib/notifications/addresses'
import { peopleOf } from '@/lib/people/queries'
import type { Transaction } from '@/lib/platform/database'
import { correctionPage } from '@/lib/platform/workspace-addresses'

/** Tells the approvers and publishers that a correction waits for one of them. */
export async function tellCorrectionAsked(transaction: Transaction, correctionId: string): Promise<void> {
  const told = await toldCorrection(transaction, correctionId)
  const approvers = await peopleOf(transaction, told.authorityId, 'approver')
  const deciders = [...approvers.map(({ id }) => id), ...(await publishersOf(transaction, told.authorityId))]
  await tellOthers(
    transaction,
    { authorityId: told.authorityId, actorId: told.madeById },
    deciders,
    (userId) => ({
      key: `correction-asked:${correctionId}:${userId}`,
      subject: `To decide: a correction of the Amendments, ${told.title}`,
      body: [
        `${told.madeBy.name} asks for a correction of a published row of the Amendments (${told.manual.name}), about “${told.title}”.`,
        `It would read: ${told.details}`,
        `Read it beside the row, and decide: ${told.address}`,
      ].join('\n\n'),
    }),
  )
}

/** Tells whoever asked for a correction what became of it, and the publishers that it is approved. */
export async function tellCorrectionDecided(transaction: Transaction, correctionId: string): Promise<void> {
  const told = await toldCorrection(transaction, correctionId)
  const { authorityId, decidedById: actorId, approved, remark, title } = told
  const publishers = approved ? await publishersOf(transaction, authorityId) : []
  await tellOthers(transaction, { authorityId, actorId }, [told.madeById, ...publishers], (userId) => ({
    key: `correction-decided:${correctionId}:${userId}`,
    subject: `${approved ? 'Approved' : 'Declined'}: a correction of the Amendments, ${title}`,
    body: [
      approved
        ? `A correction of a row about “${title}” (${told.manual.name}) is approved. Readers get it with the next update: ${told.details}`
        : `The correction that you asked for of a row about “${title}” (${told.manual.name}) was declined.`,
      ...(remark === '' ? [] : [remark]),
      `The row: ${told.address}`,
    ].join('\n\n'),
  }))
}

async function toldCorrection(transaction: Transaction, correctionId: string) {
  const correction = await transaction.correction.findUniqueOrThrow({
    where: { id: correctionId },
    include: {
      madeBy: { select: { name: true } },
      amendment: { select: { id: true, chapterTitle: true } },
      manual: { select: { name: true, slug: true, authority: { select: { slug: true } } } },
    },
  })
  const { amendment, manual } = correction
  return {
    ...correction,
    title: amendment.chapterTitle ?? 'the contents',
    address: wholeAddress(correctionPage(manual, amendment.id)),
  }
}
