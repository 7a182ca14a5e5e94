import { accessibilityAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { ContactWords } from '../pieces/contact-words'
import { Abilities, Compliance, Enforcement, FilesNotMarkedUp, Preparation } from './accessibility-parts'

/** The accessibility statement of a manual: the authority that publishes it answers for it. */
export function AccessibilityPage(props: FrameProps & { issued: IssuedManual }) {
  const { issued } = props
  const { authorityName, manualName } = issued
  return (
    <PageFrame
      {...props}
      title="Accessibility statement"
      path={null}
      canonical={accessibilityAddress(placeOf(issued))}
    >
      <main id="main" className="statement">
        <h1 className="govuk-heading-xl">Accessibility statement</h1>
        <p className="govuk-body">
          This accessibility statement applies to {manualName}: its contents, chapters, amendments and search,
          now and on past days.
        </p>
        <Abilities>These pages are run by {authorityName}.</Abilities>
        <h2 className="govuk-heading-m">How accessible these pages are</h2>
        <p className="govuk-body">We know some parts of these pages are not fully accessible:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>forms and leaflets that are offered as PDF, Word or other files may not be</li>
          <li>tables in older chapters may lack the names of their columns or rows</li>
          <li>some pictures may be described too briefly</li>
        </ul>
        <Feedback issued={issued} />
        <Enforcement />
        <Compliance owner={authorityName}>
          <ul className="govuk-list govuk-list--bullet">
            <FilesNotMarkedUp />
            <li>
              Some tables in chapters that were brought in from elsewhere have no header cells. This fails
              success criterion 1.3.1 (info and relationships).
            </li>
            <li>
              Some pictures have a text alternative that does not say all that they show. This fails success
              criterion 1.1.1 (non-text content).
            </li>
          </ul>
          <p className="govuk-body">
            What a chapter holds is checked for these while it is written, and put right when the chapter is
            next updated.
          </p>
        </Compliance>
        <Preparation />
      </main>
    </PageFrame>
  )
}

function Feedback({ issued }: { issued: IssuedManual }) {
  const { authorityName, look } = issued
  return (
    <>
      <h2 className="govuk-heading-m">Feedback and contact information</h2>
      <p className="govuk-body">
        Tell us if you find any problem that is not listed on this page, if you think that these pages do not
        meet accessibility requirements, or if you need something from them in another format, like accessible
        PDF, large print, easy read, audio recording or braille.
      </p>
      {look.contact === '' ? (
        <p className="govuk-body">
          {authorityName} has not named a contact for this yet. Use the contact on its own website, and name
          this page.
        </p>
      ) : (
        <>
          <p className="govuk-body">Contact {authorityName}:</p>
          <ContactWords words={look.contact} />
        </>
      )}
    </>
  )
}
