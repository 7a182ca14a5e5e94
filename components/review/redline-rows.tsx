import type { Redline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import { clauseBeginning } from './clause-name'
import { foldUnchanged, isChange } from './fold-unchanged'
import { clauseOf, keyOf, kindWords, Row, type RowLook } from './redline-row'

/** Links to each change of a redline. */
export function JumpLinks({ changes }: { changes: readonly RedlineRow[] }) {
  return (
    <nav aria-label="Changes" className="ch-redline__jump">
      <details className="govuk-details" open={changes.length <= 12}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Go to a change</span>
        </summary>
        <ol className="govuk-list govuk-list--number ch-redline__list">
          {changes.map((row, index) => (
            <li key={keyOf(row)}>
              <a className="govuk-link" href={`#change-${index + 1}`}>
                {kindWords(row)}: {clauseBeginning(clauseOf(row))}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

/** What changed with what stands around it, clause by clause; the rest folds away. */
export function RedlineRows({ redline, how }: { redline: Redline; how: RowLook }) {
  const changes = redline.filter(isChange).length
  return foldUnchanged(redline).map((stretch) =>
    stretch.folded ? (
      <Fold rows={stretch.rows} how={how} key={`fold-${keyOf(stretch.rows[0])}`} />
    ) : (
      stretch.rows.map(({ row, change }) => (
        <Row row={row} change={change} changes={changes} how={how} key={keyOf(row)} />
      ))
    ),
  )
}

function Fold({ rows, how }: { rows: RedlineRow[]; how: RowLook }) {
  return (
    <details className="ch-redline__fold">
      <summary>{rows.length} paragraphs without changes</summary>
      {rows.map((row) => (
        <Row row={row} change={null} changes={0} how={how} key={keyOf(row)} />
      ))}
    </details>
  )
}
