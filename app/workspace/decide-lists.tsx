import { ButtonLink } from '@/components/ui/button'
import { countOf } from '@/lib/platform/words'
import { afterwardsPage, PACK } from '@/lib/platform/workspace-addresses'
import type { UnsettledEmergency } from '@/lib/releases/queries/retrospective-approvals'
import { EmergencyStanding } from './emergency-standing'
import { LISTS } from './my-work'
import { WaitingSection } from './waiting-section'

/** The way to all that somebody is to decide on, as one reading list; nothing where there is nothing. */
export function PackLink({ chapters, changes }: { chapters: number; changes: number }) {
  const count = chapters + changes
  if (count === 0) return null
  return (
    <p className="govuk-body">
      <ButtonLink href={PACK}>
        {count === 1 ? 'Read and decide' : `Read and decide all ${count} in one list`}
      </ButtonLink>
      {changes > 0 && (
        <span className="ch-waiting__facts">
          {[
            chapters > 0 && countOf(chapters, 'chapter', 'chapters'),
            `${countOf(changes, 'change', 'changes')} of the contents`,
          ]
            .filter(Boolean)
            .join(' and ')}
        </span>
      )}
    </p>
  )
}

/** What was published in an emergency and is to be approved afterwards: shown to everybody in the authority until it is. */
export function EmergencyList({ emergencies }: { emergencies: readonly UnsettledEmergency[] }) {
  return (
    <WaitingSection title={LISTS.emergencies} count={emergencies.length}>
      {emergencies.map((emergency) => (
        <li className="ch-waiting__item" key={emergency.revisionId}>
          <a
            className="govuk-link ch-waiting__title"
            href={afterwardsPage(emergency.manual, emergency.slug, emergency.revisionId)}
          >
            {emergency.title}
          </a>
          <span className="ch-waiting__facts">
            {emergency.manual.authority.name}: {emergency.manual.name}. Published with update{' '}
            {emergency.release}. <EmergencyStanding emergency={emergency} />
          </span>
          <blockquote className="ch-remark">{emergency.reason}</blockquote>
        </li>
      ))}
    </WaitingSection>
  )
}
