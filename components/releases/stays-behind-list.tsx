import { SectionHeading } from '@/components/ui/page-heading'
import { chapterHome, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import type { StaysBehind } from '@/lib/releases/stays-behind'

/** Work that the release leaves where it is, and why. */
export function StaysBehindList({ left, manual }: { left: readonly StaysBehind[]; manual: ManualSlugs }) {
  if (left.length === 0) return null
  return (
    <section aria-labelledby="stays-behind">
      <SectionHeading id="stays-behind">What stays behind</SectionHeading>
      <ul className="govuk-list govuk-list--spaced">
        {left.map(({ chapterId, slug, title, why }) => (
          <li key={chapterId}>
            <a className="govuk-link" href={chapterHome(manual, slug)}>
              {title}
            </a>
            : <span className="ch-why">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
