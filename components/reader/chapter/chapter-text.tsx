import type { ReactNode } from 'react'
import { amendmentsAddress, chapterParagraphsAddress } from '@/lib/reading/addresses/addresses'
import { isAmendmentsChapter } from '@/lib/reading/addresses/amendments-chapter'
import type { ChapterPage as Chapter } from '@/lib/reading/chapter/chapter-page'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { slotSentence } from '../pieces/slot-words'
import { ChapterHeadings } from './chapter-headings'

/**
 * In brief first; after it what the page has to say of the text (`latest`); then the text beside the list of its
 * headings. Or a plain word that there is none.
 */
export function ChapterText(props: {
  issued: IssuedManual
  page: Chapter
  latest?: ReactNode
  /** Where a problem with a paragraph is reported, which a script offers beside it. */
  report?: string | undefined
  /** Each paragraph ends with a link to itself. */
  withLinks?: boolean
}) {
  const { issued, page, latest, report, withLinks = false } = props
  const { text } = page
  if (text?.withheld === null)
    return (
      <div className={withLinks ? 'reading reading--links' : 'reading'} data-report={report}>
        <TextOf html={text.html.slice(0, text.inBriefLength)} />
        {latest}
        <ChapterHeadings
          headings={text.headings}
          {...(!withLinks && { links: chapterParagraphsAddress(placeOf(issued), page.chapter.slug) })}
        />
        <TextOf article html={text.html.slice(text.inBriefLength)} />
      </div>
    )
  return (
    <>
      {latest}
      {text ? <Withheld notice={text.withheld} /> : <NoText issued={issued} page={page} />}
    </>
  )
}

/** A part of the text, as lib/document/render drew and escaped it. */
function TextOf({ html, article = false }: { html: string; article?: boolean }) {
  if (html === '') return null
  const drawn = { className: 'text', dangerouslySetInnerHTML: { __html: html } }
  return article ? <article {...drawn} /> : <div {...drawn} />
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
