import { type Redline, summariseRedline } from '@/lib/document/diff'
import { foldUnchanged, isChange } from './fold-unchanged'
import { keyOf, Row, type RowLook } from './redline-row'

/** Two texts beside one another where they differ, one under the other where there is no room; the rest is left out. */
export function SideBySide(props: { redline: Redline; left: string; right: string }) {
  const { redline, left, right } = props
  const how: RowLook = { look: 'side', labels: { before: left, after: right } }
  const changes = redline.filter(isChange).length
  return (
    <div className="ch-redline ch-redline--side">
      <p className="govuk-body">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {foldUnchanged(redline).map((stretch) =>
        stretch.folded ? (
          <p className="ch-redline__left-out" key={`fold-${keyOf(stretch.rows[0])}`}>
            {stretch.rows.length} paragraphs that are the same
          </p>
        ) : (
          stretch.rows.map(({ row, change }) => (
            <Row row={row} change={change} changes={changes} how={how} key={keyOf(row)} />
          ))
        ),
      )}
    </div>
  )
}
