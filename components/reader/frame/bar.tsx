import { amendmentsAddress, contentsAddress, searchAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { Logo } from '@/lib/reading/manual/look'

/** One of the places that the bar leads to. */
export type Room = 'contents' | 'amendments' | 'search'

/** The bar at the head of a page: whose manual it is, and the ways that every page of it has; or the product's name. */
export function Bar({ issued, room }: { issued: IssuedManual | null; room: Room | undefined }) {
  return (
    <div className="bar">
      <div className="govuk-width-container bar__row">
        {issued ? <ManualName issued={issued} /> : <ProductName />}
        {issued && <Navigation issued={issued} room={room} />}
      </div>
    </div>
  )
}

function ManualName({ issued }: { issued: IssuedManual }) {
  const { logo } = issued.look
  return (
    <a className={logo ? 'bar__name bar__name--logo' : 'bar__name'} href={contentsAddress(placeOf(issued))}>
      {logo && <LogoTile logo={logo} />}
      <span>
        <span className="bar__authority">{issued.authorityName}</span>{' '}
        <span className="bar__manual">{issued.manualName}</span>
      </span>
    </a>
  )
}

/** On white, which logos are made for, whatever the bar's colour is. */
function LogoTile({ logo }: { logo: Logo }) {
  return (
    <>
      <span className="bar__tile">
        {/* biome-ignore lint/performance/noImgElement: drawn outside Next, which has no part in these pages */}
        <img className="bar__logo" src={logo.href} alt={logo.alt} width={logo.width} height={logo.height} />
      </span>{' '}
    </>
  )
}

function ProductName() {
  return (
    <a className="bar__name" href="/">
      <span className="bar__manual">Chapterhouse</span>
    </a>
  )
}

function Navigation({ issued, room }: { issued: IssuedManual; room: Room | undefined }) {
  const place = placeOf(issued)
  const links: { room: Room; words: string; href: string }[] = [
    { room: 'contents', words: 'Contents', href: contentsAddress(place) },
    { room: 'amendments', words: 'Amendments', href: amendmentsAddress(place) },
    { room: 'search', words: 'Search', href: searchAddress(place) },
  ]
  return (
    <nav className="bar__links" aria-label="Manual">
      {links.map((link) => (
        <a key={link.room} href={link.href} aria-current={link.room === room ? 'page' : undefined}>
          {link.words}
        </a>
      ))}
    </nav>
  )
}
