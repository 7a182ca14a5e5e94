import { everyEntry } from '@/lib/contents/outline'
import { chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'

/**
 * The chapters that were read last, at the head of the contents. Of who has signed in their account knows them (`read`, the
 * last one first); of everybody else the browser, and a script fills them in (scripts/recently-read.js).
 */
export function RecentlyRead(props: {
  place: ManualPlace
  contents: readonly ContentsEntry[]
  read: readonly string[]
}) {
  const entries = [...everyEntry(props.contents)]
  const found = props.read.flatMap(
    (chapterId) => entries.find(({ chapter }) => chapter?.chapterId === chapterId) ?? [],
  )
  if (found.length === 0) return <div className="recent" hidden />
  return (
    <div className="recent">
      <h2 className="govuk-heading-s recent__title">Recently read</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for no list */}
      <ul className="recent__list" role="list">
        {found.map(
          ({ id, number, title, chapter }) =>
            chapter && (
              <li key={id}>
                <a href={chapterHref(props.place, chapter)}>
                  {number && <span className="entry__number">{number} </span>}
                  <span>{title}</span>
                </a>
              </li>
            ),
        )}
      </ul>
      <a className="recent__forget" href="/workspace/account">
        Forget what I have read
      </a>
    </div>
  )
}
