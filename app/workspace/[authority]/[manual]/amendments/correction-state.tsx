import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/platform/dates'
import type { AskedCorrection } from '@/lib/releases/queries/published-amendments'

/** What became of a correction, in a tag. */
export function CorrectionTag({ correction }: { correction: AskedCorrection }) {
  const { approved, release } = correction
  if (release !== null) return <Tag kind="done">Published with update {release}</Tag>
  if (approved === null) return <Tag kind="waiting">Waits for a decision</Tag>
  return approved ? <Tag kind="new">Comes with the next update</Tag> : <Tag kind="stopped">Declined</Tag>
}

/** A correction in words: who asked for it, and who decided. */
export function CorrectionWords({ correction }: { correction: AskedCorrection }) {
  const { details, madeBy, madeAt, decidedBy, decidedAt, approved, remark } = correction
  return (
    <>
      <p className="govuk-body ch-correction__words">{details}</p>
      <p className="govuk-hint">
        {madeBy} asked for this on {longDate(madeAt)}.
        {decidedBy !== null &&
          decidedAt !== null &&
          ` ${decidedBy} ${approved ? 'approved' : 'declined'} it on ${longDate(decidedAt)}.`}
        {remark !== '' && ` “${remark}”`}
      </p>
    </>
  )
}
