import type { Metadata } from 'next'
import { ApprovalsGiven } from '@/components/review/approvals-given'
import { MeetingFields } from '@/components/review/meeting-fields'
import { ActionForm } from '@/components/ui/action-form'
import { TextareaField } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { chapterHome, workspaceFile } from '@/lib/platform/workspace-addresses'
import { decidingAfterwards } from '@/lib/releases/deciding-afterwards'
import { emergencyTexts } from '@/lib/releases/queries/emergency-texts'
import { type UnsettledEmergency, unsettledEmergencies } from '@/lib/releases/queries/retrospective-approvals'
import { emergencyShown } from '@/lib/releases/retrospective'
import { currentActor } from '../../../../../actor'
import { EmergencyStanding } from '../../../../../emergency-standing'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterTrail } from '../chapter-trail'
import { chapterTitle, chapterView } from '../chapter-view'
import { referencesOf } from '../references-of'
import { TextUnderReview } from '../review/text-under-review'
import { decideAfterwards } from './actions'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Approve afterwards')
}

/**
 * What was published in an emergency, against what readers had before it, and the decision on it afterwards: of the
 * version that the address names (`revision`), else of the newest that waits.
 */
export default async function AfterwardsPage(props: {
  params: Promise<ChapterAddress>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const params = await props.params
  const { revision } = await props.searchParams
  const named = typeof revision === 'string' ? revision : null
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, place } = view
    const all = await unsettledEmergencies(database(), actor, { manualId: manual.id })
    const emergency = emergencyShown(all, chapter.slug, named)
    if (!emergency && emergencyShown(all, chapter.slug, null))
      throw new Blocked('This version does not wait to be approved afterwards.', [
        'It was approved, or a later version has put it right.',
      ])
    if (!emergency)
      throw new Blocked('Nothing of this chapter waits to be approved afterwards.', [
        'What is published in an emergency is listed until an approver has approved it.',
      ])
    const texts = await emergencyTexts(database(), emergency.revisionId)
    const home = chapterHome(manual, chapter.slug)
    return (
      <>
        <ChapterTrail view={view} />
        <PageHeading caption={[place?.number, 'Published in an emergency'].filter(Boolean).join(' · ')}>
          {chapter.title}
        </PageHeading>
        <p className="govuk-body">
          <EmergencyStanding emergency={emergency} />
          <br />
          Published with update {emergency.release} on {longDateAndTime(emergency.publishedAt)} by{' '}
          {emergency.publishedBy}.
        </p>
        <Notification kind="notice" title="The reason that was given">
          <p className="ch-remark">{emergency.reason}</p>
        </Notification>
        {emergency.standing === 'returned' && (
          <Notification kind="notice" title="This must be put right">
            <p className="ch-remark">{emergency.remark}</p>
            <p>A later version of the chapter puts it right, once readers have it.</p>
          </Notification>
        )}
        <TextUnderReview
          published={texts.before}
          document={texts.document}
          fileAddress={(file) => workspaceFile(manual, file)}
          resolveChapter={await referencesOf(manual)}
        />
        <Afterwards emergency={emergency} manual={manual} page={home} />
      </>
    )
  }, backToChapter(params))
}

function Afterwards(props: { emergency: UnsettledEmergency; manual: ManualInWorkspace; page: string }) {
  const { emergency, manual } = props
  const deciding = decidingAfterwards(manual, emergency)
  const what = (outcome: string) => (
    <>
      <input type="hidden" name="revisionId" value={emergency.revisionId} />
      <input type="hidden" name="contentHash" value={emergency.contentHash} />
      <input type="hidden" name="page" value={props.page} />
      <input type="hidden" name="outcome" value={outcome} />
    </>
  )
  return (
    <section className="ch-decision" aria-labelledby="decision">
      <SectionHeading id="decision">Your decision</SectionHeading>
      <ApprovalsGiven
        approvals={emergency.approvals}
        required={emergency.approvalsRequired}
        stillNeeded={emergency.stillNeeded}
      />
      {!deciding.allowed ? (
        <p className="govuk-body">{deciding.why}</p>
      ) : (
        <>
          {deciding.decidesFor && (
            <p className="govuk-body">You decide as the deputy of {deciding.decidesFor}.</p>
          )}
          <ActionForm action={decideAfterwards} submit="Approve it afterwards">
            {what('approved')}
            <MeetingFields />
          </ActionForm>
          <ActionForm
            action={decideAfterwards}
            submit="It must be put right"
            kind="secondary"
            className="ch-return"
          >
            {what('returned')}
            <TextareaField
              name="remark"
              label="Or say what must be put right"
              hint="Readers keep the text until a new version is published"
            />
          </ActionForm>
        </>
      )}
    </section>
  )
}
