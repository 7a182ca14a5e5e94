import { Button } from '@/components/ui/button'
import { LONGEST_WORDS } from '@/lib/chapters/replace-input'
import type { Sought } from '@/lib/document/find-pattern'

/** What is looked for: an ordinary form, so that the address keeps it. */
export function FindForm({ action, sought }: { action: string; sought: Sought }) {
  return (
    <search>
      <form className="ch-find-manual" action={action} method="get">
        <label className="govuk-label govuk-label--s" htmlFor="words">
          Find in all chapters
        </label>
        <div className="govuk-hint" id="words-hint">
          In the draft of a chapter where there is one, else in the text that readers have
        </div>
        <input
          className="govuk-input"
          type="search"
          id="words"
          name="words"
          defaultValue={sought.words}
          maxLength={LONGEST_WORDS}
          aria-describedby="words-hint"
        />
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Option name="matchCase" words="Match case" ticked={sought.matchCase} />
          <Option name="wholeWord" words="Whole words only" ticked={sought.wholeWord} />
        </div>
        <Button kind="secondary">Find</Button>
      </form>
    </search>
  )
}

function Option(props: { name: string; words: string; ticked: boolean }) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={props.name}
        name={props.name}
        defaultChecked={props.ticked}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={props.name}>
        {props.words}
      </label>
    </div>
  )
}
