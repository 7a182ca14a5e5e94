import type { ReactNode } from 'react'
import type { Clause } from '@/lib/document/clauses'
import type { RedlineRow } from '@/lib/document/diff-row'
import { clauseName } from './clause-name'
import type { AddressOfFile } from './files-compared'
import { rowNotes } from './row-notes'
import { RowWords } from './row-words'

/** How a redline is drawn: both texts in one, or beside one another. */
export type RedlineLook = 'inline' | 'side'

/** What the rows of one redline have in common. */
export type RowLook = {
  look: RedlineLook
  /** What the two texts are called, where they stand beside one another. */
  labels: { before: string; after: string }
  addressOf?: AddressOfFile
  /** What stands under a clause that the text has now, by its id: its comments. */
  under?: Readonly<Record<string, ReactNode>>
}

/** What is said of a row above its words. */
export const KIND_WORDS = {
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  same: '',
} as const

/** What a row is called: "Moved and changed" where both are so. */
export function kindWords({ kind, changed }: RedlineRow): string {
  return kind === 'moved' && changed ? 'Moved and changed' : KIND_WORDS[kind]
}

/** One clause of a redline; a change has its number, and can be gone to. */
export function Row(props: { row: RedlineRow; change: number | null; changes: number; how: RowLook }) {
  const { row, change, changes, how } = props
  const name = clauseName(clauseOf(row))
  const under = row.after && how.under?.[row.after.id]
  if (change === null) {
    return (
      <div className="ch-redline__row ch-redline__row--same">
        {name && <p className="ch-redline__name">{name}</p>}
        <RowWords row={row} side="after" addressOf={how.addressOf} />
        {under}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-label={`Change ${change} of ${changes}: ${kindWords(row)}`}
      className={`ch-redline__row ch-redline__row--${row.kind}`}
      id={`change-${change}`}
      data-change={change}
      tabIndex={-1}
    >
      <p className="ch-redline__kind">
        <span>{kindWords(row)}</span>
        {change < changes && (
          <a className="govuk-link" href={`#change-${change + 1}`}>
            Next<span className="govuk-visually-hidden"> change, after change {change}</span>
          </a>
        )}
      </p>
      {name && <p className="ch-redline__name">{name}</p>}
      {how.look === 'inline' ? (
        <RowWords row={row} side="both" addressOf={how.addressOf} />
      ) : (
        <Beside row={row} how={how} />
      )}
      {rowNotes(row).map((note) => (
        <p className="ch-redline__note" key={note}>
          {note}
        </p>
      ))}
      {under}
    </div>
  )
}

function Beside({ row, how }: { row: RedlineRow; how: RowLook }) {
  return (
    <div className="ch-beside">
      {(['before', 'after'] as const).map((side) => (
        <div className="ch-beside__side" key={side}>
          <p className="ch-beside__label">{how.labels[side]}</p>
          {row[side] ? (
            <RowWords row={row} side={side} addressOf={how.addressOf} />
          ) : (
            <p className="ch-beside__none">Not there</p>
          )}
        </div>
      ))}
    </div>
  )
}

/** The clause that a row is of: as it is now, or as it was where it is gone. */
export function clauseOf(row: RedlineRow): Clause {
  const clause = row.after ?? row.before
  if (!clause) throw new Error('a row of a redline has a clause')
  return clause
}

/** What tells the rows of one redline apart. */
export function keyOf(row: RedlineRow | undefined): string {
  return `${row?.before?.id ?? ''}>${row?.after?.id ?? ''}`
}
