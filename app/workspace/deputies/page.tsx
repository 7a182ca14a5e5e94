import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Field, SelectField } from '@/components/ui/field'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { type AuthorityDeputies, deputiesFor, type ListedDeputyship } from '@/lib/chapters/queries/deputies'
import { database } from '@/lib/platform/database'
import { dayInLondon, longDate } from '@/lib/platform/dates'
import { MY_WORK } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../actor'
import { orRefusal } from '../refuse'
import { appoint, end } from './actions'

export const metadata: Metadata = { title: 'Deputies' }

/** Who stands in for which approver on which days, and a form to appoint somebody. */
export default async function DeputiesPage() {
  const actor = await currentActor()
  return orRefusal(async () => {
    const authorities = await deputiesFor(database(), actor)
    return (
      <>
        <Breadcrumbs trail={[{ words: 'My work', href: MY_WORK }]} />
        <PageHeading>Deputies</PageHeading>
        <p className="govuk-body">
          A deputy approves and returns in the place of an approver, from the first day to the last, both
          included. What they decide is recorded as theirs, for the approver. Nobody approves what they wrote
          themselves, nor what the approver wrote.
        </p>
        {authorities.length === 0 && <p className="govuk-body">You have no role in an authority.</p>}
        {authorities.map((deputies, index) => (
          <Authority deputies={deputies} first={index === 0} key={deputies.authority.id} />
        ))}
      </>
    )
  })
}

function Authority({ deputies, first }: { deputies: AuthorityDeputies; first: boolean }) {
  const { authority, deputyships, mayAppointFor } = deputies
  return (
    <section aria-labelledby={`deputies-${authority.id}`}>
      <SectionHeading id={`deputies-${authority.id}`}>{authority.name}</SectionHeading>
      {deputyships.length === 0 ? (
        <p className="govuk-body">Nobody stands in for anybody.</p>
      ) : (
        <Table
          caption={`Deputies of ${authority.name}`}
          captionHidden
          head={['Deputy', 'For', 'First day', 'Last day', 'Now', 'Appointed by', 'End it']}
          rows={deputyships.map((deputyship) => ({ key: deputyship.id, cells: cellsOf(deputyship) }))}
        />
      )}
      {mayAppointFor.length > 0 && <AppointForm deputies={deputies} first={first} />}
    </section>
  )
}

function cellsOf(deputyship: ListedDeputyship) {
  const { id, deputy, approver, startsOn, endsOn, endedAt, appointedBy, mayEnd } = deputyship
  return [
    deputy,
    approver,
    longDate(startsOn),
    longDate(endsOn),
    <Standing deputyship={deputyship} key="standing" />,
    appointedBy,
    mayEnd ? (
      <ActionForm action={end} submit="End now" kind="secondary" className="ch-small-button" key="end">
        <input type="hidden" name="deputyshipId" value={id} />
      </ActionForm>
    ) : (
      (endedAt && `On ${longDate(endedAt)}`) || '–'
    ),
  ]
}

function Standing({ deputyship }: { deputyship: ListedDeputyship }) {
  if (deputyship.standing === 'current') return <Tag kind="done">Stands in</Tag>
  if (deputyship.standing === 'coming') return <Tag kind="waiting">To come</Tag>
  return <Tag kind="quiet">{deputyship.endedAt ? 'Ended' : 'Over'}</Tag>
}

function AppointForm({ deputies, first }: { deputies: AuthorityDeputies; first: boolean }) {
  const { authority, mayAppointFor, people } = deputies
  const today = dayInLondon(new Date())
  const only = mayAppointFor.length === 1 ? mayAppointFor[0] : undefined
  // The first form's fields have the ids that a refusal leads to; those of others have ids of their own.
  const id = (name: string) => (first ? {} : { id: `${name}-${authority.id}` })
  return (
    <ActionForm action={appoint} submit="Appoint a deputy" className="ch-narrow">
      <input type="hidden" name="authorityId" value={authority.id} />
      {only ? (
        <>
          <input type="hidden" name="approverId" value={only.id} />
          <p className="govuk-body">
            A deputy for <strong>{only.name}</strong>:
          </p>
        </>
      ) : (
        <SelectField
          name="approverId"
          {...id('approverId')}
          label="Approver"
          options={[{ value: '', words: 'Choose an approver' }, ...mayAppointFor.map(optionOf)]}
        />
      )}
      <SelectField
        name="deputyId"
        {...id('deputyId')}
        label="Who stands in"
        options={[
          { value: '', words: 'Choose a person' },
          ...people.filter((person) => person.id !== only?.id).map(optionOf),
        ]}
      />
      <Field name="startsOn" {...id('startsOn')} label="First day" type="date" width={10} initial={today} />
      <Field name="endsOn" {...id('endsOn')} label="Last day" type="date" width={10} />
    </ActionForm>
  )
}

function optionOf({ id, name }: { id: string; name: string }) {
  return { value: id, words: name }
}
