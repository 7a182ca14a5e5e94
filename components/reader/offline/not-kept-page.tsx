import { contentsAddress, keepAddress, searchAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'

/** What stands, without a network, in the place of a page that is not kept. */
export function NotKeptPage(props: FrameProps & { issued: IssuedManual }) {
  const place = placeOf(props.issued)
  return (
    <PageFrame {...props} title="Not kept on this phone" path={null} canonical={null}>
      <main id="main">
        <h1 className="govuk-heading-xl">This page is not kept on this phone</h1>
        <p className="govuk-body">It can be read when there is a network. Without one you can:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            look through the <a href={contentsAddress(place)}>contents</a>
          </li>
          <li>
            <a href={searchAddress(place)}>search</a> what is kept
          </li>
          <li>
            see <a href={keepAddress(place)}>what is kept on this phone</a>, and since when
          </li>
        </ul>
      </main>
    </PageFrame>
  )
}
