import { type Redline, type RedlineRow, summariseRedline } from '@/lib/document/diff'
import { foldUnchanged } from './fold-unchanged'
import { Words } from './words'

/** Two texts beside one another, where they differ: the earlier left, the later right; the rest folds away. */
export function SideBySide(props: { redline: Redline; left: string; right: string }) {
  return (
    <div className="ch-side-by-side">
      <table className="govuk-table">
        <caption className="govuk-table__caption">{summariseRedline(props.redline)}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              {props.left}
            </th>
            <th scope="col" className="govuk-table__header">
              {props.right}
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {foldUnchanged(props.redline).map((stretch) =>
            stretch.folded ? (
              <tr className="govuk-table__row" key={`fold-${keyOf(stretch.rows[0])}`}>
                <td className="govuk-table__cell ch-side-by-side__fold" colSpan={2}>
                  {stretch.rows.length} paragraphs that are the same
                </td>
              </tr>
            ) : (
              stretch.rows.map(({ row }) => <Pair row={row} key={keyOf(row)} />)
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Pair({ row }: { row: RedlineRow }) {
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell">
        <Words runs={row.words.filter(({ op }) => op !== 'added')} said={false} />
      </td>
      <td className="govuk-table__cell">
        <Words runs={row.words.filter(({ op }) => op !== 'removed')} said={false} />
      </td>
    </tr>
  )
}

function keyOf(row: RedlineRow | undefined): string {
  return `${row?.before?.id ?? ''}>${row?.after?.id ?? ''}`
}
