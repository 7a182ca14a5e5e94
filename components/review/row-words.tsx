import type { Clause } from '@/lib/document/clauses'
import type { ComparedCell } from '@/lib/document/diff-cells'
import type { RedlineRow } from '@/lib/document/diff-row'
import type { WordRun } from '@/lib/document/diff-words'
import { type AddressOfFile, FileOf } from './files-compared'
import { Words } from './words'

/** One side of a comparison, or both in one. */
export type Side = 'both' | 'before' | 'after'

/** The words of a row on one side or of both in one; a table's row as its cells, an image as its picture. */
export function RowWords(props: { row: RedlineRow; side: Side; addressOf: AddressOfFile | undefined }) {
  const { row, side, addressOf } = props
  const clause = side === 'before' ? row.before : (row.after ?? row.before)
  if (!clause) return null
  const said = side === 'both'
  return (
    <>
      {row.cells ? (
        <Cells cells={row.cells} side={side} />
      ) : (
        <div className={`ch-redline__words ${lookOf(clause)}`}>
          <Words runs={runsOf(row.words, side)} said={said} />
        </div>
      )}
      {side !== 'after' && (row.fileReplaced || !row.after || side === 'before') && (
        <FileOf clause={row.before} was addressOf={addressOf} />
      )}
      {side !== 'before' && <FileOf clause={row.after} was={false} addressOf={addressOf} />}
    </>
  )
}

function Cells({ cells, side }: { cells: readonly ComparedCell[]; side: Side }) {
  const gone = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  return (
    <ul className="ch-cells">
      {cells.map(({ kind, column, words }, index) =>
        kind === gone ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one comparison never move
          <li className={`ch-cells__cell ch-cells__cell--${kind}`} key={index}>
            {column !== '' && <span className="ch-cells__column">{column}: </span>}
            <Words runs={runsOf(words, side)} said={side === 'both'} />
          </li>
        ),
      )}
    </ul>
  )
}

function runsOf(runs: readonly WordRun[], side: Side): readonly WordRun[] {
  if (side === 'both') return runs
  return runs.filter(({ op }) => op === 'same' || op === (side === 'before' ? 'removed' : 'added'))
}

function lookOf({ kind, level }: Clause): string {
  if (kind === 'heading') return `ch-redline__words--heading${level ?? 2}`
  return kind === 'item' ? 'ch-redline__words--item' : ''
}
