import { isChange } from '@/components/review/fold-unchanged'
import { JumpLinks, RedlineRows } from '@/components/review/redline-rows'
import { type Redline, summariseRedline } from '@/lib/document/diff'
import { fileAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'

/**
 * Two published texts compared in one, as a document: what was added and removed is marked, and said in words; what
 * is as it was folds away. Works without a script.
 */
export function ReadersRedline({ issued, redline }: { issued: IssuedManual; redline: Redline }) {
  const changes = redline.filter(isChange)
  const addressOf = (file: string, name: string) => fileAddress(placeOf(issued), file, name)
  return (
    <div className="ch-redline ch-redline--inline">
      <p className="ch-redline__summary">
        <strong>{summariseRedline(redline)}.</strong>
      </p>
      {changes.length > 1 && <JumpLinks changes={changes} />}
      <RedlineRows
        redline={redline}
        how={{ look: 'inline', labels: { before: 'Before', after: 'Now' }, addressOf }}
      />
    </div>
  )
}
