import type { Metadata } from 'next'
import { askedAbout } from '@/app/comment-forms'
import { UnresolvedComments } from '@/components/comments/unresolved-list'
import { PageHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { textsOf } from '@/lib/chapters/queries/revision'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { chapterHome, reviewPage, workspaceFile } from '@/lib/platform/workspace-addresses'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { StandingTag } from '../../standing-tag'
import { ChapterTrail } from '../chapter-trail'
import { chapterTitle, chapterView } from '../chapter-view'
import { commentsOnReview } from '../comments/on-review'
import { AsListed } from './as-listed'
import { Decision } from './decision'
import { TextUnderReview } from './text-under-review'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Read and decide')
}

/** What a version changes against the text that readers have, and the decision on it. */
export default async function ReviewPage(props: {
  params: Promise<ChapterAddress>
  searchParams: Promise<Record<string, unknown>>
}) {
  const params = await props.params
  const about = askedAbout(await props.searchParams)
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, place, open } = view
    const texts = await textsOf(database(), { openId: open?.id ?? null, chapterId: chapter.id })
    if (!open || !texts.open) {
      throw new Blocked('There is nothing to read: no version of this chapter is under way.', [])
    }
    const home = chapterHome(manual, chapter.slug)
    const chapters = new Map((await chapterPlaces(database(), manual.id)).map((one) => [one.chapter.id, one]))
    const { doubts } = await readinessOfDraft(database(), open.id)
    const comments = await commentsOnReview({
      view,
      stored: texts.open,
      rows: texts.published !== null,
      about,
      page: reviewPage(manual, chapter.slug),
    })
    return (
      <>
        <ChapterTrail view={view} />
        <PageHeading caption={[place?.number, `Version ${open.number}`].filter(Boolean).join(' · ')}>
          {chapter.title}
        </PageHeading>
        <p className="govuk-body">
          <StandingTag standing={view.standing} />{' '}
          <span className="ch-since">
            Written by {open.contributors.map(({ name }) => name).join(', ') || 'nobody yet'}
            {open.state !== 'draft' &&
              open.submittedAt &&
              `, submitted on ${longDateAndTime(open.submittedAt)}`}
          </span>
        </p>
        {view.lastHeld && view.lastHeld.title !== texts.open.title && (
          <p className="govuk-body">
            <strong>Title:</strong> “{view.lastHeld.title}” becomes “{texts.open.title}”
          </p>
        )}
        <AsListed
          chapter={{ title: chapter.title, number: place?.number ?? null }}
          open={open}
          doubts={doubts}
        />
        <TextUnderReview
          published={texts.published}
          document={texts.open.document}
          under={comments.under}
          fileAddress={(file) => workspaceFile(manual, file)}
          resolveChapter={(id) => {
            const found = chapters.get(id)
            if (!found) return null
            const { slug, title } = found.chapter
            return { title, number: found.number ?? '', href: chapterHome(manual, slug) }
          }}
        />
        {comments.section}
        <Decision
          view={view}
          open={open}
          contentHash={texts.open.contentHash}
          openComments={comments.unresolved.map(({ id }) => id)}
          unresolved={<UnresolvedComments threads={comments.unresolved} document={texts.open.document} />}
          page={home}
        />
      </>
    )
  }, backToChapter(params))
}
