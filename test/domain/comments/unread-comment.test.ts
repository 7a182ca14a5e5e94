import { expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { addComment } from '@/lib/comments/commands/add-comment'
import { Blocked } from '@/lib/platform/errors'
import { aDiscussion, guestOf, rowOf } from './a-discussion'

it('lets an approver go over the comments that they were shown, and not over one that came since', async () => {
  const discussion = await aDiscussion()
  const { author, approver, revisionId } = discussion
  const { actor } = await guestOf(discussion)
  const { commentId } = await addComment(actor, { revisionId, body: 'A comma is missing.' })
  await submitRevision(author.actor, { revisionId })
  const { contentHash } = await rowOf(revisionId)
  // The review page showed one comment; then the specialist wrote another.
  const approval = { revisionId, contentHash, commentsRead: true, commentsShown: [commentId] }
  const late = await addComment(actor, { revisionId, body: 'This time limit is unlawful.' })
  await expect(approveRevision(approver.actor, approval)).rejects.toBeInstanceOf(Blocked)
  await approveRevision(approver.actor, { ...approval, commentsShown: [commentId, late.commentId] })
  expect((await rowOf(revisionId)).state).toBe('approved')
})
