import type { Metadata } from 'next'
import { BringIn } from '@/components/word/bring-in'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { authorise } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../../../actor'
import { orRefusal } from '../../../../../../refuse'
import { backToChapter } from '../../../back-to-chapter'
import { ChapterHeading } from '../../chapter-heading'
import { chapterTitle, chapterView } from '../../chapter-view'
import '../../../chapters.scss'
import '@/components/word/word.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Bring in a Word file')
}

/** A Word file as the whole text of a chapter, for its authors. */
export default async function BringInPage(props: { params: Promise<ChapterAddress> }) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter } = view
    await authorise(database(), actor, 'bringInText', manual.authorityId)
    const home = chapterHome(manual, chapter.slug)
    return (
      <>
        <ChapterHeading view={view} word>
          Bring in a Word file
        </ChapterHeading>
        <BringIn page={home} />
      </>
    )
  }, backToChapter(params))
}
