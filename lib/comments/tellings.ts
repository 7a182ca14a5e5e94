import { nameOf, tellOthers, toldVersion } from '@/lib/chapters/telling'
import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { reviewPage } from '@/lib/platform/workspace-addresses'
import type { Mentionable } from './mentions'

type Spoken = {
  id: string
  revisionId: string
  parentId: string | null
  body: string
  authorId: string | null
}

/** Tells everybody whom a comment mentions, once each, but for whoever wrote it. */
export async function tellMentioned(
  transaction: Transaction,
  comment: Spoken,
  mentioned: readonly Mentionable[],
): Promise<void> {
  if (mentioned.length === 0 || comment.authorId === null) return
  const { authorityId, title, address } = await placeOf(transaction, comment)
  const name = await nameOf(transaction, comment.authorId)
  const people = mentioned.map(({ userId }) => userId)
  await tellOthers(transaction, { authorityId, actorId: comment.authorId }, people, (userId) => ({
    key: `mentioned:${comment.id}:${userId}`,
    subject: `You are mentioned in a comment on “${title}”`,
    body: `${name} wrote of “${title}”:\n\n${comment.body}\n\nRead it in its place and answer:\n${address}\n`,
  }))
}

/** Tells whoever invited a guest that the guest has written: once a day, however much it is. */
export async function tellInviter(transaction: Transaction, guestId: string, comment: Spoken): Promise<void> {
  const guest = await transaction.guestReviewer.findUniqueOrThrow({ where: { id: guestId } })
  const { authorityId, title, address } = await placeOf(transaction, comment)
  await tellOthers(transaction, { authorityId, actorId: null }, [guest.invitedById], () => ({
    key: `guest-wrote:${guest.id}:${dayInLondon(new Date())}`,
    subject: `${guest.name} has commented on “${title}”`,
    body: `${guest.name}, whom you asked to read “${title}”, has written comments on it today.\n\nRead them:\n${address}\n`,
  }))
}

/** The title of what is spoken of, whose it is, and the whole address of the comment in its place. */
async function placeOf(transaction: Transaction, comment: Spoken) {
  const { authorityId, title, manual, chapter } = await toldVersion(transaction, comment.revisionId)
  return {
    authorityId,
    title,
    address: wholeAddress(reviewPage(manual, chapter, comment.parentId ?? comment.id)),
  }
}
