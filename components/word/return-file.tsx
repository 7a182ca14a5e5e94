'use client'

import { Words } from '@/components/review/words'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/page-heading'
import type { BroughtBack, ShownReturn } from './read-answer'
import { WordReport } from './word-report'
import { WordUpload } from './word-upload'

/** Brings an edited Word file back: choose it, see what it changes, store that as suggestions and comments. */
export function ReturnFile(props: { page: string; suggest: FormAction }) {
  return (
    <WordUpload<BroughtBack>
      address={`${props.page}/word/return/read`}
      label="Edited Word file"
      hint="The .docx that was downloaded here and edited in Word, with changes tracked or not. You see what was found before anything is stored."
      submit="Find the changes"
    >
      {(read, again) => (
        <>
          <SectionHeading>What was found</SectionHeading>
          <WordReport report={read.report} />
          {read.returned.length === 0 ? (
            <p className="govuk-body">
              The words of the file are those of the text: there is nothing to suggest.
            </p>
          ) : (
            <ActionForm action={props.suggest} submit="Store what is ticked">
              <input type="hidden" name="page" value={props.page} />
              <input type="hidden" name="revisionId" value={read.revisionId} />
              <input type="hidden" name="fileName" value={read.fileName} />
              <input type="hidden" name="returned" value={JSON.stringify(read.returned.map(stored))} />
              <ol className="govuk-list ch-word__returned">
                {read.returned.map((found, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list of one file never changes
                  <Found found={found} place={place} key={place} />
                ))}
              </ol>
            </ActionForm>
          )}
          <p>
            <Button kind="secondary" type="button" onClick={again}>
              Choose another file
            </Button>
          </p>
        </>
      )}
    </WordUpload>
  )
}

function Found({ found, place }: { found: ShownReturn; place: number }) {
  const id = `found-${place}`
  return (
    <li className="ch-word__found govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          name="keep"
          type="checkbox"
          value={place}
          defaultChecked
          aria-describedby={`${id}-words`}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {found.what}
          {found.place !== '' && <span className="ch-word__place"> · {found.place}</span>}
        </label>
      </div>
      <div className="ch-word__words" id={`${id}-words`}>
        {found.runs.length > 0 && (
          <p className="govuk-body">
            <Words runs={found.runs} />
          </p>
        )}
        {found.body !== '' && <p className="govuk-body">{found.body}</p>}
      </div>
    </li>
  )
}

function stored({ clauseId, body, suggestion }: ShownReturn) {
  return { clauseId, body, suggestion }
}
