import { amendmentsAddress } from '@/lib/reading/addresses'
import { isAmendmentsChapter } from '@/lib/reading/amendments-chapter'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { ChapterPage as Chapter, IssuedText } from '@/lib/reading/page-content'
import { slotSentence } from './slot-words'

/** The text beside the list of its headings, or a plain word that there is none. */
export function ChapterText({ issued, page }: { issued: IssuedManual; page: Chapter }) {
  if (!page.text) return <NoText issued={issued} page={page} />
  if (page.text.withheld !== null) return <Withheld notice={page.text.withheld} />
  return (
    <div className="reading">
      <Headings text={page.text} />
      <article
        className="text"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by lib/document/render
        dangerouslySetInnerHTML={{ __html: page.text.html }}
      />
    </div>
  )
}

function Headings({ text: { headings } }: { text: IssuedText }) {
  if (headings.length < 2) return null
  return (
    <nav className="headings" aria-labelledby="headings">
      <h2 className="govuk-heading-s headings__title" id="headings">
        In this chapter
      </h2>
      <ol className="headings__list">
        {headings
          .filter(({ level }) => level < 4)
          .map(({ id, number, title, level }) => (
            <li key={id} className={`headings__item headings__item--${level}`}>
              <a href={`#${id}`}>
                <span className="headings__number">{number}</span> {title}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  )
}

/** What stands in the place of a text that nobody may see. */
function Withheld({ notice }: { notice: string }) {
  return (
    <div className="notice notice--missing">
      <p>
        <strong>This text is withheld.</strong>
      </p>
      <p className="details">{notice}</p>
    </div>
  )
}

function NoText({ issued, page }: { issued: IssuedManual; page: Chapter }) {
  if (isAmendmentsChapter(page.chapter.title)) return <KeptHere issued={issued} />
  const slot = slotSentence(page.chapter)
  return (
    <div className="notice notice--missing">
      <p>
        <strong>The text of this chapter is not in Chapterhouse yet.</strong>
      </p>
      {slot && <p>{slot}</p>}
      <p>
        The manual lists the chapter, so it is part of the procedures. Until its text is published here, ask{' '}
        {issued.authorityName} for it.
      </p>
    </div>
  )
}

/** The manual's own entry for the appendix: its list of amendments is kept by the system. */
function KeptHere({ issued }: { issued: IssuedManual }) {
  return (
    <p className="notice">
      The amendments of this manual are kept on a page of their own:{' '}
      <a href={amendmentsAddress(placeOf(issued))}>Amendments</a>.
    </p>
  )
}
