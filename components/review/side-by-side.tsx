import { type Redline, summariseRedline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import { foldUnchanged, isChange } from './fold-unchanged'
import { Words } from './words'

/** Two texts beside one another where they differ, one under the other where there is no room; the rest folds away. */
export function SideBySide(props: { redline: Redline; left: string; right: string }) {
  return (
    <div className="ch-pairs">
      <p className="govuk-body">
        <strong>{summariseRedline(props.redline)}.</strong>
      </p>
      {foldUnchanged(props.redline).map((stretch) =>
        stretch.folded ? (
          <p className="ch-pairs__same" key={`fold-${keyOf(stretch.rows[0])}`}>
            {stretch.rows.length} paragraphs that are the same
          </p>
        ) : (
          stretch.rows.map(({ row }) =>
            isChange(row) ? (
              <Pair row={row} left={props.left} right={props.right} key={keyOf(row)} />
            ) : (
              <p className="ch-pairs__same" key={keyOf(row)}>
                {row.after?.text}
              </p>
            ),
          )
        ),
      )}
    </div>
  )
}

function Pair({ row, left, right }: { row: RedlineRow; left: string; right: string }) {
  return (
    <div className="ch-pairs__pair">
      <div>
        <p className="ch-pairs__label">{left}</p>
        {row.before ? (
          <Words runs={row.words.filter(({ op }) => op !== 'added')} said={false} />
        ) : (
          'Not there'
        )}
      </div>
      <div>
        <p className="ch-pairs__label">{right}</p>
        {row.after ? (
          <Words runs={row.words.filter(({ op }) => op !== 'removed')} said={false} />
        ) : (
          'Not there'
        )}
      </div>
    </div>
  )
}

function keyOf(row: RedlineRow | undefined): string {
  return `${row?.before?.id ?? ''}>${row?.after?.id ?? ''}`
}
