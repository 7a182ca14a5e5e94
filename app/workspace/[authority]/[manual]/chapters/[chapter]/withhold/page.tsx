import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { longDate, longDateAndTime } from '@/lib/platform/dates'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import {
  type PublishedText,
  publishedTexts,
  type WithholdingInWorkspace,
} from '@/lib/releases/queries/published-texts'
import { LONGEST_NOTICE } from '@/lib/releases/withholding-inputs'
import { currentActor } from '../../../../../actor'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import { lift, withhold } from './actions'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Withhold a text')
}

const SAID: Record<string, string> = {
  withheld: 'The text is withheld: readers have the notice in its place, at every address.',
  shown: 'Readers have the text again, wherever it stood.',
}

/** The published versions of a chapter: which are withheld and why, to withhold others, and to show them again. */
export default async function WithholdPage(props: {
  params: Promise<ChapterAddress>
  searchParams: Promise<{ said?: unknown }>
}) {
  const actor = await currentActor()
  const params = await props.params
  const { said } = await props.searchParams
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter } = view
    const texts = await publishedTexts(database(), actor, chapter.id)
    const page = chapterHome(manual, chapter.slug)
    const may = holds(manual.roles, 'withholdText')
    const shown = texts.filter((text) => !standing(text))
    const message = typeof said === 'string' ? SAID[said] : undefined
    return (
      <>
        <ChapterHeading view={view} said={message && <Notification kind="done">{message}</Notification>}>
          Withhold a text
        </ChapterHeading>
        <p className="govuk-body">
          For what must not be seen, such as a child’s name in a published text. A withheld text is at no
          address any more, in no earlier update, no search and no comparison, nor are files that no other
          text shows. Readers are told so in its place. The record keeps that it was published, by whom it was
          approved and its hash. Whoever keeps this manual still sees it, so as to write the next version
          without those words; one that is under way becomes a draft again, to be looked at once more.
        </p>
        {texts.some(({ withholdings }) => withholdings.length > 0) && (
          <Withheld texts={texts} page={page} may={may} />
        )}
        {!may && <p className="govuk-body">A publisher of this authority withholds texts.</p>}
        {may && shown.length === 0 && (
          <p className="govuk-body">Readers have no other text of this chapter.</p>
        )}
        {may && shown.length > 0 && <WithholdForm texts={shown} page={page} />}
      </>
    )
  }, backToChapter(params))
}

function standing({ withholdings }: PublishedText): WithholdingInWorkspace | undefined {
  return withholdings.find(({ liftedAt }) => liftedAt === null)
}

function Withheld({ texts, page, may }: { texts: readonly PublishedText[]; page: string; may: boolean }) {
  return (
    <section>
      <SectionHeading>Withheld</SectionHeading>
      <ul className="govuk-list govuk-list--spaced">
        {texts.flatMap((text) =>
          text.withholdings.map(({ id, reason, notice, madeBy, madeAt, liftedBy, liftedAt }) => (
            <li key={id}>
              <p className="govuk-body">
                <strong>{versionWords(text)}</strong>: withheld by {madeBy}, {longDateAndTime(madeAt)}
                {liftedAt && `; shown again by ${liftedBy}, ${longDateAndTime(liftedAt)}`}. The reason:{' '}
                {reason}
              </p>
              <blockquote className="ch-remark">{notice}</blockquote>
              {may && !liftedAt && (
                <ActionForm
                  action={lift}
                  submit={`Show version ${text.number} to readers again`}
                  kind="secondary"
                >
                  <input type="hidden" name="withholdingId" value={id} />
                  <input type="hidden" name="page" value={page} />
                </ActionForm>
              )}
            </li>
          )),
        )}
      </ul>
    </section>
  )
}

function WithholdForm({ texts, page }: { texts: readonly PublishedText[]; page: string }) {
  return (
    <section>
      <SectionHeading>Withhold</SectionHeading>
      <ActionForm action={withhold} submit="Withhold now" kind="warning" className="ch-narrow">
        <input type="hidden" name="page" value={page} />
        <CheckboxField
          keep
          name="revisionIds"
          legend="Which versions?"
          hint="Look into the earlier ones too: the same words may stand in them."
          choices={texts.map((text) => ({
            value: text.revisionId,
            words: versionWords(text),
            ...(text.alsoIn.length > 0 && { hint: `The same text as version ${text.alsoIn.join(', ')}` }),
          }))}
        />
        <TextareaField
          name="reason"
          label="Why?"
          hint="For the record, which those who keep the manual read. Do not repeat what must not be seen."
          rows={2}
          maxLength={LONGEST_NOTICE}
        />
        <TextareaField
          name="notice"
          label="What readers are told in its place"
          hint="Such as: “This text is withheld because it named a person. Ask the duty team for the procedure.”"
          rows={3}
          maxLength={LONGEST_NOTICE}
        />
      </ActionForm>
    </section>
  )
}

function versionWords({ number, release }: PublishedText): string {
  return `Version ${number} (update ${release.number}, ${longDate(release.publishedAt)})`
}
