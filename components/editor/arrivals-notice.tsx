'use client'

import { clauseBeginning, clauseName } from '@/components/review/clause-name'
import { Words } from '@/components/review/words'
import { Button } from '@/components/ui/button'
import type { RedlineRow } from '@/lib/document/diff-row'
import type { Arrival } from './arrivals'
import { savedWords } from './saved-words'

/** What came into the text from others while it was being written, until it is put away. */
export function ArrivalsNotice(props: { arrivals: readonly Arrival[]; onDismiss: () => void }) {
  const { arrivals } = props
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        {arrivals[0] && headingOf(arrivals[0])}
      </p>
      {arrivals.length > 0 && (
        <section className="ch-arrivals" aria-label="What came in from others">
          {arrivals.map((arrival) => (
            <div className="ch-arrivals__save" key={arrival.at.toISOString()}>
              <p className="ch-arrivals__heading">{headingOf(arrival)}</p>
              <ul className="govuk-list govuk-list--bullet">
                {arrival.rows.map((row) => (
                  <li key={`${row.before?.id}>${row.after?.id}`}>
                    <Change row={row} />
                  </li>
                ))}
                {arrival.details.map(({ name, was, is }) => (
                  <li key={name}>
                    {name}: {is || 'none'} (was: {was || 'none'})
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <Button kind="secondary" type="button" onClick={props.onDismiss}>
            Close
          </Button>
        </section>
      )}
    </>
  )
}

function headingOf({ by, self, at }: Arrival): string {
  const who = self ? 'You changed this in another place' : `${by} changed this`
  return `${who} ${savedWords(at, new Date())}. It is in your text now, with what you wrote.`
}

const SAID: Record<RedlineRow['kind'], string> = {
  same: '',
  changed: 'Changed: ',
  added: 'Added: ',
  removed: 'Removed: ',
  moved: 'Moved: ',
}

function Change({ row }: { row: RedlineRow }) {
  const clause = row.after ?? row.before
  if (!clause) return null
  const name = clauseName(clause)
  const compared = row.before && row.after && row.changed && !row.formattingOnly
  return (
    <>
      {SAID[row.kind]}
      {name && `${name}: `}
      {compared ? <Words runs={row.words} /> : clauseBeginning(clause, 200)}
      {row.formattingOnly && ' (how it is set, or where it leads)'}
    </>
  )
}
