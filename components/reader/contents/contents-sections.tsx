import type { ManualPlace } from '@/lib/reading/addresses/addresses'
import { sectionAnchor } from '@/lib/reading/manual/anchors'
import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'
import { Marks } from '../pieces/marks'
import { Entries } from './contents-entries'

type ContentsProps = {
  entries: readonly ContentsEntry[]
  place: ManualPlace
  /** The ids of the entries that are their chapters' first places. */
  firstPlaces: ReadonlySet<string>
  /** The chapters that an urgent notice stands on. */
  urgent: ReadonlySet<string>
}

/** Sections as headed regions; runs of chapters and notes between them as lists, in the contents' own order. */
export function Parts({ entries, ...parts }: ContentsProps) {
  return runsOf(entries).map((run) => {
    const [first] = run
    if (first?.kind === 'section') return <Section key={first.id} {...parts} entry={first} />
    return <Entries key={first?.id} {...parts} entries={run} />
  })
}

function Section({ entry, ...parts }: Omit<ContentsProps, 'entries'> & { entry: ContentsEntry }) {
  const anchor = sectionAnchor(entry)
  return (
    <section className="section" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 className="govuk-heading-m section__title" id={`${anchor}-title`}>
        <Numbered entry={entry} />
      </h2>
      {runsOf(entry.entries).map((run) => {
        const [first] = run
        if (first?.kind === 'section') return <Subsection key={first.id} {...parts} entry={first} />
        return <Entries key={first?.id} {...parts} entries={run} />
      })}
    </section>
  )
}

/** A subsection; where the manual gives it no title, its heading is only heard. */
function Subsection({ entry, ...parts }: Omit<ContentsProps, 'entries'> & { entry: ContentsEntry }) {
  const hidden = entry.title === ''
  return (
    <div className={hidden ? 'subsection subsection--untitled' : 'subsection'} id={sectionAnchor(entry)}>
      <h3 className={hidden ? 'govuk-visually-hidden' : 'govuk-heading-s subsection__title'}>
        {hidden ? `Subsection ${entry.number ?? 'without a title'}` : <Numbered entry={entry} />}
      </h3>
      <Entries {...parts} entries={entry.entries} />
    </div>
  )
}

function Numbered({ entry }: { entry: ContentsEntry }) {
  return (
    <>
      {entry.number && <span className="entry__number">{entry.number} </span>}
      <span>
        {entry.title}
        <Marks badge={null} underReview={entry.underReview} />
      </span>
    </>
  )
}

/** Neighbours that are not sections belong in one list; a section stands by itself. */
function runsOf(entries: readonly ContentsEntry[]): ContentsEntry[][] {
  const runs: ContentsEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && last[0]?.kind !== 'section' && entry.kind !== 'section') last.push(entry)
    else runs.push([entry])
  }
  return runs
}
