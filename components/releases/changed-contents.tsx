import { SectionHeading } from '@/components/ui/page-heading'
import { Tag, type TagKind } from '@/components/ui/tag'
import type { BeforeAndAfter } from '@/lib/ledger/before-and-after'
import type { ContentsLine, ContentsRow, EntryChange, FoldedRows } from '@/lib/ledger/contents-side-by-side'

/** What changes in the contents: on a wide screen both contents beside each other, on a narrow one a list of differences. */
export function ChangedContents(props: {
  rows: readonly (ContentsRow | FoldedRows)[]
  changes: readonly BeforeAndAfter[]
  number: number
}) {
  const { rows, changes, number } = props
  return (
    <section aria-labelledby="contents-changes">
      <SectionHeading id="contents-changes">Contents</SectionHeading>
      {changes.length === 0 ? (
        <p className="govuk-body">The contents stay as they are.</p>
      ) : (
        <>
          {rows.length > 0 && <BothContents rows={rows} number={number} />}
          <Differences changes={changes} always={rows.length === 0} />
        </>
      )}
    </section>
  )
}

function BothContents({ rows, number }: { rows: readonly (ContentsRow | FoldedRows)[]; number: number }) {
  return (
    <table className="govuk-table ch-both-contents">
      <caption className="govuk-visually-hidden">The contents before and after</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            As readers have it
          </th>
          <th scope="col" className="govuk-table__header">
            With update {number}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) =>
          'folded' in row ? (
            <Folded row={row} key={row.key} />
          ) : (
            <tr className="govuk-table__row" key={row.key}>
              <Cell line={row.before} changes={row.changes} side="before" both={row.after !== null} />
              <Cell line={row.after} changes={row.changes} side="after" both={row.before !== null} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function Folded({ row: { folded, side } }: { row: FoldedRows }) {
  if (side === 'both')
    return (
      <tr className="govuk-table__row">
        <td className="govuk-table__cell ch-both-contents__fold" colSpan={2}>
          {folded === 1 ? '1 other, as it is' : `${folded} others, as they are`}
        </td>
      </tr>
    )
  const words = folded === 1 ? '1 that moves along' : `${folded} that move along`
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell ch-both-contents__fold">{side === 'before' && words}</td>
      <td className="govuk-table__cell ch-both-contents__fold">{side === 'after' && words}</td>
    </tr>
  )
}

function Cell(props: {
  line: ContentsLine | null
  changes: readonly EntryChange[]
  side: 'before' | 'after'
  /** Does the other side have it at this place? It is marked once then, after. */
  both: boolean
}) {
  const { line, changes, side, both } = props
  if (!line) return <td className="govuk-table__cell ch-both-contents__none" />
  const marked = both && side === 'before' ? [] : changes
  const changed = changes.length > 0 ? ` ch-both-contents__line--${side}` : ''
  return (
    <td className="govuk-table__cell">
      <span className={`ch-both-contents__line ch-both-contents__line--${Math.min(line.depth, 5)}${changed}`}>
        <span>
          {line.number && <span className="ch-both-contents__number">{line.number}</span>} {line.title}
        </span>
        {marked.map((change) => (
          <Tag kind={TAGS[change]} key={change}>
            {change === 'moved' ? (side === 'before' ? 'Moves away' : 'Moves here') : WORDS[change]}
          </Tag>
        ))}
      </span>
    </td>
  )
}

const WORDS: Record<EntryChange, string> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  renamed: 'Renamed',
  changed: 'Changed',
}

const TAGS: Record<EntryChange, TagKind> = {
  added: 'new',
  removed: 'stopped',
  moved: 'waiting',
  renamed: 'waiting',
  changed: 'quiet',
}

const KIND_WORDS: Record<BeforeAndAfter['kind'], string> = {
  new: 'Added',
  reinstated: 'Back in the manual',
  removed: 'Removed',
  renamed: 'Renamed',
  moved: 'Moved',
  contents: 'Changed',
}

const KIND_TAGS: Record<BeforeAndAfter['kind'], TagKind> = {
  new: 'new',
  reinstated: 'new',
  removed: 'stopped',
  renamed: 'waiting',
  moved: 'waiting',
  contents: 'quiet',
}

function Differences({ changes, always }: { changes: readonly BeforeAndAfter[]; always: boolean }) {
  return (
    <ul className={always ? 'ch-differences' : 'ch-differences ch-differences--narrow'}>
      {changes.map(({ key, kind, subject, before, after }) => (
        <li className="ch-differences__item" key={key}>
          <strong>{subject}</strong> <Tag kind={KIND_TAGS[kind]}>{KIND_WORDS[kind]}</Tag>
          <dl className="ch-differences__sides">
            <dt>Before</dt>
            <dd>{before || 'Not there'}</dd>
            <dt>After</dt>
            <dd>{after || 'Not there'}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
