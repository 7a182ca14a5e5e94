import { Words } from '@/components/review/words'
import type { Suggestion } from '@/lib/comments/schema'
import type { Thread } from '@/lib/comments/thread'
import { diffWords } from '@/lib/document/diff-words'

const WHAT = {
  replace: 'Suggested wording',
  remove: 'Suggests that the paragraph goes',
  add: 'Suggests a new paragraph after it',
} as const

const ANSWERS = { open: '', taken: ' – taken', declined: ' – declined' } as const

/** Suggested wording against what stood there, marked word by word. */
export function SuggestionView(props: { suggestion: Suggestion; state: Thread['suggestionState'] }) {
  const { suggestion, state } = props
  return (
    <div className="ch-suggestion">
      <p className="ch-suggestion__what">
        {WHAT[suggestion.kind]}
        {ANSWERS[state ?? 'open']}
      </p>
      {partsOf(suggestion).map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one suggestion never move
        <p className="ch-suggestion__words" key={index}>
          <Words runs={runs} />
        </p>
      ))}
    </div>
  )
}

function partsOf(suggestion: Suggestion) {
  if (suggestion.kind === 'remove') return suggestion.before.map((text) => diffWords(text, ''))
  if (suggestion.kind === 'add') return suggestion.after.map((text) => diffWords('', text))
  return suggestion.after.map((text, index) => diffWords(suggestion.before[index] ?? '', text))
}
