import { longDate } from '@/lib/platform/dates'
import { chooseDayAddress, comparisonAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ManualUpdate } from '@/lib/reading/past/moments'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { AskForm } from '../pieces/ask-form'
import { UpdatesList } from './updates-list'

/**
 * Where a reader chooses the day to see the manual at, or an update. With `problem`, what is said of a day that cannot
 * be shown, and the way on.
 */
export function ChooseDayPage(
  props: FrameProps & {
    issued: IssuedManual
    updates: readonly ManualUpdate[]
    problem?: string
    typed?: string
  },
) {
  const { issued, updates, problem } = props
  const place = placeOf(issued)
  const first = updates.at(-1)
  return (
    <PageFrame
      {...props}
      title={problem ? 'Choose another day' : 'The manual on a past day'}
      path={null}
      canonical={problem ? null : chooseDayAddress(placeOf(issued))}
    >
      <main id="main" className="past">
        <h1 className="govuk-heading-xl">The manual on a past day</h1>
        <p className="govuk-body">
          See the contents, every chapter and the amendments as they stood at the end of a day.
          {first && ` The first day is ${longDate(first.publishedAt)}, that of update 1.`}
        </p>
        <AskForm
          action={chooseDayAddress(place)}
          fields={[{ name: 'date', label: 'Day', type: 'date', value: props.typed }]}
          button="Show that day"
          problem={problem}
        />
        <p className="govuk-body">
          Or <a href={comparisonAddress(place)}>compare two days or updates</a>.
        </p>
        <UpdatesList issued={issued} updates={updates} />
      </main>
    </PageFrame>
  )
}
