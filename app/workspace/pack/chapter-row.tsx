import { UnresolvedComments } from '@/components/comments/unresolved-list'
import { PackRedline } from '@/components/review/pack-redline'
import { CheckboxField } from '@/components/ui/choice-field'
import { Notification } from '@/components/ui/notification'
import { Tag } from '@/components/ui/tag'
import type { PackChapter } from '@/lib/chapters/queries/pack'
import type { Thread } from '@/lib/comments/thread'
import { diffClauses } from '@/lib/document/diff'
import { longDate } from '@/lib/platform/dates'
import { reviewPage, workspaceFile } from '@/lib/platform/workspace-addresses'
import { KIND_WORDS } from '../[authority]/[manual]/chapters/[chapter]/kind-words'
import { Choice } from './choice'

/** One chapter of a pack: what staff will be told, what changes in its text, what nobody has settled, and the decision on it. */
export function ChapterRow({ chapter, unresolved }: { chapter: PackChapter; unresolved: readonly Thread[] }) {
  const { revisionId, manual, title } = chapter
  const review = reviewPage(manual, chapter.slug)
  const heading = [chapter.number, title].filter(Boolean).join(' ')
  return (
    <article className="ch-pack__row" aria-labelledby={`row-${revisionId}`}>
      <h3 className="govuk-heading-m" id={`row-${revisionId}`}>
        {heading}
      </h3>
      <p className="ch-pack__facts">
        <Tag kind={chapter.kind === 'minor' ? 'quiet' : 'new'}>{KIND_WORDS[chapter.kind]}</Tag>{' '}
        {chapter.overdue && <Tag kind="stopped">Overdue</Tag>} {manual.authority.name}: {manual.name}. Written
        by {chapter.authors.join(', ')}. Submitted on {longDate(chapter.submittedAt)}
        {chapter.submittedBy ? ` by ${chapter.submittedBy}` : ''}.{' '}
        {chapter.onBehalfOf && <strong>You decide as the deputy of {chapter.onBehalfOf}.</strong>}
      </p>
      <p className="govuk-body ch-pack__summary">
        {chapter.summary ||
          (chapter.kind === 'new' ? 'New chapter.' : 'Staff are told nothing of this change.')}
      </p>
      {chapter.inForceOn && <p className="govuk-body">In force from {longDate(chapter.inForceOn)}.</p>}
      {chapter.doubts.length > 0 && (
        <Notification kind="notice" title="Is it minor? Its author confirmed that it is">
          {chapter.doubts.map((doubt) => (
            <p key={doubt}>{doubt}</p>
          ))}
        </Notification>
      )}
      <PackRedline
        redline={diffClauses(chapter.published, chapter.document)}
        addressOf={(file) => workspaceFile(manual, file)}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={review}>
          Open “{title}” with its comments
        </a>
      </p>
      <UnresolvedComments threads={unresolved} document={chapter.document} page={review} />
      {chapter.own ? (
        <p className="govuk-inset-text">You wrote this: somebody else decides on it.</p>
      ) : (
        <>
          <input type="hidden" name="row" value={`revision ${revisionId} ${chapter.contentHash}`} />
          <input
            type="hidden"
            name={`shown-${revisionId}`}
            value={unresolved.map((thread) => thread.id).join(' ')}
          />
          {unresolved.length > 0 && (
            <CheckboxField
              name={`comments-${revisionId}`}
              legend={
                unresolved.length === 1
                  ? 'One comment is not resolved'
                  : `${unresolved.length} comments are not resolved`
              }
              choices={[{ value: 'yes', words: 'If I approve it, I do so all the same' }]}
            />
          )}
          {chapter.stillNeeded > 1 && (
            <p className="govuk-body">{chapter.stillNeeded} more approvals are needed, yours among them.</p>
          )}
          <Choice
            id={revisionId}
            title={title}
            returnHint="The author sees these words, and they are kept with the decision"
          />
        </>
      )}
    </article>
  )
}
