import { RadioField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/field'

/** What to decide of one row: approve, return with a remark, or leave for later. */
export function Choice(props: { id: string; title: string; returnHint: string }) {
  const { id, title } = props
  return (
    <div className="ch-pack__choice">
      <RadioField
        name={`choice-${id}`}
        legend={`Your decision on “${title}”`}
        choices={[
          { value: 'approved', words: 'I have read it, and approve it' },
          { value: 'returned', words: 'I return it' },
          { value: 'later', words: 'Later' },
        ]}
      />
      <TextareaField
        name={`remark-${id}`}
        label={`Remark, if you return “${title}”`}
        hint={props.returnHint}
        rows={2}
      />
    </div>
  )
}
