import type { ReactNode } from 'react'
import { type Redline, summariseRedline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import { ChangeSteps } from './change-steps'
import { clauseBeginning } from './clause-name'
import type { AddressOfFile } from './files-compared'
import { foldUnchanged, isChange } from './fold-unchanged'
import { clauseOf, keyOf, kindWords, type RedlineLook, Row, type RowLook } from './redline-row'

/**
 * Two texts compared, clause by clause: what changed, in one text or side by side, with what stands around it; the
 * rest folds away. From change to change one goes by links, by buttons and by the keys n and p.
 */
export function RedlineView(props: {
  redline: Redline
  look?: RedlineLook
  labels?: RowLook['labels']
  addressOf?: AddressOfFile
  /** What stands under a clause that the text has now, by its id: its comments. */
  under?: Readonly<Record<string, ReactNode>>
  /** What switches from one look to the other. */
  children?: ReactNode
}) {
  const { redline, look = 'inline', labels = { before: 'Before', after: 'Now' } } = props
  const changes = redline.filter(isChange)
  const how: RowLook = {
    look,
    labels,
    ...(props.addressOf ? { addressOf: props.addressOf } : {}),
    ...(props.under ? { under: props.under } : {}),
  }
  return (
    <div className={`ch-redline ch-redline--${look}`}>
      <p className="govuk-body ch-redline__summary">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {changes.length > 0 && props.children}
      {changes.length > 1 && <JumpLinks changes={changes} />}
      {changes.length > 0 && <ChangeSteps changes={changes.length} />}
      {foldUnchanged(redline).map((stretch) =>
        stretch.folded ? (
          <Fold rows={stretch.rows} how={how} key={`fold-${keyOf(stretch.rows[0])}`} />
        ) : (
          stretch.rows.map(({ row, change }) => (
            <Row row={row} change={change} changes={changes.length} how={how} key={keyOf(row)} />
          ))
        ),
      )}
    </div>
  )
}

function JumpLinks({ changes }: { changes: RedlineRow[] }) {
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
