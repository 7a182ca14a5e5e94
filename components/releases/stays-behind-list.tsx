import { SectionHeading } from '@/components/ui/page-heading'
import { longDateAndTime } from '@/lib/platform/dates'
import { chapterHome, contentsPage, outOfTurnPage } from '@/lib/platform/workspace-addresses'
import type { LateChange, ReleaseEffect } from '@/lib/releases/effect'

const DONE: Record<LateChange['kind'], string> = {
  added: 'added',
  retitled: 'retitled',
  moved: 'moved',
  flagged: 'marked or unmarked as under review',
  removed: 'removed',
  reinstated: 'put back',
}

/** Work that the release leaves where it is, and why; for publishers, what of it could be published all the same. */
export function StaysBehindList({ effect, mayPublish }: { effect: ReleaseEffect; mayPublish: boolean }) {
  const { staysBehind, lateChanges, gathersUntil, manual } = effect
  if (staysBehind.length + lateChanges.length === 0) return null
  const late = lateChanges.length > 0 || staysBehind.some(({ reason }) => reason === 'late')
  return (
    <section aria-labelledby="stays-behind">
      <SectionHeading id="stays-behind">What stays behind</SectionHeading>
      {late && gathersUntil && (
        <p className="govuk-body">
          This update takes what was approved and changed up to {longDateAndTime(gathersUntil)}
          {manual.schedule ? ', when its time was set' : ''}.
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {staysBehind.map(({ chapterId, slug, title, why, reason }) => (
          <li key={chapterId}>
            <a className="govuk-link" href={chapterHome(manual, slug)}>
              {title}
            </a>
            : <span className="ch-why">{why}</span>
            {mayPublish && reason === 'late' && (
              <>
                {' '}
                <a className="govuk-link" href={outOfTurnPage(manual, slug)}>
                  Publish it out of turn<span className="govuk-visually-hidden">: {title}</span>
                </a>
              </>
            )}
          </li>
        ))}
        {lateChanges.map(({ changeId, kind, title, madeAt }) => (
          <li key={changeId}>
            <a className="govuk-link" href={contentsPage(manual)}>
              {title || 'The contents'}
            </a>
            :{' '}
            <span className="ch-why">
              {DONE[kind]} on {longDateAndTime(madeAt)}, after the cut-off: it comes with the update after
              this one.
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
