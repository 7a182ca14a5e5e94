import { bringInPage, type ManualSlugs, wordPage } from '@/lib/platform/workspace-addresses'

/** The ways from a chapter to its Word files. */
export function WordLinks(props: { manual: ManualSlugs; chapter: string; mayBringIn: boolean }) {
  const { manual, chapter, mayBringIn } = props
  return (
    <p className="govuk-body">
      {mayBringIn && (
        <>
          <a className="govuk-link" href={bringInPage(manual, chapter)}>
            Bring in a Word file
          </a>
          {' · '}
        </>
      )}
      <a className="govuk-link" href={wordPage(manual, chapter)}>
        Word files
      </a>
    </p>
  )
}
