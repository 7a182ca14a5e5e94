import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { Field, SelectField, TextareaField } from '@/components/ui/field'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import { splitPoints } from '@/lib/document/join-and-split'
import type { NumberedHeading } from '@/lib/document/numbered-headings'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { manualHome } from '@/lib/platform/workspace-addresses'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import { split } from './actions'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Split')
}

/** Splitting a chapter in two: what happens, at which heading, and what the parts are called. */
export default async function SplitPage(props: { params: Promise<ChapterAddress> }) {
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter } = view
    const { published } = await textsOf(database(), { openId: null, chapterId: chapter.id })
    if (!published) throw new Blocked('Readers have no text of this chapter.', ['There is nothing to split.'])
    const points = splitPoints(published)
    return (
      <>
        <ChapterHeading view={view}>Split into two chapters</ChapterHeading>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            The text that readers have is divided before a heading. The second part becomes a draft of a new
            chapter, right after this one. Each paragraph keeps its identity.
          </li>
          <li>
            The first part stays this chapter, as a draft without what went; or it becomes a new chapter too,
            and the address of this one leads there, for ever. The earlier updates still show it whole.
          </li>
          <li>
            The parts are published together, by somebody other than you. Until then, undo it in the contents.
          </li>
        </ul>
        {points.length === 0 && (
          <p className="govuk-body">The text has no heading at which it could be divided.</p>
        )}
        {!holds(manual.roles, 'splitChapter') && (
          <p className="govuk-body">An author of this authority splits chapters.</p>
        )}
        {points.length > 0 && holds(manual.roles, 'splitChapter') && (
          <SplitForm
            points={points}
            fields={{ chapterId: chapter.id, home: manualHome(manual) }}
            title={chapter.title}
          />
        )}
      </>
    )
  }, backToChapter(params))
}

function SplitForm(props: {
  points: readonly NumberedHeading[]
  fields: { chapterId: string; home: string }
  title: string
}) {
  return (
    <ActionForm action={split} submit="Split" kind="warning" className="ch-narrow">
      <input type="hidden" name="chapterId" value={props.fields.chapterId} />
      <input type="hidden" name="home" value={props.fields.home} />
      <SelectField
        name="clauseId"
        label="The second part begins with"
        options={[
          { value: '', words: 'Choose a heading' },
          ...props.points.map(({ clause, number, title, depth }) => ({
            value: clause.id,
            words: `${'\u2003'.repeat(depth - 1)}${number} ${title}`,
          })),
        ]}
      />
      <Field name="secondTitle" label="Title of the second chapter" maxLength={300} />
      <RadioField
        name="first"
        legend="The first part"
        initial="stays"
        choices={[
          { value: 'stays', words: `Stays “${props.title}”` },
          { value: 'new', words: 'Becomes a new chapter too, and this one goes' },
        ]}
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          If it becomes a new chapter
        </legend>
        <Field name="firstTitle" label="Title of the first chapter" maxLength={300} />
        <TextareaField
          name="details"
          label="What staff should know"
          hint="It will stand in the Amendments, under Removed Chapters."
          rows={3}
          maxLength={2000}
        />
      </fieldset>
    </ActionForm>
  )
}
