import { longDate } from '@/lib/platform/dates'
import { chapterChangesAddress, chapterHref } from '@/lib/reading/addresses/addresses'
import { isAmendmentsChapter } from '@/lib/reading/addresses/amendments-chapter'
import type { AppendixChange, AppendixRow } from '@/lib/reading/amendments/appendix'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { Corrections, Details } from '../pieces/change-words'
import { AmendmentsHead } from './amendments-head'

type Parts = { issued: IssuedManual; row: AppendixRow }

/** One of an edition's tables: a row a chapter, its changes dated within it. */
export function AmendmentsTable(props: {
  caption: string
  rows: readonly AppendixRow[]
  issued: IssuedManual
}) {
  return (
    <table className="govuk-table listing">
      <caption className="govuk-table__caption govuk-table__caption--m">{props.caption}</caption>
      <AmendmentsHead />
      <tbody className="govuk-table__body">
        {props.rows.map((row) => (
          <tr key={row.chapterId} className="govuk-table__row">
            <td className="govuk-table__cell">
              <ChapterName row={row} issued={props.issued} />
            </td>
            <td className="govuk-table__cell">
              {row.changes.map((change) => (
                <Change key={change.id} change={change} issued={props.issued} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A removed chapter's address is that of the last release that held it. */
function ChapterName({ row, issued }: Parts) {
  const removed = row.changes.findLast((change) => change.listed === 'removed')
  const brought = row.changes.findLast((change) => change.listed === 'new')
  const gone = removed && (!brought || brought.release.number < removed.release.number)
  const place = placeOf(issued)
  const href = chapterHref(gone ? { ...place, at: { release: removed.release.number - 1 } } : place, row)
  return (
    <>
      {row.number && <span className="listing__number">{row.number} </span>}
      <a href={href}>{row.title}</a>
    </>
  )
}

function Change({ change, issued }: { change: AppendixChange; issued: IssuedManual }) {
  return (
    <div className="change">
      {!change.release.imported && <p className="change__date">{longDate(change.release.publishedAt)}</p>}
      <p>
        <Details change={change} />
        {change.replacement && (
          <>
            {' '}
            Replaced by{' '}
            <a href={chapterHref(placeOf(issued), change.replacement)}>{change.replacement.title}</a>.
          </>
        )}
        <WhatChanged change={change} issued={issued} />
      </p>
      <Corrections corrections={change.corrections} />
    </div>
  )
}

/** The way to the redline of exactly this change; what an import printed has none. */
function WhatChanged({ change, issued }: { change: AppendixChange; issued: IssuedManual }) {
  if (change.release.imported || isAmendmentsChapter(change.title)) return null
  const place = { ...placeOf(issued), at: { release: change.release.number } }
  return (
    <span className="change__way">
      {' '}
      <a href={chapterChangesAddress(place, change.slug)}>
        What changed<span className="govuk-visually-hidden"> in {change.title}</span>
      </a>
    </span>
  )
}
