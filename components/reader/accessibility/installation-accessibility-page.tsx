import { accessibilityAddress } from '@/lib/reading/addresses/addresses'
import type { ListedManual } from '@/lib/reading/manual/listed-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { Abilities, Compliance, Enforcement, FilesNotMarkedUp, Preparation } from './accessibility-parts'

/** Where the statement of the installation's own pages is. */
export const ACCESSIBILITY = '/accessibility'

/**
 * The accessibility statement of what belongs to no manual: the list of manuals, search over all of them, signing in and
 * the workspace. Whoever has a manual here answers for it in a statement of its own.
 */
export function InstallationAccessibilityPage(
  props: Omit<FrameProps, 'issued'> & { manuals: readonly ListedManual[] },
) {
  return (
    <PageFrame {...props} issued={null} title="Accessibility statement" path={null} canonical={ACCESSIBILITY}>
      <main id="main" className="statement">
        <h1 className="govuk-heading-xl">Accessibility statement</h1>
        <p className="govuk-body">
          This accessibility statement applies to the pages of this installation of Chapterhouse that belong
          to no manual: the list of manuals, the search over all of them, the pages for signing in, and the
          workspace in which manuals are written.
        </p>
        <Abilities>These pages are run for the authorities whose manuals are listed here.</Abilities>
        <h2 className="govuk-heading-m">How accessible these pages are</h2>
        <p className="govuk-body">We know some parts of these pages are not fully accessible:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>the workspace’s editor needs JavaScript</li>
          <li>a file that somebody downloads from the workspace is as accessible as its author made it</li>
        </ul>
        <h2 className="govuk-heading-m">Feedback and contact information</h2>
        <p className="govuk-body">
          Tell the authority whose pages you came from, or whoever gave you your account, if you find any
          problem that is not listed on this page or need something in another format. Each manual has a
          statement of its own, with its authority’s contact:
        </p>
        <ul className="govuk-list">
          {props.manuals.map((manual) => (
            <li key={`${manual.authoritySlug}/${manual.manualSlug}`}>
              <a
                href={accessibilityAddress({
                  ...{ authority: manual.authoritySlug, manual: manual.manualSlug, at: 'current' },
                })}
              >
                {manual.authorityName}, {manual.manualName}
              </a>
            </li>
          ))}
        </ul>
        <Enforcement />
        <Compliance owner="Each authority that uses this installation">
          <ul className="govuk-list govuk-list--bullet">
            <FilesNotMarkedUp />
          </ul>
        </Compliance>
        <Preparation />
      </main>
    </PageFrame>
  )
}
