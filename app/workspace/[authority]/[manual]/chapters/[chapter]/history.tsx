import { decidedByWords, meetingWords } from '@/lib/chapters/meeting'
import type { RevisionInHistory } from '@/lib/chapters/queries/chapter'
import type { Thread } from '@/lib/comments/thread'
import { longDate, longDateAndTime } from '@/lib/platform/dates'
import { CommentsInHistory } from './comments/in-history'
import { KIND_WORDS } from './kind-words'

/** All versions of a chapter, newest first: who did what and when, with what was remarked. */
export function History({
  revisions,
  threads,
}: {
  revisions: RevisionInHistory[]
  /** What was said of each version, by its id. */
  threads: ReadonlyMap<string, Thread[]>
}) {
  if (revisions.length === 0)
    return <p className="govuk-body">No version of this chapter has been written here yet.</p>
  return (
    <ol className="ch-history" reversed>
      {revisions.map((revision) => (
        <li className="ch-history__version" key={revision.id}>
          <h3 className="govuk-heading-s ch-history__title">
            Version {revision.number}
            <span className="ch-history__kind"> {KIND_WORDS[revision.kind]}</span>
          </h3>
          {revision.summary && <p className="govuk-body">{revision.summary}</p>}
          <ul className="ch-history__events">
            {eventsOf(revision).map((event) => (
              <li key={`${event.at.getTime()} ${event.words}`}>
                <span className="ch-history__when">{longDateAndTime(event.at)}</span> {event.words}
                {event.remark && <blockquote className="ch-remark">{event.remark}</blockquote>}
              </li>
            ))}
          </ul>
          <CommentsInHistory threads={threads.get(revision.id) ?? []} version={revision.number} />
        </li>
      ))}
    </ol>
  )
}

type HistoryEvent = { at: Date; words: string; remark?: string }

function eventsOf(revision: RevisionInHistory): HistoryEvent[] {
  const events: HistoryEvent[] = []
  const { release } = revision
  if (release)
    events.push({
      at: release.publishedAt,
      words: revision.emergency
        ? `Published in an emergency with update ${release.number} (${release.edition}), to be approved by ${longDate(revision.emergency.approvalDue)}`
        : `Published with update ${release.number} (${release.edition})`,
      ...(revision.emergency ? { remark: revision.emergency.reason } : {}),
    })
  for (const decision of revision.decisions) {
    const { outcome, decidedAt, remark, stands } = decision
    const voided =
      outcome === 'approved' && !stands ? '; taken back or changed since, so that it no longer counts' : ''
    const afterwards = release && decidedAt >= release.publishedAt ? ' afterwards' : ''
    const done = `${outcome === 'approved' ? 'Approved' : 'Returned'}${afterwards}`
    const words = `${done} ${decidedByWords(decision)}${meetingWords(decision)}${voided}`
    events.push({ at: decidedAt, words, ...(remark === '' ? {} : { remark }) })
  }
  if (revision.submittedAt) {
    events.push({
      at: revision.submittedAt,
      words: `Submitted${revision.submittedBy ? ` by ${revision.submittedBy}` : ''}`,
    })
  }
  for (const { reason, madeBy, madeAt, liftedBy, liftedAt } of revision.withholdings) {
    events.push({ at: madeAt, words: `Text withheld from readers by ${madeBy}`, remark: reason })
    if (liftedAt) events.push({ at: liftedAt, words: `Text shown to readers again by ${liftedBy}` })
  }
  if (revision.savedBy) events.push({ at: revision.savedAt, words: `Last saved by ${revision.savedBy}` })
  return events.sort((one, other) => other.at.getTime() - one.at.getTime())
}
