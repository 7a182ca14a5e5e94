import { emergencyPage, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import type { ReleaseEffect } from '@/lib/releases/effect'

/** For publishers: the ways to publish one version at once that nobody has approved yet; folded, as it is rare. */
export function EmergencyLinks({ effect, manual }: { effect: ReleaseEffect; manual: ManualSlugs }) {
  const open = effect.staysBehind.filter(({ hasVersion }) => hasVersion)
  if (open.length === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Publish in an emergency</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          One version that cannot wait is published alone, before anybody has approved it. It needs a reason,
          and is approved afterwards.
        </p>
        <ul className="govuk-list">
          {open.map(({ chapterId, slug, title }) => (
            <li key={chapterId}>
              <a className="govuk-link" href={emergencyPage(manual, slug)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
