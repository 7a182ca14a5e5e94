import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Field, SelectField, TextareaField } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { chapterPlaces, type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { chaptersWithReaders } from '@/lib/contents/queries'
import { LONGEST_URGENT_NOTICE, MOST_NOTICE_DAYS } from '@/lib/notices/notice-inputs'
import { noticesOfManual } from '@/lib/notices/queries'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { manualHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { write } from './actions'
import { NoticeList } from './notice-list'
import '../chapters/chapters.scss'
import './notices.scss'

export const metadata: Metadata = { title: 'Urgent notices' }

const SAID: Record<string, string> = {
  written: 'The notice waits. Those who can approve it are told by e-mail; readers do not see it yet.',
  approved: 'The notice is approved. Readers have it now.',
  ended: 'Readers do not have the notice any more.',
}

/** The manual's urgent notices: those that readers have, those that wait, a form for another, and all there were. */
export default async function NoticesPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ said?: unknown; chapter?: unknown }>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { said, chapter } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const notices = await noticesOfManual(database(), actor, manual.id)
    const now = notices.filter(({ standing }) => standing === 'live' || standing === 'waiting')
    const past = notices.filter((notice) => !now.includes(notice))
    const message = typeof said === 'string' ? SAID[said] : undefined
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        {message && <Notification kind="done">{message}</Notification>}
        <PageHeading caption={manual.name}>Urgent notices</PageHeading>
        <p className="govuk-body">
          What staff must know at once, such as “Court ruling today: do not …”. A notice stands above the text
          from the moment somebody else approves it until it runs out or is ended. It changes no text: that
          follows with the next update.
        </p>
        <SectionHeading>Now</SectionHeading>
        {now.length === 0 && <p className="govuk-body">Readers have no urgent notice, and none waits.</p>}
        <NoticeList notices={now} manual={manual} />
        {holds(manual.roles, 'makeNotice') && (
          <NoticeForm manual={manual} chapter={typeof chapter === 'string' ? chapter : ''} />
        )}
        {past.length > 0 && (
          <>
            <SectionHeading>Before</SectionHeading>
            <NoticeList notices={past} manual={manual} />
          </>
        )}
      </>
    )
  })
}

/** `chapter` is the slug of the chapter that is chosen at first. */
async function NoticeForm({ manual, chapter: asked }: { manual: ManualInWorkspace; chapter: string }) {
  const had = await chaptersWithReaders(database(), manual.id)
  const places = (await chapterPlaces(database(), manual.id)).filter(({ chapter }) => had.has(chapter.id))
  const initial = places.find(({ chapter }) => chapter.slug === asked)?.chapter.id ?? ''
  return (
    <section>
      <SectionHeading>Write a notice</SectionHeading>
      <ActionForm action={write} submit="Ask for approval" className="ch-narrow">
        <input type="hidden" name="manualId" value={manual.id} />
        <input type="hidden" name="home" value={manualHome(manual)} />
        <TextareaField
          name="words"
          label="What staff must know"
          hint={`At most ${LONGEST_URGENT_NOTICE} characters. The words cannot be changed afterwards: end the notice and write another.`}
          rows={3}
          maxLength={LONGEST_URGENT_NOTICE}
        />
        <SelectField
          name="chapterId"
          label="Where it stands"
          initial={initial}
          options={[
            { value: '', words: 'On every page of the manual' },
            ...places.map(({ chapter, number }) => ({
              value: chapter.id,
              words: [number, chapter.title].filter(Boolean).join(' '),
            })),
          ]}
        />
        <Field
          name="lastDay"
          label="Last day"
          hint={`At most ${MOST_NOTICE_DAYS} days from today`}
          type="date"
          width={10}
          initial={dayInLondon(new Date(Date.now() + USUAL_DAYS))}
        />
        <Field
          name="until"
          label="Until (time)"
          hint="Such as 17:30, by the clocks in London. Leave it empty for the end of the day."
          initial=""
          width={5}
        />
      </ActionForm>
    </section>
  )
}

/** How long a notice stands that nobody says otherwise of: a week. */
const USUAL_DAYS = 7 * 86_400_000
