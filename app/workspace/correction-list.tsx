import { SectionHeading } from '@/components/ui/page-heading'
import { longDate } from '@/lib/platform/dates'
import { correctionPage } from '@/lib/platform/workspace-addresses'
import type { CorrectionToDecide } from '@/lib/releases/queries/corrections-to-decide'
import { LISTS } from './my-work'

/** The corrections of published amendments that wait for this person's decision; nothing where there are none. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionToDecide[] }) {
  if (corrections.length === 0) return null
  return (
    <section className="ch-waiting">
      <SectionHeading>
        {LISTS.corrections} <span className="ch-waiting__count">{corrections.length}</span>
      </SectionHeading>
      <ul className="ch-waiting__list">
        {corrections.map(({ id, amendmentId, title, details, madeBy, madeAt, manual }) => (
          <li className="ch-waiting__item" key={id}>
            <a className="govuk-link ch-waiting__title" href={correctionPage(manual, amendmentId)}>
              {title}
            </a>
            <span className="ch-waiting__facts">
              {manual.authority.name}: {manual.name}. {madeBy} asked for it on {longDate(madeAt)}.
            </span>
            <blockquote className="ch-remark">{details}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  )
}
