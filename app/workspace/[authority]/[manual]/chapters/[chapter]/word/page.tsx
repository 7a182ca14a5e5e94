import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { holds } from '@/lib/people/permissions'
import { countOf } from '@/lib/platform/words'
import { bringInPage, reviewPage, wordPage } from '@/lib/platform/workspace-addresses'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Word files')
}

/** Word files of a chapter: to download, to bring in, to bring back. */
export default async function WordPage(props: {
  params: Promise<ChapterAddress>
  searchParams: Promise<{ suggestions?: unknown; comments?: unknown }>
}) {
  const params = await props.params
  const { suggestions, comments } = await props.searchParams
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, open, current } = view
    const word = wordPage(manual, chapter.slug)
    const stored = storedWords(suggestions, comments)
    return (
      <>
        <ChapterHeading
          view={view}
          said={
            stored && (
              <Notification kind="done">
                {stored}{' '}
                <a className="govuk-link" href={reviewPage(manual, chapter.slug)}>
                  Read them beside the text
                </a>
              </Notification>
            )
          }
        >
          Word files
        </ChapterHeading>
        <SectionHeading>Download</SectionHeading>
        {open || current ? (
          <>
            <p className="govuk-body">
              For a colleague who works in Word. Send the file, have it edited, and bring it back here: each
              change becomes a suggestion on the paragraph that it changes.
            </p>
            <ul className="govuk-list govuk-list--bullet">
              <li>
                <a className="govuk-link" href={`${word}/file`}>
                  {open
                    ? `Version ${open.number}, the clean text`
                    : `Version ${current?.number}, as published`}
                </a>
              </li>
              {open && current && (
                <li>
                  <a className="govuk-link" href={`${word}/file?changes=yes`}>
                    Version {open.number}, with its changes marked as tracked changes
                  </a>
                </li>
              )}
            </ul>
          </>
        ) : (
          <p className="govuk-body">This chapter has no text to download yet.</p>
        )}
        {open && (
          <>
            <SectionHeading>Bring back an edited file</SectionHeading>
            <p className="govuk-body">The text itself stays as it is until its author takes a suggestion.</p>
            <ButtonLink href={`${word}/return`} kind="secondary">
              Bring back an edited file
            </ButtonLink>
          </>
        )}
        {holds(manual.roles, 'bringInText') && (
          <>
            <SectionHeading>Bring in a Word file</SectionHeading>
            <p className="govuk-body">A chapter that was written in Word, as the whole text of this one.</p>
            <ButtonLink href={bringInPage(manual, chapter.slug)} kind="secondary">
              Bring in a Word file
            </ButtonLink>
          </>
        )}
      </>
    )
  }, backToChapter(params))
}

/** "3 suggestions and 1 comment are stored." */
function storedWords(suggestions: unknown, comments: unknown): string | null {
  const [suggested, said] = [Number(suggestions), Number(comments)]
  if (!Number.isInteger(suggested) || !Number.isInteger(said) || suggested + said === 0) return null
  const counts = [
    suggested > 0 ? countOf(suggested, 'suggestion', 'suggestions') : '',
    said > 0 ? countOf(said, 'comment', 'comments') : '',
  ].filter((words) => words !== '')
  return `${counts.join(' and ')} ${suggested + said === 1 ? 'is' : 'are'} stored.`
}
