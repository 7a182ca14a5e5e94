import type { Metadata } from 'next'
import { WritingWithComments } from '@/components/comments/writing-with-comments'
import { Notification } from '@/components/ui/notification'
import { PageHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { referableChapters } from '@/lib/chapters/queries/referable-chapters'
import { textsOf } from '@/lib/chapters/queries/revision'
import { authorise } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../../actor'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterTrail } from '../chapter-trail'
import { chapterTitle, chapterView } from '../chapter-view'
import { commentsBesideText } from '../comments/beside-text'
import { WordLinks } from '../word/word-links'
import { submit } from './actions'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Write')
}

/** The editor of a chapter's open version, for authors. */
export default async function EditPage(props: { params: Promise<ChapterAddress> }) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, place } = view
    await authorise(database(), actor, 'saveRevision', manual.authorityId)
    const { open, published } = await textsOf(database(), {
      openId: view.open?.id ?? null,
      chapterId: chapter.id,
    })
    if (!open) {
      throw new Blocked('No version of this chapter is under way.', [
        'Begin a new version on the chapter’s page first.',
      ])
    }
    const chapters = await referableChapters(database(), manual.id)
    const home = chapterHome(manual, chapter.slug)
    const remark = view.standing === 'returned' ? view.open?.decisions[0] : undefined
    return (
      <>
        <ChapterTrail view={view} />
        <PageHeading caption={[place?.number, `Version ${view.open?.number}`].filter(Boolean).join(' · ')}>
          {chapter.title}
        </PageHeading>
        {remark && (
          <Notification
            kind="notice"
            title={`Returned by ${remark.decidedBy} on ${longDate(remark.decidedAt)}`}
          >
            <p className="ch-remark">{remark.remark}</p>
          </Notification>
        )}
        <WordLinks manual={manual} chapter={chapter.slug} mayBringIn />
        <WritingWithComments
          form={{
            stored: open,
            published,
            chapters,
            chapterId: chapter.id,
            userId: manual.userId,
            reachedReaders: view.reachedReaders,
            actions: { submit },
            addresses: { chapter: home },
          }}
          {...(await commentsBesideText(manual, open.id))}
        />
      </>
    )
  }, backToChapter(params))
}
