import type { Metadata } from 'next'
import { BlockerList } from '@/components/releases/blocker-list'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { Field, TextareaField } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { manualHome, workspaceFile } from '@/lib/platform/workspace-addresses'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import {
  HOLIDAYS_COUNT,
  MOST_WORKING_DAYS,
  USUAL_WORKING_DAYS,
  workingDaysAfter,
} from '@/lib/releases/retrospective-due'
import { currentActor } from '../../../../../actor'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import { referencesOf } from '../references-of'
import { AsListed } from '../review/as-listed'
import { TextUnderReview } from '../review/text-under-review'
import { publishNow } from './actions'
import '../../chapters.scss'
import '../../../publish/publish.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Publish in an emergency')
}

/** What publishing one version at once would change, without an approval, and the one button that does it. */
export default async function EmergencyPage(props: { params: Promise<ChapterAddress> }) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, place, open } = view
    const texts = await textsOf(database(), { openId: open?.id ?? null, chapterId: chapter.id })
    if (!open || !texts.open) throw new Blocked('No version of this chapter is under way.', [])
    const effect = await emergencyEffect(database(), actor, open.id)
    const home = manualHome(manual)
    const mayPublish = holds(manual.roles, 'publishInEmergency')
    const today = dayInLondon(new Date())
    return (
      <>
        <ChapterHeading view={view}>Publish in an emergency</ChapterHeading>
        <Notification kind="notice" title="Nobody has approved this version">
          <ul className="govuk-list govuk-list--bullet">
            <li>Readers get it at once, as update {effect.number}. A publication is not undone.</li>
            <li>Nothing else that waits is published with it.</li>
            <li>Your name and your reason are kept with it for ever.</li>
            <li>
              An approver who neither wrote nor published it has to approve it afterwards. It is listed for
              everybody who keeps this manual until that is done.
            </li>
          </ul>
        </Notification>
        <BlockerList blockers={effect.blockers} effect={effect} />
        <SectionHeading>What update {effect.number} would change</SectionHeading>
        <ul className="govuk-list govuk-list--bullet">
          {effect.lines.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
        <AsListed
          chapter={{ title: chapter.title, number: place?.number ?? null }}
          open={open}
          doubts={effect.doubts}
        />
        <TextUnderReview
          published={texts.published}
          document={texts.open.document}
          fileAddress={(file) => workspaceFile(manual, file)}
          resolveChapter={await referencesOf(manual)}
        />
        {!mayPublish && (
          <p className="govuk-body">
            A publisher of this authority publishes it. You are not a publisher here.
          </p>
        )}
        {mayPublish && effect.blockers.length === 0 && (
          <ActionForm action={publishNow}>
            <input type="hidden" name="home" value={home} />
            <input type="hidden" name="revisionId" value={open.id} />
            <input type="hidden" name="effectHash" value={effect.hash} />
            <TextareaField
              name="reason"
              label="Why can this not wait for an approver?"
              hint="Whoever approves it afterwards reads these words"
              maxLength={2_000}
            />
            <Field
              name="due"
              label="To be approved by"
              hint={`Usually within ${USUAL_WORKING_DAYS} working days, at most within ${MOST_WORKING_DAYS}. ${HOLIDAYS_COUNT}`}
              type="date"
              width={10}
              initial={workingDaysAfter(today, USUAL_WORKING_DAYS)}
            />
            {effect.doubts.length > 0 && (
              <CheckboxField
                name="minorConfirmed"
                legend="Its author calls this a minor change, of which staff are not told"
                hint={effect.doubts.join(' ')}
                choices={[{ value: 'yes', words: 'It is minor all the same' }]}
              />
            )}
            <Button kind="warning">Publish it now, without an approval</Button>
          </ActionForm>
        )}
      </>
    )
  }, backToChapter(params))
}
