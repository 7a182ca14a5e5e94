import type { Metadata } from 'next'
import { ReturnFile } from '@/components/word/return-file'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { authorise } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../../../actor'
import { orRefusal } from '../../../../../../refuse'
import { backToChapter } from '../../../back-to-chapter'
import { ChapterHeading } from '../../chapter-heading'
import { chapterTitle, chapterView } from '../../chapter-view'
import { storeReturned } from './actions'
import '../../../chapters.scss'
import '@/components/word/word.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Bring back an edited Word file')
}

/** An edited Word file, brought back as suggestions for the version under way. */
export default async function ReturnPage(props: { params: Promise<ChapterAddress> }) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, open } = view
    await authorise(database(), actor, 'suggestFromWordFile', manual.authorityId)
    if (!open)
      throw new Blocked('No version of this chapter is under way.', [
        'Begin a new version on the chapter’s page first.',
      ])
    const home = chapterHome(manual, chapter.slug)
    return (
      <>
        <ChapterHeading view={view} word>
          Bring back an edited Word file
        </ChapterHeading>
        <ReturnFile page={home} suggest={storeReturned} />
      </>
    )
  }, backToChapter(params))
}
