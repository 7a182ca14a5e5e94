import { longDate } from '@/lib/platform/dates'
import type { PublishedVersion, VersionApproval } from '@/lib/reading/past/chapter-history'

const KINDS = {
  new: 'New',
  updated: 'Updated',
  minor: 'Minor change of spelling or layout: not listed in the Amendments',
} as const

/** What is said of one version: its kind, from when it is in force, its summary and the basis that it stands on. */
export function VersionFacts(props: { version: PublishedVersion; showsApprovers: boolean }) {
  const { version, showsApprovers } = props
  return (
    <>
      <p>
        <strong>{version.basis === 'baseline' ? 'As brought in' : KINDS[version.kind]}</strong>
        {version.inForceOn && <>. In force from {longDate(version.inForceOn)}</>}
      </p>
      {version.summary && <p className="details">{version.summary}</p>}
      {version.withheld !== null && (
        <p>
          <strong>The text of this version is withheld.</strong> {version.withheld}
        </p>
      )}
      <Basis version={version} showsApprovers={showsApprovers} />
    </>
  )
}

/** On what a version was published, in plain words, and who approved it where the manual says so. */
function Basis({ version, showsApprovers }: { version: PublishedVersion; showsApprovers: boolean }) {
  const { basis, approvals } = version
  if (basis === 'baseline')
    return (
      <p className="history__basis">
        It came with the manual when that was brought into Chapterhouse; who approved it before then is not
        recorded here.
      </p>
    )
  const said =
    basis === 'emergency'
      ? 'Published at once in an emergency, to be approved afterwards.'
      : 'Approved before it was published, by somebody who did not write it.'
  const open = basis === 'emergency' && showsApprovers && approvals.length === 0
  return (
    <p className="history__basis">
      {approvals.length === 0 || basis === 'emergency' ? said : null}
      {open && ' Nobody has approved it yet.'}
      {approvals.map((approval) => (
        <span key={`${approval.decidedAt.toISOString()}${approval.approver}`}>
          {' '}
          {approvalWords(approval)}
        </span>
      ))}
    </p>
  )
}

/** "Approved by A for B on 3 March 2025, at the Policy Board of 1 March 2025, minute 4.2." */
function approvalWords({ approver, onBehalfOf, decidedAt, meeting, meetingOn, minute }: VersionApproval) {
  return [
    `Approved by ${approver}`,
    onBehalfOf && ` for ${onBehalfOf}`,
    ` on ${longDate(decidedAt)}`,
    meeting && `, at ${meeting}`,
    meeting && meetingOn && ` of ${longDate(meetingOn)}`,
    minute && `, minute ${minute}`,
    '.',
  ]
    .filter(Boolean)
    .join('')
}
