import { clauseBeginning } from '@/components/review/clause-name'
import { SelectField } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import { anchoring, findWords } from '@/lib/comments/anchor'
import { partsOf } from '@/lib/comments/clause-parts'
import { inTextOrder, type Thread, unresolved } from '@/lib/comments/thread'
import { type Clause, clausesOf, isBlank } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { shortened } from './anchor-words'
import { CommentField } from './comment-field'
import type { CommentWays } from './comment-ways'
import { rowId } from './row-comments'
import { Hidden, SendForm } from './send-form'
import { SettledThreads } from './settled-threads'
import { SuggestForms } from './suggest-forms'
import { ThreadControls } from './thread-controls'
import { ThreadView } from './thread-view'

/** What a new comment is to be about, as the page's address says: a clause, and words in it with where they begin. */
export type AskedAbout = { clauseId: string; words: string; at: number | null }

/** The comments on a version in the order of its text, and where to write another; settled ones fold away. */
export function CommentsSection(props: {
  threads: readonly Thread[]
  document: ChapterDocument
  ways: CommentWays
  about: AskedAbout | null
  /** The page's own address, to begin a comment on something else. */
  page: string
  /** Do the clauses stand on this page as rows of a redline, to which comments lead back? */
  rows: boolean
  /** What is said where there are no threads. */
  none?: string
}) {
  const clauses = clausesOf(props.document)
  const clause = clauses.find(({ id }) => id === props.about?.clauseId)
  const open = inTextOrder(
    unresolved(props.threads),
    clauses.map(({ id }) => id),
  )
  const settled = props.threads.filter(({ resolved }) => resolved !== null)
  const list = (threads: readonly Thread[]) => <Threads {...props} threads={threads} />
  return (
    <section className="ch-comments" aria-labelledby="comments">
      <SectionHeading id="comments">Comments</SectionHeading>
      <NewComment clause={clause} about={props.about} clauses={clauses} ways={props.ways} page={props.page} />
      {props.threads.length === 0 && (
        <p className="govuk-body">{props.none ?? 'Nobody has commented on this version yet.'}</p>
      )}
      {list(open)}
      <SettledThreads count={settled.length}>{list(settled)}</SettledThreads>
    </section>
  )
}

function Threads(props: {
  threads: readonly Thread[]
  document: ChapterDocument
  ways: CommentWays
  rows: boolean
}) {
  const anchorOf = anchoring(props.document)
  return props.threads.map((thread) => (
    <ThreadView
      thread={thread}
      anchor={anchorOf(thread)}
      {...(props.rows && thread.clauseId ? { place: `#${rowId(thread.clauseId)}` } : {})}
      key={thread.id}
    >
      <ThreadControls thread={thread} ways={props.ways} />
    </ThreadView>
  ))
}

function NewComment(props: {
  clause: Clause | undefined
  about: AskedAbout | null
  clauses: readonly Clause[]
  ways: CommentWays
  page: string
}) {
  const { clause, about, ways } = props
  if (!clause) {
    const choices = props.clauses.filter((one) => !isBlank(one))
    return (
      <div className="ch-new-comment" id="new-comment">
        <SendForm to={ways.add} submit="Comment" kind="secondary">
          <Hidden fields={ways.fields} />
          <SelectField
            name="clauseId"
            id="new-comment-about"
            label="About"
            options={[
              { value: '', words: 'The whole version' },
              ...choices.map((one) => ({ value: one.id, words: clauseBeginning(one, 70) })),
            ]}
          />
          <CommentField id="new-comment-body" label="Your comment" people={ways.people} />
        </SendForm>
      </div>
    )
  }
  // Words that do not stand in the paragraph as it is now (a struck-out word was marked too) are not kept.
  const words = about && findWords(clause.text, about.words, about.at) ? about : null
  return (
    <div className="ch-new-comment ch-new-comment--about" id="new-comment" tabIndex={-1}>
      <p className="ch-comment__about">
        {words ? 'On the words ' : 'On the paragraph '}
        <q className="ch-comment__quote">
          {shortened(words?.words || clause.text || clauseBeginning(clause))}
        </q>
        {'. '}
        <a className="govuk-link" href={`${props.page}#new-comment`}>
          On something else
        </a>
      </p>
      <SendForm to={ways.add} submit="Comment" kind="secondary">
        <Hidden
          fields={{
            ...ways.fields,
            clauseId: clause.id,
            ...(words && words.words !== '' ? { quote: words.words, quoteAt: String(words.at ?? 0) } : {}),
          }}
        />
        <CommentField id="new-comment-body" label="Your comment" people={ways.people} />
      </SendForm>
      <SuggestForms clause={{ id: clause.id, kind: clause.kind, parts: partsOf(clause.node) }} ways={ways} />
    </div>
  )
}
