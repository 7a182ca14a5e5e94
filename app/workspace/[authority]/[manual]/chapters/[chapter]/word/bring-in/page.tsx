import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { BringIn } from '@/components/word/bring-in'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { authorise } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'

import { currentActor } from '../../../../../../actor'
import { orRefusal } from '../../../../../../refuse'
import { backToChapter, chapterHome, manualHome } from '../../../addresses'
import { chapterTitle, chapterView } from '../../chapter-view'
import { replaceText } from './actions'
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
    const { manual, chapter, place } = await chapterView(params)
    await authorise(database(), actor, 'saveRevision', manual.authorityId)

    const home = chapterHome(manual, chapter.slug)
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: manualHome(manual) },
            { words: chapter.title, href: home },
            { words: 'Word files', href: `${home}/word` },
          ]}
        />
        <PageHeading caption={[place?.number, chapter.title].filter(Boolean).join(' ')}>
          Bring in a Word file
        </PageHeading>
        <BringIn chapterId={chapter.id} page={home} replace={replaceText} />
      </>
    )
  }, backToChapter(params))
}
