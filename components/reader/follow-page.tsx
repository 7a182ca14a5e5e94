import { chapterFeedAddress, manualFeedAddress, sectionFeedAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from './frame/page-frame'
import { EmailField, FormProblem } from './pieces/posted-form'

/** Something that may be followed: `value` is what the form says of it, `words` what readers know it by. */
export type Followable = { value: string; words: string }

/** What may be followed of a manual, in the order of its contents. */
export type Followables = { sections: readonly Followable[]; chapters: readonly Followable[] }

/** What was typed into the form, or chosen beforehand. */
export type FollowTyped = { what: string; email: string; frequency: string }

/** What is wrong with the form, and with which of its fields; null: with none of them. */
export type FollowProblem = { of: 'what' | 'email' | 'frequency' | null; words: string }

/** Where a reader asks to be told of changes, by e-mail or by feed. `problem` says what was wrong with the form. */
export function FollowPage(
  props: FrameProps & {
    issued: IssuedManual
    followables: Followables
    typed: FollowTyped
    problem?: FollowProblem | undefined
  },
) {
  const { issued, followables, typed, problem } = props
  const about = (name: string) =>
    problem?.of === name ? { 'aria-describedby': 'problem', 'aria-invalid': true as const } : {}
  return (
    <PageFrame
      {...props}
      title={problem ? 'Error: Follow changes' : 'Follow changes'}
      path={null}
      canonical={null}
    >
      <main id="main" className="follow">
        <h1 className="govuk-heading-xl">Follow changes</h1>
        <p className="govuk-body">
          Get an e-mail when something changes in this manual, with every change and what was changed.
        </p>
        <form className="follow__form" action="/following" method="post">
          {problem && <FormProblem words={problem.words} />}
          <input type="hidden" name="authority" value={issued.authoritySlug} />
          <input type="hidden" name="manual" value={issued.manualSlug} />
          <div className="follow__field">
            <label className="govuk-label" htmlFor="what">
              What you want to follow
            </label>
            <select
              className="govuk-input follow__select"
              id="what"
              name="what"
              defaultValue={typed.what}
              {...about('what')}
            >
              <option value="manual">The whole manual</option>
              <Group label="A section" options={followables.sections} />
              <Group label="A chapter" options={followables.chapters} />
            </select>
          </div>
          <div className="follow__field">
            <label className="govuk-label" htmlFor="frequency">
              How often
            </label>
            <select
              className="govuk-input follow__select"
              id="frequency"
              name="frequency"
              defaultValue={typed.frequency}
              {...about('frequency')}
            >
              <option value="immediate">As soon as something is published</option>
              <option value="weekly">Once a week, on Monday morning; urgent notices at once</option>
            </select>
          </div>
          <EmailField
            className="follow__field"
            label="Your e-mail address"
            hint="We send you a link to confirm it. It is used for these e-mails alone; you can stop at any time."
            typed={typed.email}
            wrong={problem?.of === 'email'}
          />
          <button className="govuk-button" type="submit">
            Send me the link
          </button>
        </form>
        <Feeds issued={issued} what={typed.what} />
      </main>
    </PageFrame>
  )
}

function Group({ label, options }: { label: string; options: readonly Followable[] }) {
  if (options.length === 0) return null
  return (
    <optgroup label={label}>
      {options.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </optgroup>
  )
}

/** The same as feeds: of the manual, and of what was chosen before the page was opened. */
function Feeds({ issued, what }: { issued: IssuedManual; what: string }) {
  const place = placeOf(issued)
  const [kind = '', id = ''] = what.split(':')
  return (
    <section aria-labelledby="feeds">
      <h2 className="govuk-heading-m" id="feeds">
        Without an e-mail address
      </h2>
      <p className="govuk-body">The same changes can be read in a feed reader:</p>
      <ul className="govuk-list">
        {kind === 'chapter' && (
          <li>
            <a href={chapterFeedAddress(place, id)}>Feed of this chapter (Atom)</a>
          </li>
        )}
        {kind === 'section' && (
          <li>
            <a href={sectionFeedAddress(place, id)}>Feed of this section (Atom)</a>
          </li>
        )}
        <li>
          <a href={manualFeedAddress(place)}>Feed of the whole manual (Atom)</a>
        </li>
      </ul>
    </section>
  )
}

/** What a reader sees once they have asked: the same whether the address follows it already or not. */
export function FollowAskedPage(props: FrameProps & { issued: IssuedManual }) {
  return (
    <PageFrame {...props} title="Look at your e-mails" path={null} canonical={null}>
      <main id="main" className="follow">
        <h1 className="govuk-heading-xl">Look at your e-mails</h1>
        <p className="govuk-body">
          An e-mail with a link is on its way to the address that you gave. Open the link within 7 days to
          confirm: before that, nothing else is sent.
        </p>
        <p className="govuk-body">
          If it has not come in a few minutes, look among unwanted e-mails, or ask again.
        </p>
      </main>
    </PageFrame>
  )
}
