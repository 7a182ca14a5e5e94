import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { guestReviewAddress } from '@/lib/notifications/addresses'
import { tell } from '@/lib/notifications/tell'
import { guestTokenHash, newGuestToken } from '@/lib/people/guest-link'
import { type Actor, authorise } from '@/lib/people/permissions'
import { WORKING_ROLES } from '@/lib/people/working-roles'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { calendarDay, dayInLondon, longDate } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { sealed } from '@/lib/platform/sealed-words'
import { endOfDay, guestDays, lastDayProblem } from '../guest-days'
import { refusePublished } from '../locks'
import { inviteGuestReviewerInput } from '../schema'

/** The personal link of a guest, given this once: what is kept of it is a hash. */
export type Invitation = { guestId: string; link: string; expiresAt: Date }

/**
 * Asks an outside specialist to read one open version: makes their link, sends it to them, and gives it to whoever
 * invites. It follows the draft as it changes, and ends with its last day, when it is taken back, or when the version is
 * published. Blocked where the last day is not within 60 days, and for somebody who has a role in the authority.
 */
export async function inviteGuestReviewer(
  actor: Actor,
  input: z.input<typeof inviteGuestReviewerInput>,
): Promise<Invitation> {
  const asked = inviteGuestReviewerInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, asked.revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'inviteGuestReviewer',
      revision.authorityId,
    )
    refusePublished(revision)
    const today = dayInLondon(new Date())
    const lastDay = asked.expiresOn ?? guestDays(today).usual
    const problem = lastDayProblem(lastDay, today)
    if (problem) throw new Blocked(problem, [])
    await refuseColleague(transaction, authorityId, asked.email)

    const token = newGuestToken()
    const guest = await transaction.guestReviewer.create({
      data: {
        authorityId,
        revisionId: revision.id,
        name: asked.name,
        email: asked.email,
        tokenHash: guestTokenHash(token),
        invitedById: userId,
        expiresAt: endOfDay(lastDay),
      },
      include: { invitedBy: true, revision: { include: { chapter: { include: { manual: true } } } } },
    })
    const link = guestReviewAddress(token)
    // The e-mail waits in the database to be sent, and the database alone opens no draft: the link waits sealed.
    await tell(transaction, [
      {
        key: `guest-invited:${guest.id}`,
        recipient: guest.email,
        subject: `Please read a draft of “${revision.title}”`,
        body: `${guest.name},

${guest.invitedBy.name} asks you to read the draft of a chapter, “${revision.title}” (${guest.revision.chapter.manual.name}), and to
say what you think of it. You need no account. This link is yours alone; please do not pass it on:

${sealed(link)}

It is good until the end of ${longDate(calendarDay(lastDay))}.
`,
      },
    ])
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'inviteGuestReviewer',
      subject: `guest ${guest.id}`,
      details: { revisionId: revision.id, expiresAt: guest.expiresAt.toISOString() },
    })
    return { guestId: guest.id, link, expiresAt: guest.expiresAt }
  })
}

/** Whose words are taken contributed, and cannot approve: a colleague who speaks as a guest would not be known. */
async function refuseColleague(transaction: Transaction, authorityId: string, email: string): Promise<void> {
  const colleague = await transaction.user.count({
    where: { email, memberships: { some: { authorityId, role: { in: [...WORKING_ROLES] } } } },
  })
  if (colleague > 0)
    throw new Blocked('This is the address of somebody who has a role here.', [
      'Mention them in a comment: what they suggest is then known as theirs.',
    ])
}
