import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { BringIn } from '@/components/word/bring-in'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { authorise } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { chapterHome, manualHome, wordPage } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../../../actor'
import { orRefusal } from '../../../../../../refuse'
import { backToChapter } from '../../../back-to-chapter'
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
    const { manual, chapter, place } = await chapterView(params)
    await authorise(database(), actor, 'bringInText', manual.authorityId)
    const home = chapterHome(manual, chapter.slug)
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: manualHome(manual) },
            { words: chapter.title, href: home },
            { words: 'Word files', href: wordPage(manual, chapter.slug) },
          ]}
        />
        <PageHeading caption={[place?.number, chapter.title].filter(Boolean).join(' ')}>
          Bring in a Word file
        </PageHeading>
        <BringIn page={home} />
      </>
    )
  }, backToChapter(params))
}
