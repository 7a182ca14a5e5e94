import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Field, SelectField } from '@/components/ui/field'
import { PageHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { numberContents } from '@/lib/contents/number-contents'
import { workingContents } from '@/lib/contents/queries'
import { database } from '@/lib/platform/database'
import { contentsPage, manualHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { add } from '../actions'
import { sectionChoices } from '../editable-entries'

export const metadata: Metadata = { title: 'Add a chapter' }

/** A new chapter: its title and section. Its text is drafted next. */
export default async function AddChapterPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { section } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const contents = await workingContents(database(), manual.id)
    const home = manualHome(manual)
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: home },
            { words: 'Contents', href: contentsPage(manual) },
          ]}
        />
        <PageHeading caption={manual.name}>Add a chapter</PageHeading>
        <p className="govuk-body">
          Readers see neither the title nor the place before the chapter’s first approved text is published.
        </p>
        <ActionForm action={add} submit="Add this chapter" className="ch-narrow">
          <input type="hidden" name="manualId" value={manual.id} />
          <input type="hidden" name="home" value={home} />
          <Field name="title" label="Title" maxLength={300} />
          <SelectField
            name="section"
            label="Section"
            hint="It stands last in the section; you can move it afterwards."
            initial={typeof section === 'string' ? section : ''}
            options={[
              { value: '', words: 'Choose a section' },
              ...sectionChoices(contents, numberContents(contents)),
            ]}
          />
        </ActionForm>
      </>
    )
  })
}
