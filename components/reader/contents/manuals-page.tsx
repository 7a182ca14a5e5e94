import { longDate } from '@/lib/platform/dates'
import { contentsAddress } from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import type { ListedManual } from '@/lib/reading/manual/listed-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { SearchForm } from '../frame/search-form'

const DESCRIPTION =
  'Procedures manuals of public authorities: what staff do, who must be told and by when, as it stands now.'

/** The manuals that are open to whoever asks: to everybody, or to staff of theirs who have signed in. */
export function ManualsPage(props: Omit<FrameProps, 'issued'> & { manuals: readonly ListedManual[] }) {
  return (
    <PageFrame
      {...props}
      issued={null}
      title="Procedures manuals"
      path={null}
      canonical="/"
      description={DESCRIPTION}
    >
      <main id="main" className="manuals">
        <h1 className="govuk-heading-xl">Procedures manuals</h1>
        {props.manuals.length > 1 && <SearchForm place={null} />}
        {props.manuals.length === 0 ? <NoManuals /> : <List manuals={props.manuals} />}
      </main>
    </PageFrame>
  )
}

function List({ manuals }: { manuals: readonly ListedManual[] }) {
  return (
    <ul className="manuals__list">
      {manuals.map((manual) => (
        <li key={`${manual.authoritySlug}/${manual.manualSlug}`} className="manuals__manual">
          <a
            className="manuals__link"
            href={contentsAddress({
              authority: manual.authoritySlug,
              manual: manual.manualSlug,
              at: 'current',
            })}
          >
            <span className="manuals__authority">{manual.authorityName}</span>{' '}
            <span className="manuals__name">{manual.manualName}</span>
          </a>
          <p className="issue">
            <span>{editionWords(manual.edition)}</span> <span>Update {manual.number}</span>{' '}
            <span>{longDate(manual.publishedAt)}</span>
          </p>
          {manual.staffOnly && (
            <p className="manuals__staff">
              <strong className="mark mark--staff">Staff only</strong>
            </p>
          )}
          {manual.demonstration && (
            <p className="manuals__demonstration">
              Demonstration. Not the procedures of {manual.authorityName}.
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function NoManuals() {
  return (
    <>
      <p className="govuk-body">No manual has been published here yet.</p>
      <p className="govuk-body">
        Whoever looks after this installation can load the demonstration with <code>npm run demo</code>, or
        bring in a manual’s contents page with <code>npm run manual:import</code>.
      </p>
    </>
  )
}
