import type { ReactNode } from 'react'

/** A row: its key, and one cell for each column; the first cell heads the row. */
export type TableRow = { key: string; cells: readonly ReactNode[] }

/** A table with a caption and headed rows; a narrow screen scrolls it sideways, with the keyboard too. */
export function Table(props: {
  caption: string
  /** The caption is read out only: a heading just above says the same. */
  captionHidden?: boolean
  head: readonly string[]
  rows: readonly TableRow[]
}) {
  const hidden = props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ch-table" aria-label={props.caption} tabIndex={0}>
      <table className="govuk-table">
        <caption className={`govuk-table__caption ${hidden}`}>{props.caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {props.head.map((words) => (
              <th scope="col" className="govuk-table__header" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {props.rows.map((row) => (
            <tr className="govuk-table__row" key={row.key}>
              {row.cells.map((cell, column) =>
                column === 0 ? (
                  <th scope="row" className="govuk-table__header" key={props.head[column]}>
                    {cell}
                  </th>
                ) : (
                  <td className="govuk-table__cell" key={props.head[column]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
