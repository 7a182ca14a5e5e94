import { chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import { chapterAnchor } from '@/lib/reading/manual/anchors'
import type { ContentsEntry, IssuedChapter } from '@/lib/reading/manual/contents-tree'
import { Marks, UrgentMark } from '../pieces/marks'
import { slotLabel } from '../pieces/slot-words'
import { NoteWords } from './note'

/** Chapters, notes, documents and links of one section as a list, in their order, with what stands below each. */
export function Entries(props: {
  entries: readonly ContentsEntry[]
  place: ManualPlace
  /** The ids of the entries that are their chapters' first places: only these are anchors. */
  firstPlaces: ReadonlySet<string>
  /** The chapters that an urgent notice stands on. */
  urgent: ReadonlySet<string>
}) {
  if (props.entries.length === 0) return null
  return (
    // Safari takes a list without bullets for no list: the role says that it is one.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ul className="entries" role="list">
      {props.entries.map((entry) => (
        <li
          key={entry.id}
          className={`entry entry--${entry.kind}`}
          id={
            entry.chapter && props.firstPlaces.has(entry.id) ? chapterAnchor(entry.chapter.slug) : undefined
          }
        >
          {entry.number && <span className="entry__number">{entry.number} </span>}
          <div className="entry__words">
            <EntryWords entry={entry} place={props.place} urgent={props.urgent} />
            <Entries {...props} entries={entry.entries} />
          </div>
        </li>
      ))}
    </ul>
  )
}

type WordsProps = { entry: ContentsEntry; place: ManualPlace; urgent: ReadonlySet<string> }

function EntryWords({ entry, place, urgent }: WordsProps) {
  if (entry.chapter)
    return <ChapterWords entry={entry} chapter={entry.chapter} place={place} urgent={urgent} />
  if (entry.kind === 'note') return <NoteWords entry={entry} place={place} />
  if (entry.kind === 'document')
    return (
      <>
        {entry.title} <span className="entry__hint">(document)</span>
        <Marks {...entry} />
      </>
    )
  return (
    <>
      <LinkWords entry={entry} place={place} />
      <Marks {...entry} />
    </>
  )
}

function ChapterWords(props: WordsProps & { chapter: IssuedChapter }) {
  const { entry, chapter, place } = props
  const slot = slotLabel(chapter)
  return (
    <>
      <a href={chapterHref(place, chapter)}>{entry.title}</a>
      <Marks {...entry} />
      {props.urgent.has(chapter.chapterId) && <UrgentMark />}
      {slot && <span className="entry__hint entry__hint--line">{slot}</span>}
      {chapter.appliesTo && (
        <span className="entry__hint entry__hint--line">Applies only to {chapter.appliesTo}</span>
      )}
    </>
  )
}

/** A link, or an unnumbered line: its words lead where its first reference does. */
function LinkWords({ entry, place }: { entry: ContentsEntry; place: ManualPlace }) {
  const [reference] = entry.references
  const href = reference?.chapter ? chapterHref(place, reference.chapter) : reference?.href
  return href ? <a href={href}>{entry.title}</a> : entry.title
}
