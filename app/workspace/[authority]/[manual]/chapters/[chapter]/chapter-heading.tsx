import type { ReactNode } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { ChapterTrail } from './chapter-trail'

/** What heads a page about something that is done to a chapter: the way back, what came of it, the chapter and the deed. */
export function ChapterHeading(props: {
  view: ChapterInWorkspace
  /** Is the page one of those about Word files? */
  word?: boolean
  /** What came of what was done last. */
  said?: ReactNode
  children: ReactNode
}) {
  const { chapter, place } = props.view
  return (
    <>
      <ChapterTrail view={props.view} word={props.word ?? false} />
      {props.said}
      <PageHeading caption={[place?.number, chapter.title].filter(Boolean).join(' ')}>
        {props.children}
      </PageHeading>
    </>
  )
}
