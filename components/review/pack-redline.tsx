import { type Redline, summariseRedline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import { clauseName } from './clause-name'
import type { AddressOfFile } from './files-compared'
import { isChange } from './fold-unchanged'
import { clauseOf, keyOf, kindWords } from './redline-row'
import { rowNotes } from './row-notes'
import { RowWords } from './row-words'

/**
 * A redline among others on one page: the changes alone, each under the heading that it stands under, and the whole
 * text folded away. It has no addresses of its own, as several of them stand on one page.
 */
export function PackRedline({ redline, addressOf }: { redline: Redline; addressOf: AddressOfFile }) {
  const changes = redline.filter(isChange)
  return (
    <div className="ch-redline ch-redline--inline">
      <p className="govuk-body ch-redline__summary">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {changes.map((row) => (
        <ChangedRow row={row} above={headingAbove(row, redline)} addressOf={addressOf} key={keyOf(row)} />
      ))}
      {changes.length < redline.length && (
        <details className="ch-redline__fold">
          <summary>The whole text, with its changes</summary>
          {redline.map((row) =>
            isChange(row) ? (
              <ChangedRow row={row} above={null} addressOf={addressOf} key={keyOf(row)} />
            ) : (
              <div className="ch-redline__row ch-redline__row--same" key={keyOf(row)}>
                <RowWords row={row} side="after" addressOf={addressOf} />
              </div>
            ),
          )}
        </details>
      )}
    </div>
  )
}

function ChangedRow(props: { row: RedlineRow; above: string | null; addressOf: AddressOfFile }) {
  const { row, above, addressOf } = props
  const name = clauseName(clauseOf(row))
  return (
    <div className={`ch-redline__row ch-redline__row--${row.kind}`}>
      <p className="ch-redline__kind">
        <span>{above === null ? kindWords(row) : `${kindWords(row)} in “${above}”`}</span>
      </p>
      {name && <p className="ch-redline__name">{name}</p>}
      <RowWords row={row} side="both" addressOf={addressOf} />
      {rowNotes(row).map((note) => (
        <p className="ch-redline__note" key={note}>
          {note}
        </p>
      ))}
    </div>
  )
}

/** The words of the heading that a clause stands under; null at the beginning, and of a heading. */
function headingAbove(row: RedlineRow, redline: Redline): string | null {
  const { headingId } = clauseOf(row)
  if (headingId === null) return null
  const heading = redline.find(({ before, after }) => after?.id === headingId || before?.id === headingId)
  return heading ? clauseOf(heading).text.trim() || null : null
}
