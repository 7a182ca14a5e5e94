'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { RadioField } from '@/components/ui/choice-field'
import { Field, TextareaField } from '@/components/ui/field'
import { fieldId } from '@/components/ui/field-id'
import type { Sought } from '@/lib/document/find-pattern'
import { ChapterHits, type FoundChapter } from './chapter-hits'

/**
 * What was found, to be ticked, and what replaces it: one form for all the chapters. What is ticked and written
 * stays after a refusal.
 */
export function HitsForm(props: {
  action: FormAction
  sought: Sought
  chapters: readonly FoundChapter[]
  longestSummary: number
}) {
  const { chapters, sought } = props
  const [mayVoid, setMayVoid] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(everyHit(chapters.filter(isFree))))
  const open = mayVoid ? chapters : chapters.filter(isFree)
  const all = everyHit(open)
  const counted = all.filter((hit) => chosen.has(hit)).length
  const held = chapters.length - chapters.filter(isFree).length
  const choose = (hits: readonly string[], ticked: boolean) => {
    const next = new Set(chosen)
    for (const hit of hits) {
      if (ticked) next.add(hit)
      else next.delete(hit)
    }
    setChosen(next)
  }
  return (
    <ActionForm action={props.action}>
      <input type="hidden" name="words" value={sought.words} />
      {sought.matchCase && <input type="hidden" name="matchCase" value="on" />}
      {sought.wholeWord && <input type="hidden" name="wholeWord" value="on" />}
      <div className="ch-found__choose" id={fieldId('hit')} tabIndex={-1}>
        <p className="govuk-body" role="status">
          {counted} of {all.length} places chosen
        </p>
        <Button type="button" kind="secondary" onClick={() => choose(all, true)}>
          Choose all
        </Button>
        <Button type="button" kind="secondary" onClick={() => choose(all, false)}>
          Choose none
        </Button>
      </div>
      {held > 0 && (
        <div className="govuk-checkboxes govuk-checkboxes--small ch-found__void">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id="may-void"
              name="mayVoid"
              checked={mayVoid}
              onChange={(event) => setMayVoid(event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="may-void">
              Change the {held === 1 ? 'chapter' : `${held} chapters`} in review or approved too: each becomes
              a draft again
            </label>
          </div>
        </div>
      )}
      {chapters.map((chapter) => (
        <ChapterHits
          key={chapter.id}
          chapter={chapter}
          chosen={chosen}
          held={!mayVoid && !isFree(chapter)}
          onChoose={choose}
        />
      ))}
      <h2 className="govuk-heading-m">Replace the places you chose</h2>
      <Field
        name="replacement"
        label="Replace with"
        hint={`In the place of “${sought.words}”; left empty, the words are taken out`}
      />
      <RadioField
        name="kind"
        legend="Kind of change"
        initial="updated"
        choices={[
          { value: 'updated', words: 'Updated', hint: 'Listed with your summary, with an Updated badge' },
          { value: 'minor', words: 'Minor', hint: 'Spelling or layout: staff are not told of it' },
        ]}
      />
      <TextareaField
        name="summary"
        label="Amendment summary"
        hint="One sentence for all these chapters: what is different, and why. Where a draft has words of its own, it follows them."
        maxLength={props.longestSummary}
      />
      <Button>Replace, one draft a chapter</Button>
    </ActionForm>
  )
}

/** Is it changed without undoing a submission or an approval? */
function isFree({ state }: FoundChapter): boolean {
  return state !== 'in_review' && state !== 'approved'
}

function everyHit(chapters: readonly FoundChapter[]): string[] {
  return chapters.flatMap((chapter) => chapter.hits.map(({ value }) => value))
}
