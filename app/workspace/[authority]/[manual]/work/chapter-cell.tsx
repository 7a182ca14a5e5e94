/** A chapter in a row: its number and title, leading to its page, or to the page below it where it is dealt with. */
export function ChapterCell(props: {
  home: string
  chapter: { slug: string; title: string; number: string | null }
  page?: 'review' | `afterwards?revision=${string}`
}) {
  const { home, chapter, page } = props
  return (
    <>
      {chapter.number && <span className="ch-work__number">{chapter.number} </span>}
      <a className="govuk-link" href={`${home}/chapters/${chapter.slug}${page ? `/${page}` : ''}`}>
        {chapter.title}
      </a>
    </>
  )
}
