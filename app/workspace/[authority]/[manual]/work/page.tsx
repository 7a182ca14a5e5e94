import type { Metadata } from 'next'
import { currentActor } from '@/app/workspace/actor'
import { orRefusal } from '@/app/workspace/refuse'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { chaptersByOwner, matchingWork, NOBODY } from '@/lib/chapters/matching-work'
import { database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { ownersPage, workListFile, workPage } from '@/lib/platform/workspace-addresses'
import { ApprovalsTable, EmergenciesTable } from './approvals-table'
import { askedOf, type WorkQuery } from './asked'
import { DraftsTable } from './drafts-table'
import { ListSection } from './list-section'
import { ReviewsTable } from './reviews-table'
import { WorkFilter } from './work-filter'
import { workLists } from './work-lists'
import './work.scss'

export const metadata: Metadata = { title: 'Work on the manual' }

/** The work on a manual: drafts and their ages, approvals that are overdue, reviews past and coming, and who looks after what. */
export default async function WorkPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<WorkQuery>
}) {
  const actor = await currentActor()
  const params = await props.params
  const asked = askedOf(await props.searchParams)
  return orRefusal(async () => {
    const lists = await workLists(database(), actor, params)
    const { manual, chapters } = lists
    const narrowed = asked.words !== '' || asked.owner !== ''
    const drafts = matchingWork(lists.drafts, asked)
    const overdue = matchingWork(lists.overdue, asked)
    const reviews = matchingWork(lists.reviews, asked)
    const shown = new Set(matchingWork(chapters, asked).map(({ slug }) => slug))
    const emergencies = narrowed ? lists.emergencies.filter(({ slug }) => shown.has(slug)) : lists.emergencies
    const owners = chaptersByOwner(chapters)
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={`${manual.authority.name}: ${manual.name}`}>Work on the manual</PageHeading>
        <WorkFilter address={workPage(manual)} asked={asked} owners={owners} />
        <ListSection
          title="Overdue approvals"
          shown={overdue}
          all={lists.overdue}
          file={workListFile(manual, 'approvals.csv')}
          empty={`No version has waited for its approvers longer than ${countOf(manual.approvalDays, 'day', 'days')}.`}
        >
          <ApprovalsTable manual={manual} overdue={overdue} />
        </ListSection>
        <ListSection
          title="Published in an emergency, not settled yet"
          shown={emergencies}
          all={lists.emergencies}
          file={workListFile(manual, 'emergencies.csv')}
          empty="Nothing published in an emergency still needs approval or putting right."
        >
          <EmergenciesTable emergencies={emergencies} />
        </ListSection>
        <ListSection
          title="Open drafts"
          shown={drafts}
          all={lists.drafts}
          file={workListFile(manual, 'drafts.csv')}
          empty="No draft is under way."
        >
          <DraftsTable manual={manual} drafts={drafts} />
        </ListSection>
        <ListSection
          title="Reviews past or within 90 days"
          shown={reviews}
          all={lists.reviews}
          file={workListFile(manual, 'reviews.csv')}
          empty="No chapter’s review date has passed or comes within 90 days."
        >
          <ReviewsTable manual={manual} reviews={reviews} />
        </ListSection>
        <SectionHeading>Who looks after the chapters</SectionHeading>
        <Table
          caption="Chapters by owner"
          captionHidden
          head={['Owner', 'Chapters']}
          rows={owners.map(({ owner, chapters: count }) => ({
            key: owner?.id ?? NOBODY,
            cells: [
              <a
                className="govuk-link"
                href={`${ownersPage(manual)}?owner=${owner?.id ?? NOBODY}`}
                key="owner"
              >
                {owner?.name ?? 'Nobody yet'}
              </a>,
              String(count),
            ],
          }))}
        />
        <p className="govuk-body">
          <a className="govuk-link" href={ownersPage(manual)}>
            Set owners and review dates
          </a>
          {' · '}
          <a className="govuk-link" href={workListFile(manual, 'owners.csv')}>
            All chapters with their owners (CSV)
          </a>
        </p>
      </>
    )
  })
}
