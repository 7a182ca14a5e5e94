/** The ways from a chapter to its Word files. */
export function WordLinks({ home, author }: { home: string; author: boolean }) {
  return (
    <p className="govuk-body">
      {author && (
        <>
          <a className="govuk-link" href={`${home}/word/bring-in`}>
            Bring in a Word file
          </a>
          {' · '}
        </>
      )}
      <a className="govuk-link" href={`${home}/word`}>
        Word files
      </a>
    </p>
  )
}
