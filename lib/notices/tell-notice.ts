import { nameOf, tellOthers } from '@/lib/chapters/telling'
import { wholeAddress } from '@/lib/notifications/addresses'
import { peopleOf } from '@/lib/people/queries'
import type { Transaction } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { noticesPage } from '@/lib/platform/workspace-addresses'

/*
 * Who of the people who keep a manual is told by e-mail of an urgent notice. Readers who follow the manual are told
 * elsewhere.
 */

/** Tells those who can approve it that a notice waits. */
export async function tellNoticeMade(transaction: Transaction, noticeId: string): Promise<void> {
  const notice = await noticeInWords(transaction, noticeId)
  const { authorityId, madeById, words, about, page, until } = notice
  const approvers = await peopleOf(transaction, authorityId, 'approver')
  const publishers = await peopleOf(transaction, authorityId, 'publisher')
  const name = await nameOf(transaction, madeById)
  await tellOthers(
    transaction,
    { authorityId, actorId: madeById },
    [...approvers, ...publishers].map(({ id }) => id),
    (userId) => ({
      key: `notice-made:${noticeId}:${userId}`,
      subject: `Urgent: a notice waits for your approval (${about})`,
      body: [
        `${name} has written an urgent notice on ${about}. Readers do not see it before somebody else approves it:`,
        words,
        `It would stand until ${until}. Approve it here: ${page}`,
      ].join('\n\n'),
    }),
  )
}

/** Tells whoever wrote a notice, and the publishers, that readers have it now. */
export async function tellNoticeApproved(transaction: Transaction, noticeId: string): Promise<void> {
  const notice = await noticeInWords(transaction, noticeId)
  const { authorityId, madeById, approvedById, words, about, page, until } = notice
  const publishers = await peopleOf(transaction, authorityId, 'publisher')
  const name = approvedById === null ? 'Somebody' : await nameOf(transaction, approvedById)
  await tellOthers(
    transaction,
    { authorityId, actorId: approvedById },
    [madeById, ...publishers.map(({ id }) => id)],
    (userId) => ({
      key: `notice-approved:${noticeId}:${userId}`,
      subject: `Readers have an urgent notice (${about})`,
      body: [
        `${name} has approved the urgent notice on ${about}. Readers have it now, until ${until}:`,
        words,
        `It can be ended here: ${page}`,
      ].join('\n\n'),
    }),
  )
}

async function noticeInWords(transaction: Transaction, noticeId: string) {
  const { manual, chapter, expiresAt, ...notice } = await transaction.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: {
      chapter: { select: { title: true } },
      manual: { select: { name: true, slug: true, authority: { select: { slug: true } } } },
    },
  })
  return {
    ...notice,
    about: chapter ? `“${chapter.title}” (${manual.name})` : manual.name,
    page: wholeAddress(noticesPage(manual)),
    until: longDateAndTime(expiresAt),
  }
}
