/** A chapter in a row: its number and title, leading to where it is dealt with. */
export function ChapterCell(props: { chapter: { title: string; number: string | null }; href: string }) {
  const { chapter, href } = props
  return (
    <>
      {chapter.number && <span className="ch-work__number">{chapter.number} </span>}
      <a className="govuk-link" href={href}>
        {chapter.title}
      </a>
    </>
  )
}
