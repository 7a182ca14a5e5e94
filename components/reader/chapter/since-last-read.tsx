import { longDate } from '@/lib/platform/dates'
import { chapterChangesAddress, chapterComparisonAddress } from '@/lib/reading/addresses/addresses'
import type { ChapterPage as Chapter, LastRead } from '@/lib/reading/chapter/chapter-page'
import { lastChangeOf } from '@/lib/reading/chapter/last-change'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'

/**
 * Whether the chapter changed since this reader last read it. Who has signed in is told from their account; of
 * everybody else the browser remembers it, and a script (scripts/last-read.js) fills in the line.
 */
export function SinceLastRead(props: {
  issued: IssuedManual
  page: Chapter
  lastRead: LastRead | null
  /** Which update is read; 0 where the phone that keeps the page says it, so that no page changes with the number alone. */
  release: number
}) {
  const { issued, page, lastRead } = props
  const { slug } = page.chapter
  const place = placeOf(issued)
  if (issued.at !== 'current') return null
  // Of what staff read nothing is left in the browser for whoever sits down at it next.
  if (!lastRead && issued.audience === 'staff') return null
  if (!lastRead)
    return (
      <p
        className="since"
        hidden
        data-manual={`${place.authority}/${place.manual}`}
        data-slug={slug}
        data-release={props.release}
        data-changed={lastChangeOf(page)}
        data-changes={chapterChangesAddress(place, slug)}
      />
    )
  const then = `you last read it, on ${longDate(lastRead.readAt)}`
  return lastChangeOf(page) > lastRead.release ? (
    <p className="since since--changed">
      <strong>Changed since {then}.</strong>{' '}
      <a
        href={chapterComparisonAddress(
          place,
          slug,
          { release: lastRead.release },
          { release: issued.number },
        )}
      >
        What changed since then
      </a>
    </p>
  ) : (
    <p className="since">Not changed since {then}.</p>
  )
}
