import { everyEntry } from '@/lib/contents/outline'
import { longDate } from '@/lib/platform/dates'
import { contentsAddress, keepAddress } from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { contentsDescription } from '@/lib/reading/findable/descriptions'
import { sectionAnchor } from '@/lib/reading/manual/anchors'
import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { SearchForm } from '../frame/search-form'
import { Parts } from './contents-sections'
import { RecentlyRead } from './recently-read'

/**
 * A manual's contents as staff know them: search first, quick links, then every section. On a phone a script folds the
 * sections (scripts/fold-sections.js).
 */
export function ContentsPage(
  props: FrameProps & {
    issued: IssuedManual
    contents: readonly ContentsEntry[]
    /** The ids of the chapters that this reader read last, the last one first; none where no account knows. */
    read?: readonly string[]
  },
) {
  const { issued, contents } = props
  const place = placeOf(issued)
  const sections = contents.filter((entry) => entry.kind === 'section')
  const urgent = new Set(issued.notices.flatMap(({ chapterId }) => chapterId ?? []))
  const parts = { place, firstPlaces: firstPlacesIn(contents), urgent }
  return (
    <PageFrame
      {...props}
      title="Contents"
      path=""
      canonical={contentsAddress(place)}
      description={contentsDescription(issued)}
      room="contents"
      isForReading
      json={`${contentsAddress(place)}/contents.json`}
    >
      <main id="main" className="contents">
        <div className="lead">
          <div className="lead__find">
            <h1 className="govuk-heading-xl lead__title">Contents</h1>
            <SearchForm place={place} filters="contents" jumps />
            <IssueLine issued={issued} mayBeKept />
          </div>
          {issued.at === 'current' && (
            <RecentlyRead place={place} contents={contents} read={props.read ?? []} />
          )}
        </div>
        {sections.length > 0 && <QuickLinks sections={sections} />}
        <Key contents={contents} />
        <div id="contents" data-manual={`${place.authority}/${place.manual}`}>
          <Parts {...parts} entries={contents} />
        </div>
      </main>
    </PageFrame>
  )
}

/** Edition, update and dates in one line, and where the manual is kept on a phone. None of it depends on the day it is read. */
function IssueLine({ issued, mayBeKept }: { issued: IssuedManual; mayBeKept?: boolean }) {
  return (
    <p className="issue">
      <span>{editionWords(issued.edition)}</span> <span>Update {issued.number}</span>{' '}
      <span>Published on {longDate(issued.publishedAt)}</span>{' '}
      {issued.nextUpdateDue && issued.at === 'current' && (
        <span>Next update due {longDate(issued.nextUpdateDue)}</span>
      )}{' '}
      {mayBeKept && issued.at === 'current' && !issued.forStaff && (
        <span>
          <a href={keepAddress(placeOf(issued))}>Keep on this phone</a>
        </span>
      )}
    </p>
  )
}

function QuickLinks({ sections }: { sections: readonly ContentsEntry[] }) {
  return (
    <nav className="quick" aria-labelledby="quick-links">
      <h2 className="govuk-heading-s quick__title" id="quick-links">
        Quick links
      </h2>
      <ol className="quick__list">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${sectionAnchor(section)}`}>
              {section.number && <span className="quick__number">{section.number} </span>}
              {section.shortTitle ?? section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What the marks mean, where there are any. */
function Key({ contents }: { contents: readonly ContentsEntry[] }) {
  const entries = [...everyEntry(contents)]
  const badged = entries.some((entry) => entry.badge)
  const reviewed = entries.some((entry) => entry.underReview)
  if (!badged && !reviewed) return null
  return (
    <p className="key">
      {badged && (
        <span>
          <strong className="mark mark--new">New</strong> and{' '}
          <strong className="mark mark--updated">Updated</strong> in this edition
        </span>
      )}{' '}
      {reviewed && (
        <span>
          <strong className="mark mark--review">Under review</strong> this text still applies
        </span>
      )}
    </p>
  )
}

function firstPlacesIn(contents: readonly ContentsEntry[]): Set<string> {
  const seen = new Set<string>()
  const first = new Set<string>()
  for (const { id, chapter } of everyEntry(contents)) {
    if (chapter && !seen.has(chapter.chapterId)) first.add(id)
    if (chapter) seen.add(chapter.chapterId)
  }
  return first
}
