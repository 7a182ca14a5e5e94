import { longDate, longDateAndTime, timeOfDay } from '@/lib/platform/dates'
import { chooseDayAddress, contentsAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { UrgentNotices } from './urgent-notices'

type Parts = { issued: IssuedManual; path: string }

/**
 * What must be known before anything is read: the urgent notices, that the manual is a demonstration, that the page is an
 * older one.
 */
export function Banners({ issued, path, chapterId }: Parts & { chapterId: string | null }) {
  return (
    <>
      <UrgentNotices issued={issued} chapterId={chapterId} />
      {issued.audience === 'staff' && <ReadAsStaff />}
      {issued.demonstration && (
        <p className="banner banner--demonstration">
          <span className="govuk-width-container">
            <strong>Demonstration.</strong> Not the procedures of {issued.authorityName}.
          </span>
        </p>
      )}
      {issued.at !== 'current' && (
        <p className="banner banner--old">
          <span className="govuk-width-container">
            {'date' in issued.at ? (
              <OnADay issued={issued} path={path} date={issued.at.date} />
            ) : (
              `This is update ${issued.number}, published on ${longDate(issued.publishedAt)}.`
            )}{' '}
            <a href={`${contentsAddress({ ...placeOf(issued), at: 'current' })}${path}`}>
              See the current manual
            </a>
            {'date' in issued.at && (
              <>
                {' '}
                or <a href={chooseDayAddress(placeOf(issued))}>choose another day</a>
              </>
            )}
            .
          </span>
        </p>
      )}
    </>
  )
}

/** Who has signed in is told so on every page, and where to sign out: a phone may go from hand to hand. */
function ReadAsStaff() {
  return (
    <p className="banner banner--staff">
      <span className="govuk-width-container">
        You read as staff. <a href="/workspace">Account and signing out</a>
      </span>
    </p>
  )
}

/** Which release stood at the end of the day, and which others the day saw: what was true at noon may be one of those. */
function OnADay({ issued, path, date }: Parts & { date: string }) {
  const place = placeOf(issued)
  return (
    <>
      This is the manual as it stood at the end of {longDate(new Date(date))}: update {issued.number},
      published on {longDateAndTime(issued.publishedAt)}.
      {issued.alsoThatDay.length > 0 && ' Earlier that day: '}
      {issued.alsoThatDay.map(({ number, publishedAt }, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <a href={`${contentsAddress({ ...place, at: { release: number } })}${path}`}>update {number}</a> (
          {timeOfDay(publishedAt)})
        </span>
      ))}
      {issued.alsoThatDay.length > 0 && '.'}
    </>
  )
}
