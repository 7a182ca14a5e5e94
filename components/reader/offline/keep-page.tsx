import { keepAddress, offlineStateAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { KeepablePart } from '@/lib/reading/offline/parts'
import { type FrameProps, PageFrame } from '../frame/page-frame'

/**
 * Where a reader keeps the manual, or a section of it, on their phone. All of it is done by the script; without it the page
 * says what it needs. `parts` are the sections; null where the manual is for staff, and so kept on no phone.
 */
export function KeepPage(
  props: FrameProps & { issued: IssuedManual; parts: readonly KeepablePart[] | null; script: string },
) {
  const { issued, parts, script } = props
  const place = placeOf(issued)
  return (
    <PageFrame {...props} title="Keep on this phone" path={null} canonical={keepAddress(place)}>
      <main id="main" className="keep">
        <h1 className="govuk-heading-xl">Keep on this phone</h1>
        {parts === null ? (
          <p className="notice notice--missing">
            This manual is for staff who have signed in. It is kept on no phone: read it online.
          </p>
        ) : (
          <>
            <p className="govuk-body-l">
              Read and search the manual where there is no network: on a phone, a tablet or a laptop.
            </p>
            <Choices place={offlineStateAddress(place).replace(/\/offline\.json$/, '')} parts={parts} />
            <Promises />
            <script src={script} defer />
          </>
        )}
      </main>
    </PageFrame>
  )
}

function Choices({ place, parts }: { place: string; parts: readonly KeepablePart[] }) {
  const chapters = new Set(parts.flatMap((part) => part.chapters.map(({ chapterId }) => chapterId)))
  return (
    <div data-keep={place}>
      <p className="keep__needs notice notice--missing">
        Keeping needs JavaScript, which this browser has not run. Reading does not: every page of the manual
        can be read online, and printed.
      </p>
      <p className="keep__status govuk-body" role="status" />
      <div className="keep__choices" hidden>
        <Part id="manual" number={null} title="The whole manual" chapters={chapters.size} level="h2" />
        {parts.length > 0 && (
          <>
            <h2 className="govuk-heading-m keep__or">Or one section</h2>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for no list */}
            <ul className="keep__parts" role="list">
              {parts.map(({ part, number, title, chapters: own }) => (
                <li key={part}>
                  <Part id={part} number={number} title={title} chapters={own.length} level="h3" />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

function Part(props: {
  id: string
  number: string | null
  title: string
  chapters: number
  level: 'h2' | 'h3'
}) {
  const { level: Heading } = props
  const name = props.number === null ? props.title : `${props.number} ${props.title}`
  return (
    <div className="keep__part" data-part={props.id} data-title={name}>
      <Heading className="govuk-heading-s keep__title">{name}</Heading>
      <p className="keep__facts">
        {props.chapters === 1 ? 'One chapter.' : `${props.chapters} chapters.`}{' '}
        <span className="keep__size" />
      </p>
      <p className="keep__state" />
      <p className="keep__buttons">
        <button type="button" className="govuk-button">
          Keep
          <span className="govuk-visually-hidden"> {name}</span>
        </button>{' '}
        <button type="button" className="govuk-button govuk-button--secondary" hidden>
          Forget
          <span className="govuk-visually-hidden"> {name}</span>
        </button>
      </p>
      <p className="keep__doing">
        <progress hidden aria-label={`How far keeping is: ${name}`} /> <span className="keep__progress" />
      </p>
    </div>
  )
}

function Promises() {
  return (
    <>
      <h2 className="govuk-heading-m">What you can rely on</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          With a network you always read the manual as it is now. What is kept is shown only without one.
        </li>
        <li>A kept page always says on which day it was kept, and at which update.</li>
        <li>
          Whenever you open a page of this manual with a network, only what has changed is brought in, and
          what has been withdrawn is taken off this phone.
        </li>
        <li>
          Pictures in the text are kept; files that are offered for download, older updates and comparisons
          are not.
        </li>
        <li>What you read or look for stays on this phone.</li>
      </ul>
    </>
  )
}
