'use client'

import { useActionState } from 'react'
import { ActionForm, FormState, Outcome } from '@/components/ui/action-form'
import type { ActionState, FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Field, SelectField } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import { ImportReport } from './import-report'
import { type ImportState, type ImportValues, NOTHING_READ } from './import-state'
import { PageFields } from './page-fields'

type Authorities = readonly { slug: string; name: string }[]

/**
 * Brings a manual in, in two steps: the pages are read and the report is shown; then they are stored. Nothing is
 * stored by the first.
 */
export function ImportForm(props: {
  read: (previous: ImportState, form: FormData) => Promise<ImportState>
  store: FormAction
  authorities: Authorities
}) {
  const [state, send, reading] = useActionState(props.read, NOTHING_READ)
  return (
    <>
      {state.status === 'read' && <ReadPages state={state} store={props.store} />}
      <FormState value={asFormState(state)}>
        <form action={send} className="ch-import" noValidate>
          {state.status === 'read' ? (
            <SectionHeading>Change the pages or the names, and read them again</SectionHeading>
          ) : (
            <Outcome state={state} />
          )}
          <Names authorities={props.authorities} />
          <PageFields
            name="contents"
            legend="Contents page"
            hint="The page that lists the manual’s chapters, copied from a browser or saved as plain text (UTF-8)."
          />
          <PageFields
            name="amendments"
            legend="Amendments page"
            hint="Leave it out if there is none. Its newest edition says what the New and Updated marks are about; all else is carried over, not verified."
          />
          <Button kind={state.status === 'read' ? 'secondary' : 'primary'} busy={reading}>
            {state.status === 'read' ? 'Read the pages again' : 'Read the pages'}
          </Button>
        </form>
      </FormState>
    </>
  )
}

function ReadPages({ state, store }: { state: Extract<ImportState, { status: 'read' }>; store: FormAction }) {
  return (
    <>
      <Notification kind="done" title="The pages are read">
        <p className="govuk-body">Nothing is stored yet. This is what they say:</p>
      </Notification>
      <ImportReport report={state.report} />
      <ActionForm action={store} submit={`Store “${state.manual}” as update 1`}>
        <Hidden values={state.values} />
      </ActionForm>
    </>
  )
}

function Hidden({ values }: { values: ImportValues }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function Names({ authorities }: { authorities: Authorities }) {
  const options = [
    { value: '', words: 'A new authority, named below' },
    ...authorities.map(({ slug, name }) => ({ value: slug, words: name })),
  ]
  const slugHint = 'It stands in addresses: lower-case letters, digits and hyphens, such as'
  return (
    <fieldset className="govuk-fieldset ch-import__page">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Whose manual it is</legend>
      <SelectField name="authority" label="Authority" options={options} initial="" />
      <Field name="authorityName" label="New authority: its name" autoComplete="off" />
      <Field
        name="authoritySlug"
        label="New authority: its short name"
        hint={`${slugHint} north-council.`}
        autoComplete="off"
        width={20}
      />
      <Field name="manualName" label="Name of the manual" autoComplete="off" />
      <Field
        name="manualSlug"
        label="Short name of the manual"
        hint={`${slugHint} childrens-services.`}
        autoComplete="off"
        width={20}
      />
      <Field
        name="edition"
        label="Edition (optional)"
        hint="Such as July 2024. Left empty, it is the one that the pages name."
        autoComplete="off"
        width={20}
      />
    </fieldset>
  )
}

/** Fields find what was typed in the state of a refused form: what was read is put back in the same way. */
function asFormState(state: ImportState): ActionState {
  if (state.status !== 'read') return state
  return { status: 'refused', problem: '', blockers: [], values: state.values }
}
