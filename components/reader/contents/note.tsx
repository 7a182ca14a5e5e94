import { chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'
import { noteRuns } from '@/lib/reading/manual/note-words'

/** A note's words with its references as links, a line of its own for each printed line. */
export function NoteWords({ entry, place }: { entry: ContentsEntry; place: ManualPlace }) {
  const runs = noteRuns(
    entry.text ?? entry.title,
    entry.references.map(({ words, chapter, href }) => ({
      words,
      href: chapter ? chapterHref(place, chapter) : href,
    })),
  )
  return (
    <span className="note">
      {runs.map(({ words, href }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places
        if (href === null) return <span key={index}>{words}</span>
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places
          <a key={index} href={href}>
            {words}
          </a>
        )
      })}
    </span>
  )
}
