import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { contentHashOf, documentOf } from '@/lib/chapters/stored-text'
import { addComment } from '@/lib/comments/commands/add-comment'
import { declineSuggestion } from '@/lib/comments/commands/decline-suggestion'
import { reopenComment } from '@/lib/comments/commands/reopen-comment'
import { takeSuggestion } from '@/lib/comments/commands/take-suggestion'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { text } from '../chapters/a-manual'
import type { Person } from '../people'
import { aDiscussion, clauseOf, type Discussion, guestOf, rowOf, saved, threadOf } from './a-discussion'

const wording = { kind: 'replace' as const, before: ['Ring first.'], after: ['Ring the parents first.'] }

async function suggested(
  { revisionId }: Discussion,
  by: Pick<Person, 'actor'> | { actor: { kind: 'guest'; token: string } },
) {
  const { commentId } = await addComment(by.actor, {
    revisionId,
    clauseId: clauseOf('Ring first.'),
    suggestion: wording,
  })
  return commentId
}

const textNow = async (revisionId: string) =>
  clausesOf(documentOf((await rowOf(revisionId)).text)).map((clause) => clause.text)

const contributors = async (revisionId: string) =>
  (await database().contribution.findMany({ where: { revisionId } })).map(({ userId }) => userId)

describe('taking suggested wording', () => {
  it('saves it as another version with its own hash, and settles the comment with it', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    const before = await rowOf(revisionId)
    const { saved: now, voided } = await takeSuggestion(author.actor, { commentId, version: before.version })
    expect(await textNow(revisionId)).toEqual(['Ring the parents first.', 'Then write.'])
    expect(now.version).toBe(before.version + 1)
    expect(voided).toBe(false)
    const after = await rowOf(revisionId)
    expect(after.contentHash).toBe(contentHashOf({ ...after, document: documentOf(after.text) }))
    expect(after.contentHash).not.toBe(before.contentHash)
    expect(await threadOf(revisionId, commentId)).toMatchObject({
      suggestionState: 'taken',
      resolved: { by: author.name },
    })
    const event = await database().auditEvent.findFirst({
      where: { action: 'takeSuggestion', subject: `comment ${commentId}` },
    })
    expect(event?.details).toMatchObject({ suggestedBy: approver.userId, version: after.version })
  })

  it('makes whoever suggested it a contributor, who cannot approve', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    expect(await contributors(revisionId)).toEqual([author.userId])
    await takeSuggestion(author.actor, { commentId, version: (await rowOf(revisionId)).version })
    expect((await contributors(revisionId)).sort()).toEqual([author.userId, approver.userId].sort())
    await submitRevision(author.actor, { revisionId })
    const { contentHash } = await rowOf(revisionId)
    await expect(approveRevision(approver.actor, { revisionId, contentHash })).rejects.toBeInstanceOf(
      Forbidden,
    )
  })

  it('makes a draft again of what was submitted, and only if the author knows', async () => {
    const discussion = await aDiscussion()
    const { author, publisher, revisionId } = discussion
    await submitRevision(author.actor, { revisionId })
    const commentId = await suggested(discussion, publisher)
    const { version } = await rowOf(revisionId)
    await expect(takeSuggestion(author.actor, { commentId, version, mayVoid: false })).rejects.toBeInstanceOf(
      Conflict,
    )
    expect(await rowOf(revisionId)).toMatchObject({ state: 'in_review', version })
    expect(await takeSuggestion(author.actor, { commentId, version })).toMatchObject({ voided: true })
    expect(await rowOf(revisionId)).toMatchObject({ state: 'draft' })
  })

  it('is refused where the paragraph reads otherwise by now, with both shown', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    const [clause] = text('Ring first.').content
    const changed = { ...clause, type: 'paragraph', content: [{ type: 'text', text: 'Ring at nine.' }] }
    await saved(discussion, { type: 'doc', content: [changed, ...text('Then write.').content] })
    const { version } = await rowOf(revisionId)
    const refusal = await takeSuggestion(author.actor, { commentId, version }).catch((error) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect(refusal.now).toEqual({ now: ['Ring at nine.'] })
    expect(await threadOf(revisionId, commentId)).toMatchObject({
      suggestionState: 'open',
      suggestion: wording,
    })
    expect(await textNow(revisionId)).toEqual(['Ring at nine.', 'Then write.'])
  })

  it('is refused to an author who read an older version, with the stored one', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    const { version } = await rowOf(revisionId)
    await saved(discussion, text('Ring first.', 'Then write a letter.'))
    const refusal = await takeSuggestion(author.actor, { commentId, version }).catch((error) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect(refusal.now).toMatchObject({ version: version + 1 })
  })

  it('happens once, of two clicks at once too', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    const { version } = await rowOf(revisionId)
    const clicks = await Promise.allSettled(
      [1, 2].map(() => takeSuggestion(author.actor, { commentId, version })),
    )
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rowOf(revisionId)).toMatchObject({ version: version + 1 })
    await expect(reopenComment(author.actor, { commentId })).rejects.toBeInstanceOf(Blocked)
  })

  it('of a guest makes nobody else a contributor', async () => {
    const discussion = await aDiscussion()
    const { author, revisionId } = discussion
    const commentId = await suggested(discussion, await guestOf(discussion))
    await takeSuggestion(author.actor, { commentId, version: (await rowOf(revisionId)).version })
    expect(await contributors(revisionId)).toEqual([author.userId])
  })

  it('does not leave the chapter without a word', async () => {
    const discussion = await aDiscussion('Ring first.')
    const { author, revisionId } = discussion
    const suggestion = { kind: 'remove' as const, before: ['Ring first.'] }
    const { commentId } = await addComment(author.actor, {
      revisionId,
      clauseId: clauseOf('Ring first.'),
      suggestion,
    })
    const { version } = await rowOf(revisionId)
    await expect(takeSuggestion(author.actor, { commentId, version })).rejects.toBeInstanceOf(Blocked)
    expect(await rowOf(revisionId)).toMatchObject({ version })
  })
})

describe('declining suggested wording', () => {
  it('says why under it, once', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const commentId = await suggested(discussion, approver)
    await declineSuggestion(author.actor, { commentId, body: 'They may be away.' })
    expect(await threadOf(revisionId, commentId)).toMatchObject({
      suggestionState: 'declined',
      resolved: { by: author.name },
      answers: [{ body: 'They may be away.' }],
    })
    expect(await textNow(revisionId)).toEqual(['Ring first.', 'Then write.'])
    const { version } = await rowOf(revisionId)
    await expect(takeSuggestion(author.actor, { commentId, version })).rejects.toBeInstanceOf(Conflict)
    await expect(declineSuggestion(author.actor, { commentId, body: 'Twice.' })).rejects.toBeInstanceOf(
      Conflict,
    )
  })
})
