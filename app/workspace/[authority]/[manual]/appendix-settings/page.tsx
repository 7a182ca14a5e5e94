import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { type AppendixTable, appendixHeadings, USUAL_HEADINGS } from '@/lib/contents/appendix-headings'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { publishedAmendmentsPage } from '@/lib/platform/workspace-addresses'
import { readerSettingsOf } from '@/lib/releases/queries/reader-settings'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { readerSettings } from './actions'

export const metadata: Metadata = { title: 'What readers are shown' }

const QUESTIONS: [AppendixTable, string][] = [
  ['updated', 'Heading of the updated chapters'],
  ['new', 'Heading of the new chapters'],
  ['removed', 'Heading of the removed chapters'],
]

/** How a manual's Amendments are headed, and whether readers are told who approved a version. */
export default async function AppendixSettingsPage(props: {
  params: Promise<{ authority: string; manual: string }>
}) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const settings = await readerSettingsOf(database(), manual.id)
    const headings = appendixHeadings(settings.appendixHeadings)
    return (
      <>
        <ManualBreadcrumbs
          manual={manual}
          below={[{ words: 'Published amendments', href: publishedAmendmentsPage(manual) }]}
        />
        <PageHeading caption={manual.name}>What readers are shown</PageHeading>
        {holds(manual.roles, 'setReaderSettings') ? (
          <ActionForm action={readerSettings} submit="Store the settings" className="ch-narrow">
            <input type="hidden" name="manualId" value={manual.id} />
            {QUESTIONS.map(([table, label]) => (
              <Field
                key={table}
                name={table}
                label={label}
                hint={`Leave it empty for “${USUAL_HEADINGS[table]}”`}
                initial={headings[table]}
              />
            ))}
            <RadioField
              name="showApprovers"
              legend="Are readers told who approved a version?"
              hint="In the history of each chapter, with the name of each approver"
              initial={settings.showApprovers ? 'yes' : 'no'}
              choices={[
                { value: 'yes', words: 'Yes, by name' },
                { value: 'no', words: 'No' },
              ]}
            />
          </ActionForm>
        ) : (
          <p className="govuk-body">
            The Amendments are headed {Object.values(headings).join(', ')}, and readers are{' '}
            {settings.showApprovers ? '' : 'not '}told who approved a version. A publisher of this authority
            sets this.
          </p>
        )}
      </>
    )
  })
}
