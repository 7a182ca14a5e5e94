import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { theEdition } from '@/lib/reading/amendments/edition-words'
import type { ReleaseEffect } from '@/lib/releases/effect'

/** The edition, when, and the one button; it carries the hash of the effect that the page shows. */
export function PublishForm({
  action,
  page,
  effect,
}: {
  action: FormAction
  page: string
  effect: ReleaseEffect
}) {
  const { manual, number, hash, lines } = effect
  const { schedule } = manual
  return (
    <ActionForm action={action} submit={`Publish update ${number}`}>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="manualId" value={manual.id} />
      <input type="hidden" name="effectHash" value={hash} />
      <input type="hidden" name="shown" value={JSON.stringify(lines)} />
      <EditionFields
        newest={manual.currentRelease?.edition.name ?? null}
        planned={schedule ? schedule.edition : manual.nextEdition}
      />
      {schedule === null && <TimeFields />}
      <p className="govuk-body">
        You publish exactly what this page shows. If it would be anything else by then, nothing is published
        and you are shown the difference.
      </p>
    </ActionForm>
  )
}

/** `newest`: the newest edition; null before the first release, which has to open one. */
function EditionFields({ newest, planned }: { newest: string | null; planned: string | null }) {
  return (
    <>
      {newest === null ? (
        <input type="hidden" name="opens" value="opens" />
      ) : (
        <>
          <input type="hidden" name="newest" value={newest} />
          <input type="hidden" name="planned" value={planned ?? ''} />
          <RadioField
            name="opens"
            legend="Edition"
            initial={planned === null ? 'joins' : 'opens'}
            choices={[
              {
                value: 'joins',
                words: `Join ${theEdition(newest)}`,
                hint: 'The badges of that edition stay, and those of this update come to them.',
              },
              {
                value: 'opens',
                words: 'Open another edition',
                hint: `Only what this update changes has a badge then; those of ${theEdition(newest)} go.`,
              },
            ]}
          />
        </>
      )}
      <Field
        name="edition"
        label={newest === null ? 'Name of the edition' : 'Name of the edition that you open'}
        hint="Usually a month, such as March 2027"
        width={20}
        maxLength={60}
        autoComplete="off"
        initial={planned ?? ''}
      />
    </>
  )
}

/** The day and the time are shown once the second choice is made, or where one of them is wrong: publish.scss. */
function TimeFields() {
  return (
    <div className="ch-when">
      <RadioField
        name="when"
        legend="When"
        initial="now"
        choices={[
          { value: 'now', words: 'Now' },
          {
            value: 'later',
            words: 'At a set time',
            hint: 'It is published by itself, if every approval still holds then and nothing has changed. You can take it back until then.',
          },
        ]}
      />
      <div className="ch-when__time">
        <Field name="day" label="Day" type="date" width={10} />
        <Field name="time" label="Time" hint="By London’s clocks" type="time" width={5} initial="09:00" />
      </div>
    </div>
  )
}
