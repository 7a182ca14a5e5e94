import type { Metadata } from 'next'
import { MeetingFields } from '@/components/review/meeting-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { packFor } from '@/lib/chapters/queries/pack'
import { threadsOf } from '@/lib/comments/queries/threads'
import { unresolved } from '@/lib/comments/thread'
import { database } from '@/lib/platform/database'
import { afterwardsPage, DEPUTIES, MY_WORK } from '@/lib/platform/workspace-addresses'
import { type UnsettledEmergency, unsettledEmergencies } from '@/lib/releases/queries/retrospective-approvals'
import { currentActor } from '../actor'
import { EmergencyStanding } from '../emergency-standing'
import { orRefusal } from '../refuse'
import { decide } from './actions'
import { ChangeRow } from './change-row'
import { ChapterRow } from './chapter-row'
import { whatWaits } from './what-waits'
import '../[authority]/[manual]/chapters/chapters.scss'
import './pack.scss'

export const metadata: Metadata = { title: 'Your update pack' }

/** All that waits for one approver as one reading list, with one form: opened from the e-mail, read on a phone. */
export default async function PackPage(props: {
  searchParams: Promise<{ approved?: unknown; returned?: unknown }>
}) {
  const actor = await currentActor()
  const said = saidOf(await props.searchParams)
  return orRefusal(async () => {
    const { decides, chapters, changes } = await packFor(database(), actor)
    const emergencies = decides ? await unsettledEmergencies(database(), actor) : []
    const threads = await threadsOf(
      database(),
      chapters.map(({ revisionId }) => revisionId),
    )
    const toDecide = [...chapters, ...changes].filter(({ own }) => !own).length
    return (
      <>
        <Breadcrumbs trail={[{ words: 'My work', href: MY_WORK }]} />
        {said && <Notification kind="done">{said}</Notification>}
        <PageHeading>Your update pack</PageHeading>
        <p className="govuk-body">
          {whatWaits({ decides, toDecide, emergencies: emergencies.length })}{' '}
          <a className="govuk-link" href={DEPUTIES}>
            Deputies for days away
          </a>
        </p>
        <Emergencies emergencies={emergencies} />
        {chapters.length + changes.length > 0 && (
          <ActionForm action={decide} className="ch-pack">
            {chapters.length > 0 && <SectionHeading>Chapters</SectionHeading>}
            {chapters.map((chapter) => (
              <ChapterRow
                chapter={chapter}
                unresolved={unresolved(threads.get(chapter.revisionId) ?? [])}
                key={chapter.revisionId}
              />
            ))}
            {changes.length > 0 && <SectionHeading>Contents</SectionHeading>}
            {changes.map((change) => (
              <ChangeRow change={change} key={change.changeId} />
            ))}
            {toDecide > 0 && (
              <div className="ch-pack__end">
                <MeetingFields />
                <div className="ch-actions">
                  <Button>Store my decisions</Button>
                  <Button kind="secondary" name="all" value="yes">
                    Approve all that I have read
                  </Button>
                </div>
                <p className="govuk-hint">
                  The second button also approves every row for which you have chosen nothing. What you
                  return, and what you leave for later, stays as you chose.
                </p>
              </div>
            )}
          </ActionForm>
        )}
      </>
    )
  })
}

function Emergencies({ emergencies }: { emergencies: readonly UnsettledEmergency[] }) {
  if (emergencies.length === 0) return null
  return (
    <section aria-labelledby="emergencies">
      <SectionHeading id="emergencies">Published in an emergency, to be approved afterwards</SectionHeading>
      <ul className="govuk-list govuk-list--spaced">
        {emergencies.map((emergency) => (
          <li key={emergency.revisionId}>
            <a
              className="govuk-link"
              href={afterwardsPage(emergency.manual, emergency.slug, emergency.revisionId)}
            >
              {emergency.title}
            </a>{' '}
            <br />
            <EmergencyStanding emergency={emergency} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function saidOf({ approved, returned }: { approved?: unknown; returned?: unknown }): string | null {
  const [given, back] = [Number(approved ?? 0), Number(returned ?? 0)]
  const parts = [
    ...(given > 0 ? [`${given} approved`] : []),
    ...(back > 0 ? [`${back} returned with your remarks`] : []),
  ]
  return parts.length === 0 ? null : `Your decisions are stored: ${parts.join(', ')}.`
}
