import type { Metadata } from 'next'
import { currentActor } from '@/app/workspace/actor'
import { orRefusal } from '@/app/workspace/refuse'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { Field, SelectField } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { chaptersByOwner, matchingWork } from '@/lib/chapters/matching-work'
import { workOfManual } from '@/lib/chapters/queries/manual-work'
import { holds } from '@/lib/people/permissions'
import { peopleOf } from '@/lib/people/queries'
import { database } from '@/lib/platform/database'
import { foundOf } from '@/lib/platform/words'
import { ownersPage, workListFile, workPage } from '@/lib/platform/workspace-addresses'
import { askedOf, type WorkQuery } from '../asked'
import { WorkFilter } from '../work-filter'
import { setCare } from './actions'
import { OwnersTable } from './owners-table'
import { Ticks } from './ticks'
import '../work.scss'

export const metadata: Metadata = { title: 'Owners and review dates' }

/** All chapters with who looks after each and when it is to be looked at again; set for many at once. */
export default async function OwnersPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<WorkQuery>
}) {
  const actor = await currentActor()
  const params = await props.params
  const asked = askedOf(await props.searchParams)
  return orRefusal(async () => {
    const { manual, chapters } = await workOfManual(database(), actor, params)
    const people = await peopleOf(database(), manual.authorityId)
    const found = matchingWork(chapters, asked)
    const maySet = holds(manual.roles, 'setChapterCare')
    return (
      <>
        <ManualBreadcrumbs
          manual={manual}
          below={[{ words: 'Work on the manual', href: workPage(manual) }]}
        />
        <PageHeading caption={`${manual.authority.name}: ${manual.name}`}>
          Owners and review dates
        </PageHeading>
        <WorkFilter address={ownersPage(manual)} asked={asked} owners={chaptersByOwner(chapters)} />
        <p className="govuk-body" role="status">
          {foundOf(found.length, chapters.length, 'chapter', 'chapters')}
          {' · '}
          <a className="govuk-link" href={workListFile(manual, 'owners.csv')}>
            All of them (CSV)
          </a>
        </p>
        {found.length > 0 && !maySet && (
          <>
            <p className="govuk-body">Owners and review dates are set by authors and publishers.</p>
            <OwnersTable manual={manual} chapters={found} ticks={false} />
          </>
        )}
        {found.length > 0 && maySet && (
          <ActionForm action={setCare} submit="Set for the chapters that are ticked">
            <Ticks ids={found.map(({ chapterId }) => chapterId)}>
              <OwnersTable manual={manual} chapters={found} ticks />
            </Ticks>
            <SectionHeading>For the chapters that are ticked</SectionHeading>
            <SelectField
              name="ownerId"
              label="Owner"
              options={[
                { value: '', words: 'Leave as it is' },
                ...people.map(({ id, name }) => ({ value: id, words: name })),
                { value: 'none', words: 'Nobody' },
              ]}
            />
            <Field
              name="reviewDueOn"
              label="Review due on"
              type="date"
              width={10}
              hint="Empty leaves the dates as they are. Owners are told 90 and 30 days before, and on the day."
            />
            <CheckboxField
              keep
              name="noDate"
              legend="Or without a date"
              choices={[{ value: 'yes', words: 'Take the review dates away' }]}
            />
          </ActionForm>
        )}
      </>
    )
  })
}
