import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { termPage } from '@/lib/platform/workspace-addresses'
import type { KeptTerm } from '@/lib/terms/queries'

/** The terms of an authority, each with its words, its meaning and the way to change it. */
export function TermList(props: {
  manual: ManualInWorkspace
  terms: readonly KeptTerm[]
  mayChange: boolean
}) {
  if (props.terms.length === 0)
    return (
      <p className="govuk-body">
        There are none yet. Begin with the abbreviations that staff use every day: LAC, PLO, s47.
      </p>
    )
  return (
    <ul className="ch-words">
      {props.terms.map(({ id, words: [first = '', ...others], explanation }) => (
        <li key={id} className="ch-words__item">
          <div>
            <p className="ch-words__words">
              {props.mayChange ? (
                <a className="govuk-link" href={termPage(props.manual, id)}>
                  {first}
                </a>
              ) : (
                <strong>{first}</strong>
              )}
              {others.length > 0 && <span className="ch-words__others"> also: {others.join(', ')}</span>}
            </p>
            {explanation !== '' && <p className="ch-words__explanation">{explanation}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
