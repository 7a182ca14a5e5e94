import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { manualHome } from '@/lib/platform/workspace-addresses'
import { DAYS_KEPT } from '@/lib/terms/days-kept'
import type { KeptTerm, UnfoundSearch } from '@/lib/terms/queries'
import { dismiss, put } from './actions'
import { NEW_TERM } from './new-term'

type Listed = { manual: ManualInWorkspace; terms: readonly KeptTerm[]; mayChange: boolean }

/** What readers of the manual looked for in vain, each with one step to a term, and what was laid aside. */
export function Unfound(
  props: Listed & { unfound: { open: UnfoundSearch[]; dismissed: UnfoundSearch[]; all: number } },
) {
  const { open, dismissed, all } = props.unfound
  return (
    <section>
      <SectionHeading>Searches that found nothing</SectionHeading>
      <p className="govuk-hint">
        Only words that are known to be words are kept, how often, and the first and last day: never who
        asked, and nothing that could be a name, an address or a number. After {DAYS_KEPT} days without being
        asked again they are forgotten.
      </p>
      {open.length === 0 && (
        <p className="govuk-body">
          None: every search of this manual that was made with known words found something.
        </p>
      )}
      <ul className="ch-words">
        {open.map((search, index) => (
          <Search key={search.words} {...props} search={search} index={index} />
        ))}
      </ul>
      {all > open.length && (
        <p className="govuk-body">
          The {countOf(open.length, 'search', 'searches')} made most often are shown, of {all}.
        </p>
      )}
      {dismissed.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Laid aside ({dismissed.length})</span>
          </summary>
          <ul className="ch-words">
            {dismissed.map((search) => (
              <li key={search.words} className="ch-words__item">
                <Facts search={search} />
                {props.mayChange && (
                  <Dismiss {...props} search={search} dismissed="no" words="Take up again" />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Search(props: Listed & { search: UnfoundSearch; index: number }) {
  const { search, manual, terms } = props
  const holder = search.inTerm ? terms.find(({ id }) => id === search.termId) : undefined
  return (
    <li className="ch-words__item">
      <div>
        <Facts search={search} />
        {holder && (
          <p className="ch-words__explanation">
            It is in “{holder.words[0]}”, of whose words this manual has none.
          </p>
        )}
      </div>
      {props.mayChange && (
        <div className="ch-words__steps">
          {!holder && (
            <ActionForm action={put} submit="Put it there" kind="secondary" className="ch-words__put">
              <input type="hidden" name="home" value={manualHome(manual)} />
              <input type="hidden" name="word" value={search.words} />
              <SelectField
                name="termId"
                id={`term-for-${props.index}`}
                label={`“${search.words}” means the same as`}
                initial={search.termId ?? NEW_TERM}
                options={[
                  { value: NEW_TERM, words: 'Something else (new words)' },
                  ...terms.map(({ id, words }) => ({ value: id, words: words.slice(0, 3).join(', ') })),
                ]}
              />
            </ActionForm>
          )}
          <Dismiss {...props} dismissed="yes" words="Lay aside" />
        </div>
      )}
    </li>
  )
}

function Facts({ search: { words, times, lastOn } }: { search: UnfoundSearch }) {
  return (
    <p className="ch-words__words">
      <strong>{words}</strong>
      <span className="ch-words__others">
        {' '}
        {countOf(times, 'time', 'times')}, last on {longDate(lastOn)}
      </span>
    </p>
  )
}

function Dismiss(props: {
  manual: ManualInWorkspace
  search: UnfoundSearch
  dismissed: string
  words: string
}) {
  return (
    <ActionForm action={dismiss} submit={props.words} kind="secondary">
      <input type="hidden" name="home" value={manualHome(props.manual)} />
      <input type="hidden" name="manualId" value={props.manual.id} />
      <input type="hidden" name="words" value={props.search.words} />
      <input type="hidden" name="dismissed" value={props.dismissed} />
    </ActionForm>
  )
}
