import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { type WhoReads, whoReadsManual } from '@/lib/releases/queries/who-reads'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { manualIsReadBy } from './actions'

export const metadata: Metadata = { title: 'Who reads this manual' }

/** Who reads a manual, and which of its chapters are for staff alone. */
export default async function WhoReadsPage(props: {
  params: Promise<{ authority: string; manual: string }>
}) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const reads = await whoReadsManual(database(), manual.id)
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.name}>Who reads this manual</PageHeading>
        {holds(manual.roles, 'setVisibility') ? (
          <WhoReadsForm manual={manual} reads={reads} />
        ) : (
          <p className="govuk-body">
            {SAID[reads.visibility]} A publisher of {manual.authority.name} sets this.
          </p>
        )}
        <ForStaff manual={manual} reads={reads} />
      </>
    )
  })
}

const SAID: Record<WhoReads['visibility'], string> = {
  public: 'Everybody reads it.',
  staff: 'Staff who have signed in read it.',
  withheld: 'It is withheld: nobody reads it.',
}

function WhoReadsForm({ manual, reads }: { manual: ManualInWorkspace; reads: WhoReads }) {
  return (
    <ActionForm action={manualIsReadBy} submit="Set who reads it" className="ch-narrow">
      <input type="hidden" name="manualId" value={manual.id} />
      <RadioField
        name="visibility"
        legend="Who reads it?"
        hint="It counts at once, for every update that was ever published"
        initial={reads.visibility}
        choices={[
          { value: 'public', words: 'Everybody', hint: 'On the web, without signing in.' },
          {
            value: 'staff',
            words: 'Staff',
            hint: `People who have signed in and have a role in ${manual.authority.name}; an administrator gives the role “staff” to those who only read. Followers are told nothing meanwhile.`,
          },
          {
            value: 'withheld',
            words: 'Nobody',
            hint: 'It is worked on here, and shown at no address of its own.',
          },
        ]}
      />
    </ActionForm>
  )
}

function ForStaff({ manual, reads }: { manual: ManualInWorkspace; reads: WhoReads }) {
  return (
    <>
      <SectionHeading>Chapters for staff</SectionHeading>
      {reads.chapters.length === 0 ? (
        <p className="govuk-body">
          None. A publisher makes a chapter one for staff on its own page, under “Who reads it”.
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {reads.chapters.map(({ slug, title }) => (
            <li key={slug}>
              <a className="govuk-link" href={chapterHome(manual, slug)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
