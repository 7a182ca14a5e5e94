import type { Clause } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import { shortened } from './anchor-words'
import { CommentField } from './comment-field'
import type { CommentWays } from './comment-ways'
import type { Quoted } from './placed-words'
import { Hidden, SendForm } from './send-form'
import { SuggestForms } from './suggest-forms'

/** Where a comment is written beside the text: on the version, or on what was selected in it. */
export function NewCommentInEditor(props: {
  about: Quoted | null
  /** The clause that it is about, as it reads now. */
  clause: Clause | undefined
  ways: CommentWays
  parts: (node: DocumentNode) => string[]
  onSelect: () => void
  onWhole: () => void
}) {
  const { about, clause, ways } = props
  const onText = about !== null && clause !== undefined
  return (
    <div className="ch-new-comment" id="new-comment">
      <p className="ch-comment__about">
        {onText ? (
          <>
            On {about.quote === '' ? 'the paragraph' : 'the words'}{' '}
            <q className="ch-comment__quote">{shortened(about.quote || clause.text)}</q>.{' '}
            <button type="button" className="ch-comment__lead" onClick={props.onWhole}>
              On the whole version
            </button>
          </>
        ) : (
          <>
            On the whole version.{' '}
            <button
              type="button"
              className="ch-comment__lead"
              onClick={props.onSelect}
              aria-keyshortcuts="Control+Alt+M"
            >
              On what is selected
            </button>{' '}
            (Ctrl + Alt + M in the text)
          </>
        )}
      </p>
      <SendForm to={ways.add} submit="Comment" kind="secondary">
        <Hidden
          fields={{
            ...ways.fields,
            ...(onText ? { clauseId: about.clauseId } : {}),
            ...(onText && about.quote !== ''
              ? { quote: about.quote, quoteAt: String(about.quoteAt ?? 0) }
              : {}),
          }}
        />
        <CommentField id="new-comment-body" label="Your comment" people={ways.people} />
      </SendForm>
      {onText && (
        <SuggestForms
          clause={{ id: clause.id, kind: clause.kind, parts: props.parts(clause.node) }}
          ways={ways}
          key={clause.id}
        />
      )}
    </div>
  )
}
