import { InviteGuest } from '@/components/comments/invite-guest'
import { ActionForm } from '@/components/ui/action-form'
import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { guestDays } from '@/lib/comments/guest-days'
import { type GuestRow, guestsOf } from '@/lib/comments/queries/guests'
import { database } from '@/lib/platform/database'
import { dayInLondon, longDate, longDateAndTime } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { invite, revoke } from './guest-actions'

/** Who was asked to read the open version from outside: until when, seen when, and the form that asks another. */
export async function guestsOfVersion(given: { revisionId: string; page: string; mayInvite: boolean }) {
  const guests = await guestsOf(database(), given.revisionId)
  if (guests.length === 0 && !given.mayInvite) return null
  return (
    <section>
      <SectionHeading id="guests">Readers from outside</SectionHeading>
      {guests.length > 0 && (
        <ul className="govuk-list ch-guests">
          {guests.map((guest) => (
            <li className="ch-guests__guest" key={guest.id}>
              <Guest guest={guest} />
              {guest.live && given.mayInvite && (
                <ActionForm action={revoke} submit={`Take back the link of ${guest.name}`} kind="secondary">
                  <input type="hidden" name="guestId" value={guest.id} />
                  <input type="hidden" name="page" value={given.page} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {given.mayInvite && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              Ask an outside specialist to read this version
            </span>
          </summary>
          <div className="govuk-details__text">
            <p>
              They get a personal link to this draft and nothing else, without an account. They read it, see
              all comments on it, and can comment and suggest wording.
            </p>
            <InviteGuest
              action={invite}
              fields={{ revisionId: given.revisionId, page: given.page }}
              lastDay={guestDays(dayInLondon(new Date()))}
            />
          </div>
        </details>
      )}
    </section>
  )
}

function Guest({ guest }: { guest: GuestRow }) {
  const { live, revokedAt, expiresAt } = guest
  return (
    <p className="govuk-body">
      <strong>{guest.name}</strong>, {guest.email}{' '}
      {live ? (
        <Tag kind="waiting">Until {longDate(new Date(expiresAt.getTime() - 1))}</Tag>
      ) : (
        <Tag kind="stopped">{revokedAt ? `Taken back on ${longDate(revokedAt)}` : 'Ended'}</Tag>
      )}
      <br />
      Invited by {guest.invitedBy} on {longDate(guest.invitedAt)}.{' '}
      {guest.lastSeenAt ? `Last opened on ${longDateAndTime(guest.lastSeenAt)}` : 'Not opened yet'}
      {guest.comments > 0 && `, ${countOf(guest.comments, 'comment', 'comments')}`}.
    </p>
  )
}
