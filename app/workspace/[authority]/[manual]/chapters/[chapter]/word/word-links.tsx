/** The ways from a chapter to its Word files. */
export function WordLinks({ home, mayBringIn }: { home: string; mayBringIn: boolean }) {
  return (
    <p className="govuk-body">
      {mayBringIn && (
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
