import type { ReactNode } from 'react'
import type { CommentWays } from '@/components/comments/comment-ways'
import { type AskedAbout, CommentsSection } from '@/components/comments/comments-section'
import { rowComments } from '@/components/comments/row-comments'
import { SelectionComment } from '@/components/comments/selection-comment'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { editVoids } from '@/lib/chapters/transitions'
import { mentionablePeople } from '@/lib/comments/queries/mentionable'
import { commentThreads } from '@/lib/comments/queries/threads'
import { type Thread, unresolved } from '@/lib/comments/thread'
import { clauseAnchor, clausesOf } from '@/lib/document/clauses'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { decline, reopen, resolve, say, take } from './actions'
import './comments.scss'

/** The comments of a review page: under each clause of the redline, in a section of their own, and those not settled. */
export async function commentsOnReview(given: {
  view: ChapterInWorkspace
  stored: StoredRevision
  /** Is the text shown as a redline, with rows to lead to? */
  rows: boolean
  about: AskedAbout | null
  page: string
}): Promise<{ under: Record<string, ReactNode>; section: ReactNode; unresolved: Thread[] }> {
  const { view, stored, page } = given
  const threads = await commentThreads(database(), stored.id)
  const people = await mentionablePeople(database(), view.manual.authorityId)
  const { roles } = view.manual
  const ways: CommentWays = {
    add: say,
    resolve,
    reopen,
    ...(holds(roles, 'takeSuggestion') ? { take, decline } : {}),
    fields: { revisionId: stored.id, page },
    version: stored.version,
    voids: editVoids(stored.state),
    people: people.filter(({ userId }) => userId !== view.manual.userId).map(({ name }) => name),
    approves: stored.state === 'in_review' && view.open?.deciding?.allowed === true,
  }
  const anchors = Object.fromEntries(clausesOf(stored.document).map(({ id }) => [clauseAnchor(id), id]))
  return {
    under: rowComments(stored.document, threads, page),
    section: (
      <>
        <CommentsSection {...given} threads={threads} document={stored.document} ways={ways} />
        <SelectionComment page={page} anchors={anchors} />
      </>
    ),
    unresolved: unresolved(threads),
  }
}
