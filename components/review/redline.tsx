import type { Clause } from '@/lib/document/clauses'
import { type Redline, summariseRedline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import { clauseBeginning, clauseName } from './clause-name'
import { foldUnchanged, isChange } from './fold-unchanged'
import { targetChanges } from './target-changes'
import { Words } from './words'

const KIND_WORDS = {
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  same: '',
} as const

/** Two texts compared, clause by clause: what changed, with what stands around it; the rest folds away. */
export function RedlineView({ redline }: { redline: Redline }) {
  const changes = redline.filter(isChange)
  return (
    <div className="ch-redline">
      <p className="govuk-body ch-redline__summary">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {changes.length > 1 && <JumpLinks changes={changes} />}
      {foldUnchanged(redline).map((stretch) =>
        stretch.folded ? (
          <Fold rows={stretch.rows} key={`fold-${keyOf(stretch.rows[0])}`} />
        ) : (
          stretch.rows.map(({ row, change }) => (
            <Row row={row} change={change} last={change === changes.length} key={keyOf(row)} />
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
                {KIND_WORDS[row.kind]}: {clauseBeginning(clauseOf(row))}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

function Fold({ rows }: { rows: RedlineRow[] }) {
  return (
    <details className="ch-redline__fold">
      <summary>{rows.length} paragraphs without changes</summary>
      {rows.map((row) => (
        <Row row={row} change={null} last key={keyOf(row)} />
      ))}
    </details>
  )
}

function Row({ row, change, last }: { row: RedlineRow; change: number | null; last: boolean }) {
  const clause = clauseOf(row)
  const name = clauseName(clause)
  const notes = [...(row.kind === 'moved' ? ['It stands elsewhere than before.'] : []), ...targetChanges(row)]
  if (row.formattingOnly && notes.length === 0) notes.push('Only its formatting changed.')
  return (
    <div
      className={`ch-redline__row ch-redline__row--${row.kind}`}
      id={change === null ? undefined : `change-${change}`}
      tabIndex={change === null ? undefined : -1}
    >
      {change !== null && (
        <p className="ch-redline__kind">
          <span>
            {KIND_WORDS[row.kind]}
            <span className="govuk-visually-hidden"> (change {change})</span>
          </span>
          {!last && (
            <a className="govuk-link" href={`#change-${change + 1}`}>
              Next<span className="govuk-visually-hidden"> change, after change {change}</span>
            </a>
          )}
        </p>
      )}
      {name && <p className="ch-redline__name">{name}</p>}
      <div className={`ch-redline__words ${lookOf(clause)}`}>
        <Words runs={row.words} />
      </div>
      {notes.map((note) => (
        <p className="ch-redline__note" key={note}>
          {note}
        </p>
      ))}
    </div>
  )
}

function lookOf({ kind, level }: Clause): string {
  if (kind === 'heading') return `ch-redline__words--heading${level ?? 2}`
  return kind === 'item' ? 'ch-redline__words--item' : ''
}

function clauseOf(row: RedlineRow): Clause {
  const clause = row.after ?? row.before
  if (!clause) throw new Error('a row of a redline has a clause')
  return clause
}

function keyOf(row: RedlineRow | undefined): string {
  return `${row?.before?.id ?? ''}>${row?.after?.id ?? ''}`
}
