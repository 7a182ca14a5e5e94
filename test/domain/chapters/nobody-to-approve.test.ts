import { describe, expect, it } from 'vitest'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { addComment } from '@/lib/comments/commands/add-comment'
import { takeSuggestion } from '@/lib/comments/commands/take-suggestion'
import { database } from '@/lib/platform/database'
import { aDiscussion, clauseOf, rowOf } from '../comments/a-discussion'
import { aPerson } from '../people'

describe('a submission says how many approvers are lacking', () => {
  it('where the only approver suggested some of the words', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId, authority } = discussion
    const { commentId } = await addComment(approver.actor, {
      revisionId,
      clauseId: clauseOf('Ring first.'),
      suggestion: { kind: 'replace', before: ['Ring first.'], after: ['Ring at once.'] },
    })
    const { version } = await rowOf(revisionId)
    await takeSuggestion(author.actor, { commentId, version })
    expect(await submitRevision(author.actor, { revisionId })).toMatchObject({ lacking: 1 })
    expect(
      await database().message.count({ where: { key: { startsWith: `submitted:${revisionId}` } } }),
    ).toBe(0)
    await aPerson(authority, 'approver')
  })
  it('where two are asked for, and one of the two wrote it', async () => {
    const discussion = await aDiscussion()
    const { author, authority, revisionId, manual } = discussion
    await database().manual.update({ where: { id: manual.id }, data: { approvalsRequired: 2 } })
    await database().membership.create({
      data: { userId: author.userId, authorityId: authority.id, role: 'approver' },
    })
    expect(await submitRevision(author.actor, { revisionId })).toMatchObject({ lacking: 1 })
  })
  it('and none where there are enough', async () => {
    const { author, revisionId } = await aDiscussion()
    expect(await submitRevision(author.actor, { revisionId })).toMatchObject({ lacking: 0 })
  })
})
