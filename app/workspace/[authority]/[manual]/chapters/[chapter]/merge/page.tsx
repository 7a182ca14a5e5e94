import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextareaField } from '@/components/ui/field'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { manualHome } from '@/lib/platform/workspace-addresses'
import { orRefusal } from '../../../../../refuse'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import { merge } from './actions'
import '../../chapters.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Merge')
}

/** Merging a chapter into another: what happens, which other, and what staff are told. */
export default async function MergePage(props: { params: Promise<ChapterAddress> }) {
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter } = view
    const others = (await chapterPlaces(database(), manual.id)).filter(
      (other) => other.chapter.id !== chapter.id,
    )
    return (
      <>
        <ChapterHeading view={view}>Merge into another chapter</ChapterHeading>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            The text that readers have of this chapter goes to the end of a draft of the other, under its
            title. Each paragraph keeps its identity. A draft of this chapter stays behind.
          </li>
          <li>
            This chapter leaves the contents with the notes and documents below it. From the update on, its
            address leads to the other chapter, for ever; the earlier updates still show it.
          </li>
          <li>
            The two are published together, by somebody other than you. Until then, put this chapter back in
            the contents to undo it.
          </li>
        </ul>
        {holds(manual.roles, 'mergeChapters') ? (
          <ActionForm action={merge} submit="Merge" kind="warning" className="ch-narrow">
            <input type="hidden" name="chapterId" value={chapter.id} />
            <input type="hidden" name="home" value={manualHome(manual)} />
            <SelectField
              name="intoId"
              label="Into which chapter?"
              options={[
                { value: '', words: 'Choose a chapter' },
                ...others.map((other) => ({
                  value: other.chapter.id,
                  words: [other.number, other.chapter.title].filter(Boolean).join(' '),
                })),
              ]}
            />
            <TextareaField
              name="details"
              label="What staff should know"
              hint="It will stand in the Amendments, under Removed Chapters."
              rows={3}
              maxLength={2000}
            />
          </ActionForm>
        ) : (
          <p className="govuk-body">An author of this authority merges chapters.</p>
        )}
      </>
    )
  }, backToChapter(params))
}
