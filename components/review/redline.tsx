import type { ReactNode } from 'react'
import { type Redline, summariseRedline } from '@/lib/document/diff'
import { ChangeSteps } from './change-steps'
import type { AddressOfFile } from './files-compared'
import { isChange } from './fold-unchanged'
import type { RedlineLook, RowLook } from './redline-row'
import { JumpLinks, RedlineRows } from './redline-rows'

/**
 * Two texts compared, clause by clause: what changed, in one text or side by side, with what stands around it; the
 * rest folds away. From change to change one goes by links, by buttons and by the keys n and p.
 */
export function RedlineView(props: {
  redline: Redline
  look?: RedlineLook
  labels?: RowLook['labels']
  addressOf?: AddressOfFile
  /** What stands under a clause that the text has now, by its id: its comments. */
  under?: Readonly<Record<string, ReactNode>>
  /** What switches from one look to the other. */
  children?: ReactNode
}) {
  const { redline, look = 'inline', labels = { before: 'Before', after: 'Now' } } = props
  const changes = redline.filter(isChange)
  const how: RowLook = {
    look,
    labels,
    ...(props.addressOf ? { addressOf: props.addressOf } : {}),
    ...(props.under ? { under: props.under } : {}),
  }
  return (
    <div className={`ch-redline ch-redline--${look}`}>
      <p className="govuk-body ch-redline__summary">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {changes.length > 0 && props.children}
      {changes.length > 1 && <JumpLinks changes={changes} />}
      {changes.length > 0 && <ChangeSteps changes={changes.length} />}
      <RedlineRows redline={redline} how={how} />
    </div>
  )
}
