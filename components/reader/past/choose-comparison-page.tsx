import { comparisonAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ManualUpdate } from '@/lib/reading/past/moments'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { AskForm } from '../pieces/ask-form'
import { UpdatesList } from './updates-list'

/** Where a reader chooses which two days or updates to compare; with `problem`, why those asked for cannot be. */
export function ChooseComparisonPage(
  props: FrameProps & {
    issued: IssuedManual
    updates: readonly ManualUpdate[]
    problem?: string
    typed?: { from: string; to: string }
  },
) {
  const { issued, updates, problem, typed } = props
  return (
    <PageFrame
      {...props}
      title={problem ? 'Choose what to compare' : 'Compare two days or updates'}
      path={null}
      canonical={problem ? null : comparisonAddress(placeOf(issued))}
    >
      <main id="main" className="past">
        <h1 className="govuk-heading-xl">Compare two days or updates</h1>
        <p className="govuk-body">
          See which chapters were added, removed, renamed or moved in between, and what changed in the texts.
        </p>
        <AskForm
          action={comparisonAddress(placeOf(issued))}
          fields={[
            {
              name: 'from',
              label: 'From',
              hint: `An update or a day: 1, or 3 March 2025`,
              value: typed?.from,
            },
            {
              name: 'to',
              label: 'To',
              hint: `Left empty: update ${issued.number}, the current one`,
              value: typed?.to,
            },
          ]}
          button="Compare"
          problem={problem}
        />
        <UpdatesList issued={issued} updates={updates} />
      </main>
    </PageFrame>
  )
}
