import type { RedlineLook } from './redline-row'

const LOOKS: { look: RedlineLook; words: string }[] = [
  { look: 'inline', words: 'In one text' },
  { look: 'side', words: 'Side by side' },
]

/** Switches how a redline is drawn; a form, so that it works without JavaScript too. */
export function LookSwitch(props: { look: RedlineLook; choose: (form: FormData) => Promise<void> }) {
  return (
    <form action={props.choose} className="ch-look-switch">
      <fieldset className="ch-look-switch__choices">
        <legend className="govuk-visually-hidden">How changes are shown</legend>
        {LOOKS.map(({ look, words }) => (
          <button
            type="submit"
            name="look"
            value={look}
            aria-pressed={props.look === look}
            className="ch-look-switch__choice"
            key={look}
          >
            {words}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
