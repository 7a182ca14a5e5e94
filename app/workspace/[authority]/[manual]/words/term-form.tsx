import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { TextareaField } from '@/components/ui/field'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { manualHome } from '@/lib/platform/workspace-addresses'
import { LONGEST_EXPLANATION } from '@/lib/terms/schema'

/** The words of a term and what it means; `of` are the hidden fields that say of what. */
export function TermForm(props: {
  action: FormAction
  submit: string
  manual: ManualInWorkspace
  of: Record<string, string>
  term: { words: readonly string[]; explanation: string }
}) {
  return (
    <ActionForm action={props.action} submit={props.submit} className="ch-narrow">
      <input type="hidden" name="home" value={manualHome(props.manual)} />
      {Object.entries(props.of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextareaField
        name="words"
        label="Words that mean the same"
        hint="One a line, as staff write them: “child looked after”, “CLA”, “LAC”. The first is the one that the others stand for. A search for one of them finds them all."
        rows={5}
        initial={props.term.words.join('\n')}
      />
      <TextareaField
        name="explanation"
        label="What it means, for readers (optional)"
        hint={`Shown in the text of chapters when somebody touches the word. At most ${LONGEST_EXPLANATION} characters.`}
        rows={3}
        maxLength={LONGEST_EXPLANATION}
        initial={props.term.explanation}
      />
    </ActionForm>
  )
}
