import type { Thread } from '@/lib/comments/thread'
import { CommentField } from './comment-field'
import type { CommentWays } from './comment-ways'
import { Hidden, SendForm } from './send-form'

/** What can be done with a comment: answer it, settle it, and take or decline the wording that it suggests. */
export function ThreadControls({ thread, ways }: { thread: Thread; ways: CommentWays }) {
  const { fields, people } = ways
  const what = { ...fields, commentId: thread.id }
  const asks = thread.suggestionState === 'open'
  return (
    <div className="ch-comment__controls">
      {asks && ways.take && (
        <SendForm
          to={ways.take}
          submit={ways.voids ? 'Take it: this becomes a draft again' : 'Take this wording'}
        >
          <Hidden
            fields={{ ...what, version: String(ways.version), ...(ways.voids ? { mayVoid: 'yes' } : {}) }}
          />
        </SendForm>
      )}
      {!thread.resolved && !asks && ways.resolve && (
        <SendForm to={ways.resolve} submit="Resolve" kind="secondary">
          <Hidden fields={what} />
        </SendForm>
      )}
      {thread.resolved && thread.suggestionState === null && ways.reopen && (
        <SendForm to={ways.reopen} submit="Reopen" kind="secondary">
          <Hidden fields={what} />
        </SendForm>
      )}
      {!thread.resolved && (
        <Folded words="Answer">
          <SendForm to={ways.add} submit="Send answer" kind="secondary">
            <Hidden fields={{ ...fields, parentId: thread.id }} />
            <CommentField id={`answer-${thread.id}`} label="Your answer" people={people} />
          </SendForm>
        </Folded>
      )}
      {asks && ways.decline && (
        <Folded words="Decline">
          <SendForm to={ways.decline} submit="Decline this wording" kind="secondary">
            <Hidden fields={what} />
            <CommentField id={`decline-${thread.id}`} label="Why not, in a word" rows={2} people={[]} />
          </SendForm>
        </Folded>
      )}
    </div>
  )
}

/** Something that is opened to be done. */
export function Folded({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <details className="govuk-details ch-comment__folded">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{words}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
