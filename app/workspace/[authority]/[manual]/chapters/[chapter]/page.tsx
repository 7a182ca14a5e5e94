import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { nextSteps } from '@/lib/chapters/next-steps'
import type { ChapterAddress, ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { careOfChapter } from '@/lib/chapters/queries/manual-work'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { threadsOf } from '@/lib/comments/queries/threads'
import { holds } from '@/lib/people/permissions'
import { peopleOf } from '@/lib/people/queries'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { chapterHome, manualHome, reviewPage } from '@/lib/platform/workspace-addresses'
import { chapterAddress, type ManualPlace } from '@/lib/reading/addresses/addresses'
import { isAmendmentsChapter } from '@/lib/reading/addresses/amendments-chapter'
import { whoReadsChapter } from '@/lib/releases/queries/who-reads'
import { orRefusal } from '../../../../refuse'
import { StandingTag } from '../standing-tag'
import { Care } from './care'
import { chapterTitle, chapterView } from './chapter-view'
import { guestsOfVersion } from './comments/guests'
import { Further } from './further'
import { History } from './history'
import { OpenVersion } from './open-version'
import { ReportedHere } from './reported-here'
import { Steps } from './steps'
import { WhoReads } from './who-reads'
import { WordLinks } from './word/word-links'
import '../chapters.scss'
import './comments/comments.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params)
}

/** What is said after an act that led back here. */
const SAID: Record<string, string> = {
  submitted: 'The version is submitted. An approver who wrote none of it decides on it now.',
  'submitted-lacking':
    'The version is submitted, but too few people can approve it: whoever wrote some of it, or suggested words that were taken, cannot. An administrator makes somebody else an approver.',
  'taken-back': 'The version is a draft again.',
  'approved-by-you': 'Your approval is recorded. The version still needs somebody else’s.',
  reminded: 'The approvers are reminded by e-mail.',
  afterwards: 'Your decision is recorded.',
  approved: 'The version is approved. It reaches readers with the next update that is published.',
  merged:
    'The text of the other chapter is at the end of this draft, and the other is taken out of the contents. Read it, and submit it; both are published together, by somebody other than you.',
  'merged-textless':
    'The other chapter is taken out of the contents. Readers had no text of it, so that nothing of it came into this one. That is published by somebody other than you.',
  split:
    'This is the new chapter, with a draft of its part. Submit it, and the draft of the other part; they are published together, by somebody other than you.',
  'put-back':
    'The chapter is back in the contents, where it stood. What readers do not have of it comes with the next update, published by somebody other than you.',
  returned: 'The version is returned to its author with your remark.',
}

/** A chapter: what readers have, the version under way and what can be done with it, and its history. */
export default async function ChapterPage(props: {
  params: Promise<ChapterAddress>
  searchParams: Promise<{ said?: unknown }>
}) {
  const params = await props.params
  const { said } = await props.searchParams
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, open } = view
    const steps = nextSteps({
      state: open && open.state !== 'published' ? open.state : null,
      roles: manual.roles,
      deciding: open?.deciding ?? null,
      hasPlace: view.place !== null,
    })
    const readiness = open?.state === 'draft' ? await readinessOfDraft(database(), open.id, true) : null
    const threads = await threadsOf(
      database(),
      view.history.map(({ id }) => id),
    )
    const mayInvite = holds(manual.roles, 'inviteGuestReviewer')
    const guests =
      open &&
      (await guestsOfVersion({ revisionId: open.id, page: chapterHome(manual, chapter.slug), mayInvite }))
    const message = typeof said === 'string' ? SAID[said] : undefined
    return (
      <>
        <Breadcrumbs trail={[{ words: manual.name, href: manualHome(manual) }]} />
        {message && <Notification kind="done">{message}</Notification>}
        <PageHeading caption={captionOf(view)}>{chapter.title}</PageHeading>
        <p className="govuk-body">
          <StandingTag standing={view.standing} />
          {view.since && <span className="ch-since"> since {longDate(view.since)}</span>}
        </p>
        {open && (
          <OpenVersion
            open={open}
            returned={view.standing === 'returned'}
            review={reviewPage(manual, chapter.slug)}
          />
        )}
        {!open && view.place && isAmendmentsChapter(chapter.title) ? (
          <p className="govuk-body">
            Chapterhouse keeps this chapter itself: it lists what each update has changed.
          </p>
        ) : (
          <Steps steps={steps} view={view} readiness={readiness} page={chapterHome(manual, chapter.slug)} />
        )}
        <WordLinks manual={manual} chapter={chapter.slug} mayBringIn={holds(manual.roles, 'bringInText')} />
        <Care
          chapter={chapter}
          care={await careOfChapter(database(), chapter.id)}
          people={await peopleOf(database(), manual.authorityId)}
          maySet={holds(manual.roles, 'setChapterCare')}
        />
        <WhoReads
          chapter={chapter}
          reads={await whoReadsChapter(database(), chapter.id)}
          maySet={holds(manual.roles, 'setStaffOnly')}
        />
        {guests}
        <ReportedHere manual={manual} chapter={chapter.slug} />
        <SectionHeading>What readers have</SectionHeading>
        <ReadersHave view={view} />
        <SectionHeading>History</SectionHeading>
        <History revisions={view.history} threads={threads} />
        <Further view={view} />
      </>
    )
  })
}

function captionOf({ place }: ChapterInWorkspace): string {
  if (!place) return 'Taken out of the contents'
  return [place.number, place.sections.at(-1)].filter(Boolean).join(' · ')
}

function ReadersHave({ view }: { view: ChapterInWorkspace }) {
  const { current, manual, chapter, reachedReaders, lastHeld } = view
  if (!current?.release) {
    return (
      <p className="govuk-body">
        {reachedReaders
          ? 'The contents list this chapter. Its text has not been published here yet.'
          : 'Nothing yet: neither the chapter’s title nor its place is shown before its first version is published.'}
      </p>
    )
  }
  const { release } = current
  // Readers have a chapter that is taken out until the update without it, and afterwards in the updates before.
  const former = lastHeld && !lastHeld.current ? lastHeld.release : null
  const place: ManualPlace = {
    authority: manual.authority.slug,
    manual: manual.slug,
    at: former === null ? 'current' : { release: former },
  }
  return (
    <p className="govuk-body">
      {former !== null && `Nothing any more: update ${former} was the last with this chapter. They had `}
      {former === null ? 'Version' : 'version'} {current.number}, published with update {release.number} (
      {release.edition}) on {longDate(release.publishedAt)}
      {current.inForceOn ? `, in force from ${longDate(current.inForceOn)}` : ''}.{' '}
      <a className="govuk-link" href={chapterAddress(place, chapter.slug)}>
        {former === null ? 'Read it as readers do' : `Read it as update ${former} had it`}
      </a>
    </p>
  )
}
