import type { ReactNode } from 'react'
import { longDate } from '@/lib/platform/dates'
import { LAST_ACCESSIBILITY_TEST } from '@/lib/reading/manual/last-accessibility-test'

/*
 * The parts of an accessibility statement that are the same for whoever's it is, under the headings and in the order of the
 * model statement for the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
 */

/** What everybody should be able to do. */
export function Abilities({ children }: { children: ReactNode }) {
  return (
    <>
      <p className="govuk-body">
        {children} We want as many people as possible to be able to use these pages. For example, that means
        you should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>change colours, contrast levels and fonts using browser or device settings</li>
        <li>zoom in up to 400% without the text spilling off the screen</li>
        <li>use every page with a keyboard or with speech recognition software</li>
        <li>listen to every page with a screen reader</li>
        <li>read and search every page without JavaScript</li>
        <li>print every page</li>
      </ul>
      <p className="govuk-body">
        <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to
        use if you have a disability.
      </p>
    </>
  )
}

/** Whom somebody turns to who is not content with the answer. */
export function Enforcement() {
  return (
    <>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility
        regulations”). If you are not happy with how your complaint is answered,{' '}
        <a href="https://www.equalityadvisoryservice.com/">
          contact the Equality Advisory and Support Service (EASS)
        </a>
        . If you are in Northern Ireland, contact the{' '}
        <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland (ECNI)</a>.
      </p>
    </>
  )
}

/** How far the pages comply, and where they do not; `owner` is committed to it. */
export function Compliance({ owner, children }: { owner: string; children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">Technical information about these pages’ accessibility</h2>
      <p className="govuk-body">
        {owner} is committed to making these pages accessible, in accordance with the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        These pages are partially compliant with the{' '}
        <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA
        standard, due to the non-compliances listed below.
      </p>
      <h2 className="govuk-heading-m">Non-accessible content</h2>
      <p className="govuk-body">The content listed below is non-accessible for the following reasons.</p>
      <h3 className="govuk-heading-s">Non-compliance with the accessibility regulations</h3>
      {children}
      <h3 className="govuk-heading-s">Disproportionate burden</h3>
      <p className="govuk-body">Nothing is claimed to be a disproportionate burden.</p>
      <h3 className="govuk-heading-s">
        Content that’s not within the scope of the accessibility regulations
      </h3>
      <p className="govuk-body">
        Documents that were published before 23 September 2018 and are not needed to use a service need not be
        made accessible. Neither need pages of other organisations that are linked to.
      </p>
    </>
  )
}

/** Where manuals' own files do not comply, whoever's manuals they are. */
export function FilesNotMarkedUp() {
  return (
    <li>
      Some files for download are not marked up for screen readers. This fails WCAG 2.2 success criteria 1.3.1
      (info and relationships) and 4.1.2 (name, role, value).
    </li>
  )
}

/** When the statement was made, and how the pages were tested. Nobody’s test is claimed that was not made. */
export function Preparation() {
  const tested = longDate(LAST_ACCESSIBILITY_TEST)
  return (
    <>
      <h2 className="govuk-heading-m">Preparation of this accessibility statement</h2>
      <p className="govuk-body">
        This statement was prepared on {tested}. It was last reviewed on {tested}.
      </p>
      <p className="govuk-body">
        These pages were last tested on {tested} against the WCAG 2.2 AA standard. The test was carried out by
        the makers of Chapterhouse, the program that shows them. Every kind of page was looked at in Chromium
        on a phone and on a desk: with axe, by keyboard alone, at 400% zoom, in colours of the reader’s
        choice, with less motion, and printed. It was not tested by people with disabilities, nor with screen
        readers on their own devices.
      </p>
    </>
  )
}
