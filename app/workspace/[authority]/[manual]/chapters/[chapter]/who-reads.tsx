import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { SectionHeading } from '@/components/ui/page-heading'
import type { Visibility } from '@/prisma/generated/enums'
import { chapterIsReadBy } from '../../who-reads/actions'

/** Who reads a chapter; a form for those who may say so. */
export function WhoReads(props: {
  chapter: { id: string }
  reads: { visibility: Visibility; staffOnly: boolean }
  maySet: boolean
}) {
  return (
    <section>
      <SectionHeading>Who reads it</SectionHeading>
      <p className="govuk-body">{wordsOf(props.reads)}</p>
      {props.maySet && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Set who reads it</span>
          </summary>
          <div className="govuk-details__text">
            <ActionForm
              action={chapterIsReadBy}
              submit="Set who reads it"
              kind="secondary"
              className="ch-narrow"
            >
              <input type="hidden" name="chapterId" value={props.chapter.id} />
              <RadioField
                name="readBy"
                legend="Who reads this chapter?"
                hint="It counts at once, for every update that held it"
                initial={props.reads.staffOnly ? 'staff' : 'everybody'}
                choices={[
                  { value: 'everybody', words: 'Everybody who may read the manual' },
                  {
                    value: 'staff',
                    words: 'Staff who have signed in',
                    hint: 'Others find it nowhere: not in the contents, by search, in the Amendments or by its address. Where another chapter refers to it, they read “a chapter for staff”.',
                  },
                ]}
              />
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  )
}

function wordsOf({ visibility, staffOnly }: { visibility: Visibility; staffOnly: boolean }): string {
  if (visibility === 'withheld') return 'Nobody: the manual is withheld.'
  if (staffOnly) return 'Staff who have signed in, and nobody else.'
  return visibility === 'staff' ? 'Staff who have signed in: the manual is for them.' : 'Everybody.'
}
