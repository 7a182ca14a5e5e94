import { longDate } from '@/lib/platform/dates'
import {
  accessibilityAddress,
  chooseDayAddress,
  comparisonAddress,
  contentsAddress,
  followAddress,
  keepAddress,
} from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'

/** Which update was read, with its permanent address: what a record or a print has to cite; and the ways to the past. */
export function PageFooter({ issued, path }: { issued: IssuedManual; path: string | null }) {
  return (
    <footer className="foot">
      <p>
        {issued.authorityName}, {issued.manualName}. Update {issued.number} ({issued.edition}), published on{' '}
        {longDate(issued.publishedAt)}.
        {issued.demonstration && ` Demonstration. Not the procedures of ${issued.authorityName}.`}
      </p>
      {path !== null && <PermanentAddress issued={issued} path={path} />}
      <p className="foot__ways">
        <a href={chooseDayAddress(placeOf(issued))}>The manual on a past day</a>{' '}
        <a href={comparisonAddress(placeOf(issued))}>Compare two days or updates</a>{' '}
        <a href={followAddress(placeOf(issued))}>Follow changes by e-mail or feed</a>{' '}
        {!issued.forStaff && <a href={keepAddress(placeOf(issued))}>Keep on this phone</a>}{' '}
        <a href={accessibilityAddress(placeOf(issued))}>Accessibility statement</a>
      </p>
    </footer>
  )
}

function PermanentAddress({ issued, path }: { issued: IssuedManual; path: string }) {
  const address = `${contentsAddress({ ...placeOf(issued), at: { release: issued.number } })}${path}`
  return (
    <p>
      Permanent address of this page as of update {issued.number}:{' '}
      <a className="foot__address" href={address}>
        {address}
      </a>
    </p>
  )
}

/** The footer of what belongs to no manual. */
export function ProductFooter() {
  return (
    <footer className="foot">
      <p className="foot__ways">
        <a href="/">All procedures manuals</a> <a href="/accessibility">Accessibility statement</a>{' '}
        <a href="/workspace">Workspace, for those who write, approve and publish</a>
      </p>
    </footer>
  )
}
