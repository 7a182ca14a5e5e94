import { AmendmentsHead } from '@/components/reader/amendments/amendments-head'
import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { RevisionInHistory } from '@/lib/chapters/queries/chapter'
import { longDate } from '@/lib/platform/dates'

/** What staff will be told of a version: the row of the Amendments page with its words, or that there is none. */
export function AsListed(props: {
  chapter: { title: string; number: string | null }
  open: RevisionInHistory
  /** What makes it doubtful that a change called minor is one. */
  doubts: readonly string[]
}) {
  const { chapter, open } = props
  return (
    <section>
      <SectionHeading>What staff will be told</SectionHeading>
      {open.kind === 'minor' ? (
        <>
          <p className="govuk-body">Nothing: its author calls this a minor change, which is not listed.</p>
          {props.doubts.length > 0 && (
            <Notification kind="notice" title="Is it minor?">
              {props.doubts.map((doubt) => (
                <p key={doubt}>{doubt}</p>
              ))}
              {open.state !== 'draft' && open.submittedBy && (
                <p>
                  {open.submittedBy} was asked this when submitting it, and confirmed that it is minor all the
                  same. Return it if you think otherwise.
                </p>
              )}
            </Notification>
          )}
        </>
      ) : (
        <table className="govuk-table ch-as-listed">
          <caption className="govuk-visually-hidden">The row on the Amendments page</caption>
          <AmendmentsHead />
          <tbody className="govuk-table__body">
            <tr className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {[chapter.number, chapter.title].filter(Boolean).join(' ')}{' '}
                <Tag kind="new">{open.kind === 'new' ? 'New' : 'Updated'}</Tag>
              </th>
              <td className="govuk-table__cell">
                {open.summary || (open.kind === 'new' ? 'New chapter.' : 'Not written yet')}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <p className="govuk-body">
        {open.inForceOn
          ? `In force from ${longDate(open.inForceOn)}.`
          : 'In force from the day it is published.'}
      </p>
    </section>
  )
}
