'use client'

import { ActionForm } from '@/components/ui/action-form'
import { type ActionState, idle } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { SectionHeading } from '@/components/ui/page-heading'
import type { BroughtIn } from './read-answer'
import { WordReport } from './word-report'
import { sendFile, WordUpload } from './word-upload'

/** Brings a Word file in as a chapter's text: choose it, read the report and the text as it will be, replace. */
export function BringIn(props: { page: string }) {
  return (
    <WordUpload<BroughtIn>
      address={`${props.page}/word/bring-in/read`}
      label="Word file"
      hint="A .docx of at most 10 MB. You see the text as it will be before anything is changed."
      submit="Read the file"
    >
      {(read, again, file) => (
        <>
          <SectionHeading>What becomes of the file</SectionHeading>
          {read.changes !== null && (
            <p className="govuk-body">
              Against the text that is there: {read.changes}.{' '}
              {read.known === 1 ? '1 paragraph is' : `${read.known} paragraphs are`} known again: comments on
              them and their history stay.
            </p>
          )}
          <WordReport report={read.report} />
          <ActionForm
            action={(_previous, form) => accept(props.page, read, file, form)}
            submit={read.revision ? 'Replace the draft’s text with this' : 'Begin a version with this text'}
          >
            {read.revision && !read.revision.draft && (
              <CheckboxField
                name="mayVoid"
                legend="This version is submitted or approved"
                hint="With another text it is a draft again, and has to be approved anew."
                choices={[{ value: 'yes', words: 'Make it a draft again' }]}
              />
            )}
          </ActionForm>
          <p>
            <Button kind="secondary" type="button" onClick={again}>
              Choose another file
            </Button>
          </p>
          <SectionHeading>The text as it will be</SectionHeading>
          <article
            className="text ch-whole-text ch-word__preview"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by lib/document/render
            dangerouslySetInnerHTML={{ __html: read.html }}
          />
        </>
      )}
    </WordUpload>
  )
}

/** Sends the file that was looked at once more, and goes on to the editor; a refusal stands above the button. */
async function accept(page: string, read: BroughtIn, file: File, form: FormData): Promise<ActionState> {
  const asked = new URLSearchParams({
    over: read.revision?.id ?? '',
    version: String(read.revision?.version ?? 0),
    mayVoid: String(form.get('mayVoid') ?? 'no'),
  })
  const answer = await sendFile<{ revisionId: string }>(`${page}/word/bring-in/accept?${asked}`, file)
  if ('problem' in answer) return { status: 'refused', problem: answer.problem, blockers: answer.reasons }
  window.location.assign(`${page}/edit`)
  return idle
}
