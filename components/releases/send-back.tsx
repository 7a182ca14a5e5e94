import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { TextareaField } from '@/components/ui/field'
import { sendBackId } from './send-back-id'

/** Gives an approved version back to its author, with a remark: the words of a row were approved, and are not edited here. */
export function SendBack(props: {
  action: FormAction
  page: string
  revisionId: string
  contentHash: string
  title: string
}) {
  const { revisionId, title } = props
  return (
    <details className="govuk-details ch-send-back" id={sendBackId(revisionId)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Send back<span className="govuk-visually-hidden"> {title}</span>
        </span>
      </summary>
      <ActionForm action={props.action} submit="Send it back" kind="secondary">
        <input type="hidden" name="page" value={props.page} />
        <input type="hidden" name="revisionId" value={revisionId} />
        <input type="hidden" name="contentHash" value={props.contentHash} />
        <TextareaField
          name={`remark-${revisionId}`}
          label={`What has to be put right in “${title}”?`}
          hint="It becomes a draft again, and needs approval again. Its authors and approvers see these words."
          rows={3}
          maxLength={4_000}
        />
      </ActionForm>
    </details>
  )
}
