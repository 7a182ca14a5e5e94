import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { RadioField } from '@/components/ui/choice-field'
import { Field, SelectField, TextareaField } from '@/components/ui/field'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { chapterPlaces, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { numberContents } from '@/lib/contents/number-contents'
import { ENTRY_WORDS } from '@/lib/contents/outline'
import { workingContents } from '@/lib/contents/queries'
import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import {
  chapterHome,
  contentsPage,
  manualHome,
  mergePage,
  splitPage,
} from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { markUnderReview, moveToSection, remove, retitle } from '../actions'
import { type SectionChoice, sectionChoices, wordsOf } from '../editable-entries'

export const metadata: Metadata = { title: 'Change a place in the contents' }

/** One place of the contents: retitle the chapter, move it, mark it under review, remove it. */
export default async function EntryPage(props: {
  params: Promise<{ authority: string; manual: string; entry: string }>
}) {
  const actor = await currentActor()
  const { entry: entryId, ...address } = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const contents = await workingContents(database(), manual.id)
    const entry = everyWorkingEntry(contents).find(({ id }) => id === entryId)
    if (!entry) throw new NotFound('There is no such place in the contents.')
    const numbers = numberContents(contents)
    const home = manualHome(manual)
    const others = (await chapterPlaces(database(), manual.id)).filter(
      ({ chapter }) => chapter.id !== entry.chapter?.id,
    )
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: home },
            { words: 'Contents', href: contentsPage(manual) },
          ]}
        />
        <PageHeading caption={`${ENTRY_WORDS[entry.kind]} ${numbers.get(entry) ?? ''}`}>
          {wordsOf(entry) || 'Untitled'}
        </PageHeading>
        {entry.chapter && (
          <p className="govuk-body">
            <a className="govuk-link" href={chapterHome(manual, entry.chapter.slug)}>
              The chapter’s text and versions
            </a>
          </p>
        )}
        {entry.chapter && <Retitle chapter={entry.chapter} />}
        <Move entry={entry} sections={sectionChoices(contents, numbers, entry.id)} />
        {(entry.kind === 'section' || entry.kind === 'chapter') && <UnderReview entry={entry} />}
        {entry.chapter && (
          <section>
            <SectionHeading>Merge or split</SectionHeading>
            <p className="govuk-body">
              <a className="govuk-link" href={mergePage(manual, entry.chapter.slug)}>
                Merge it into another chapter
              </a>{' '}
              or{' '}
              <a className="govuk-link" href={splitPage(manual, entry.chapter.slug)}>
                split it into two
              </a>
              . Its address leads on.
            </p>
          </section>
        )}
        {entry.chapter && (
          <Remove
            chapter={entry.chapter}
            home={home}
            others={others.map(({ chapter, number }) => ({
              value: chapter.id,
              words: [number, chapter.title].filter(Boolean).join(' '),
            }))}
          />
        )}
      </>
    )
  })
}

function everyWorkingEntry(entries: readonly WorkingEntry[]): WorkingEntry[] {
  return entries.flatMap((entry) => [entry, ...everyWorkingEntry(entry.entries)])
}

function Retitle({ chapter }: { chapter: WorkingChapter }) {
  return (
    <section>
      <SectionHeading>Retitle</SectionHeading>
      <ActionForm action={retitle} submit="Retitle" kind="secondary" className="ch-narrow">
        <input type="hidden" name="chapterId" value={chapter.id} />
        <Field
          name="title"
          label="Title"
          hint="The chapter keeps its address. Staff read in the Amendments what it was called before. Somebody else publishes it."
          initial={chapter.title}
          maxLength={300}
        />
      </ActionForm>
    </section>
  )
}

function Move(props: { entry: WorkingEntry; sections: readonly SectionChoice[] }) {
  if (props.entry.parentId === null) return null
  return (
    <section>
      <SectionHeading>Move to another section</SectionHeading>
      <ActionForm action={moveToSection} submit="Move" kind="secondary" className="ch-narrow">
        <input type="hidden" name="entryId" value={props.entry.id} />
        <SelectField
          name="section"
          label="Section"
          initial={props.entry.parentId}
          options={[{ value: '', words: 'Choose a section' }, ...props.sections]}
        />
        <RadioField
          name="at"
          legend="Where in the section"
          initial="last"
          choices={[
            { value: 'first', words: 'First' },
            { value: 'last', words: 'Last' },
          ]}
        />
      </ActionForm>
    </section>
  )
}

function UnderReview({ entry }: { entry: WorkingEntry }) {
  return (
    <section>
      <SectionHeading>Under review</SectionHeading>
      <p className="govuk-body">
        {entry.underReview
          ? 'It is marked “under review”: staff read that the text still applies, and is being looked at.'
          : 'Staff are told that the text still applies while it is being looked at.'}
      </p>
      <ActionForm
        action={markUnderReview}
        submit={entry.underReview ? 'Take the mark away' : 'Mark under review'}
        kind="secondary"
      >
        <input type="hidden" name="entryId" value={entry.id} />
        <input type="hidden" name="underReview" value={entry.underReview ? 'no' : 'yes'} />
      </ActionForm>
    </section>
  )
}

function Remove(props: { chapter: WorkingChapter; home: string; others: readonly SectionChoice[] }) {
  return (
    <section>
      <SectionHeading>Remove</SectionHeading>
      <p className="govuk-body">
        The chapter leaves the contents, from all its places, with the next update, which somebody else
        publishes. What it said stays in the earlier updates.
      </p>
      <ActionForm action={remove} submit="Remove this chapter" kind="warning" className="ch-narrow">
        <input type="hidden" name="chapterId" value={props.chapter.id} />
        <input type="hidden" name="home" value={props.home} />
        <TextareaField
          name="details"
          label="What staff should know"
          hint="It will stand in the Amendments: why the chapter went, and what to use now."
          rows={3}
          maxLength={2000}
        />
        <SelectField
          name="replacementId"
          label="What takes its place (if anything)"
          options={[{ value: '', words: 'Nothing' }, ...props.others]}
        />
      </ActionForm>
    </section>
  )
}
