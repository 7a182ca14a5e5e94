import { describe, expect, it } from 'vitest'
import { openComments } from '@/lib/chapters/queries/open-comments'
import { documentOf } from '@/lib/chapters/stored-text'
import { anchoring } from '@/lib/comments/anchor'
import { addComment } from '@/lib/comments/commands/add-comment'
import { reopenComment } from '@/lib/comments/commands/reopen-comment'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { commentThreads } from '@/lib/comments/queries/threads'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { as, p } from '../../rules/document/builders'
import { published, text } from '../chapters/a-manual'
import { anAuthority, aPerson } from '../people'
import { aDiscussion, approvedBy, clauseOf, rowOf, saved, threadOf } from './a-discussion'

describe('a comment', () => {
  it('is about the version, a paragraph or words in it, and has answers', async () => {
    const { author, approver, revisionId } = await aDiscussion()
    const clauseId = clauseOf('Ring first.')
    const whole = await addComment(approver.actor, { revisionId, body: 'Good.' })
    const onClause = await addComment(approver.actor, { revisionId, clauseId, body: 'Whom?' })
    const onWords = await addComment(author.actor, {
      revisionId,
      clauseId,
      quote: 'first',
      quoteAt: 5,
      body: 'When?',
    })
    await addComment(author.actor, { revisionId, parentId: onClause.commentId, body: 'The parents.' })

    expect(await threadOf(revisionId, whole.commentId)).toMatchObject({
      clauseId: null,
      quote: '',
      body: 'Good.',
    })
    expect(await threadOf(revisionId, onClause.commentId)).toMatchObject({
      quote: 'Ring first.',
      by: { name: approver.name, guest: false },
      answers: [{ body: 'The parents.', by: { name: author.name } }],
    })
    expect(await threadOf(revisionId, onWords.commentId)).toMatchObject({ quote: 'first', quoteAt: 5 })
    expect(await commentThreads(database(), revisionId)).toHaveLength(3)
  })

  it('survives edits of its paragraph, and says how it read when it is gone', async () => {
    const discussion = await aDiscussion()
    const { author, revisionId } = discussion
    const clauseId = clauseOf('Ring first.')
    const { commentId } = await addComment(author.actor, {
      revisionId,
      clauseId,
      quote: 'first',
      quoteAt: 5,
      body: 'When?',
    })
    const anchorNow = async () => {
      const { text: stored } = await rowOf(revisionId)
      return anchoring(documentOf(stored))(await threadOf(revisionId, commentId))
    }
    const reading = (...words: string[]) => ({
      ...text('Then write.'),
      content: [{ ...as(0, p(...words)), attrs: { clauseId } }, ...text('Then write.').content],
    })
    await saved(discussion, reading('Always ring the parents first, and write it down.'))
    expect(await anchorNow()).toEqual({ place: 'words', clauseId, from: 24, to: 29 })
    await saved(discussion, reading('Ring at once.'))
    expect(await anchorNow()).toEqual({ place: 'changed', clauseId, quote: 'first' })
    await saved(discussion, text('Then write.'))
    expect(await anchorNow()).toEqual({ place: 'gone', quote: 'first' })
  })

  it('is settled and opened again by anybody of the authority, and then listed where it is not settled', async () => {
    const { approver, publisher, revisionId } = await aDiscussion()
    const { commentId } = await addComment(approver.actor, { revisionId, body: 'Whom?' })
    expect(await openComments(database(), revisionId)).toBe(1)
    await resolveComment(publisher.actor, { commentId })
    expect(await openComments(database(), revisionId)).toBe(0)
    expect((await threadOf(revisionId, commentId)).resolved).toMatchObject({ by: publisher.name })
    await reopenComment(approver.actor, { commentId })
    expect(await openComments(database(), revisionId)).toBe(1)
  })

  it('tells whom it mentions, once, in an e-mail that leads to it', async () => {
    const { authority, author, approver, revisionId } = await aDiscussion()
    const elsewhere = await aPerson(await anAuthority(), 'publisher')
    await database().user.update({ where: { id: elsewhere.userId }, data: { name: 'Somebody elsewhere' } })
    const body = `@${approver.name}, is this right? @Somebody elsewhere @${author.name}`
    const { commentId } = await addComment(author.actor, { revisionId, body })
    const mentions = await database().mention.findMany({ where: { commentId } })
    expect(mentions.map(({ userId }) => userId)).toEqual([approver.userId])
    const messages = await database().message.findMany({
      where: { key: { startsWith: `mentioned:${commentId}` } },
    })
    expect(messages).toMatchObject([{ userId: approver.userId, recipient: approver.email }])
    expect(messages[0]?.body).toContain(`/workspace/${authority.slug}/`)
    expect(messages[0]?.body).toContain(`#comment-${commentId}`)
  })

  it('does not answer an answer, nor a comment on another version', async () => {
    const { author, revisionId } = await aDiscussion()
    const other = await aDiscussion()
    const { commentId } = await addComment(author.actor, { revisionId, body: 'Whom?' })
    const answer = await addComment(author.actor, { revisionId, parentId: commentId, body: 'Me.' })
    const answering = (parentId: string, to = revisionId, who = author) =>
      addComment(who.actor, { revisionId: to, parentId, body: 'And?' })
    await expect(answering(answer.commentId)).rejects.toBeInstanceOf(NotFound)
    await expect(answering(commentId, other.revisionId, other.author)).rejects.toBeInstanceOf(NotFound)
    await expect(resolveComment(author.actor, { commentId: answer.commentId })).rejects.toBeInstanceOf(
      NotFound,
    )
  })

  it('is refused on a paragraph that is not in the stored text', async () => {
    const { author, revisionId } = await aDiscussion()
    const asked = { revisionId, clauseId: clauseOf('Never saved.'), body: 'Whom?' }
    await expect(addComment(author.actor, asked)).rejects.toBeInstanceOf(Conflict)
  })

  it('is refused to people of other authorities', async () => {
    const { revisionId, author } = await aDiscussion()
    const other = await aPerson(await anAuthority(), 'author')
    const { commentId } = await addComment(author.actor, { revisionId, body: 'Whom?' })
    await expect(addComment(other.actor, { revisionId, body: 'Hm.' })).rejects.toBeInstanceOf(Forbidden)
    await expect(resolveComment(other.actor, { commentId })).rejects.toBeInstanceOf(Forbidden)
  })

  it('stays as it is once the version is published', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    const { commentId } = await addComment(author.actor, { revisionId, body: 'Whom?' })
    await approvedBy(approver, discussion)
    await published(revisionId)
    for (const refused of [
      () => addComment(author.actor, { revisionId, body: 'Too late.' }),
      () => addComment(author.actor, { revisionId, parentId: commentId, body: 'Too late.' }),
      () => resolveComment(author.actor, { commentId }),
    ])
      await expect(refused()).rejects.toBeInstanceOf(Conflict)
    expect(await commentThreads(database(), revisionId)).toMatchObject([{ body: 'Whom?', resolved: null }])
  })

  it('that suggests wording is taken or declined, not resolved', async () => {
    const { author, revisionId } = await aDiscussion()
    const suggestion = { kind: 'remove' as const, before: ['Ring first.'] }
    const { commentId } = await addComment(author.actor, {
      revisionId,
      clauseId: clauseOf('Ring first.'),
      suggestion,
    })
    await expect(resolveComment(author.actor, { commentId })).rejects.toBeInstanceOf(Blocked)
  })
})
