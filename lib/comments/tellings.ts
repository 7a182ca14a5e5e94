import { reviewAddress } from '@/lib/notifications/addresses'
import { tell } from '@/lib/notifications/tell'
import type { Transaction } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { Mentionable } from './mentions'

type Spoken = {
  id: string
  revisionId: string
  parentId: string | null
  body: string
  authorId: string | null
}

/** Tells everybody whom a comment mentions, once each. */
export async function tellMentioned(
  transaction: Transaction,
  comment: Spoken,
  mentioned: readonly Mentionable[],
): Promise<void> {
  if (mentioned.length === 0 || comment.authorId === null) return
  const { title, address } = await placeOf(transaction, comment)
  const { name } = await transaction.user.findUniqueOrThrow({ where: { id: comment.authorId } })
  await tell(
    transaction,
    mentioned.map(({ userId }) => ({
      key: `mentioned:${comment.id}:${userId}`,
      userId,
      subject: `You are mentioned in a comment on “${title}”`,
      body: `${name} wrote of “${title}”:\n\n${comment.body}\n\nRead it in its place and answer:\n${address}\n`,
    })),
  )
}

/** Tells whoever invited a guest that the guest has written: once a day, however much it is. */
export async function tellInviter(transaction: Transaction, guestId: string, comment: Spoken): Promise<void> {
  const guest = await transaction.guestReviewer.findUniqueOrThrow({ where: { id: guestId } })
  const { title, address } = await placeOf(transaction, comment)
  await tell(transaction, [
    {
      key: `guest-wrote:${guest.id}:${calendarDate(new Date())}`,
      userId: guest.invitedById,
      subject: `${guest.name} has commented on “${title}”`,
      body: `${guest.name}, whom you asked to read “${title}”, has written comments on it today.\n\nRead them:\n${address}\n`,
    },
  ])
}

async function placeOf(
  transaction: Transaction,
  comment: Spoken,
): Promise<{ title: string; address: string }> {
  const { title, chapter } = await transaction.revision.findUniqueOrThrow({
    where: { id: comment.revisionId },
    select: {
      title: true,
      chapter: { select: { slug: true, manual: { select: { slug: true, authority: true } } } },
    },
  })
  const manual = { authority: chapter.manual.authority.slug, manual: chapter.manual.slug }
  return { title, address: reviewAddress(manual, chapter.slug, comment.parentId ?? comment.id) }
}
