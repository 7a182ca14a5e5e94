import { describe, expect, it } from 'vitest'
import { addComment } from '@/lib/comments/commands/add-comment'
import { inviteGuestReviewer } from '@/lib/comments/commands/invite-guest-reviewer'
import { revokeGuestReviewer } from '@/lib/comments/commands/revoke-guest-reviewer'
import { endOfDay } from '@/lib/comments/guest-days'
import { visitAsGuest } from '@/lib/comments/guest-visit'
import { fileForGuest } from '@/lib/comments/queries/guest-file'
import { guestsOf } from '@/lib/comments/queries/guests'
import { clausesOf } from '@/lib/document/clauses'
import { countWrongGuestLink, mayTryGuestLinks, WRONG_LINKS_PER_ADDRESS } from '@/lib/people/guest-limits'
import { guestTokenHash } from '@/lib/people/guest-link'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden } from '@/lib/platform/errors'
import { unsealed } from '@/lib/platform/sealed-words'
import { published, text } from '../chapters/a-manual'
import { dayFromNow } from '../days'
import { anAuthority, aPerson } from '../people'
import { aDiscussion, approvedBy, clauseOf, guestOf, saved, threadOf } from './a-discussion'

describe('a guest', () => {
  it('reads one draft as it is, with what was said of it, and speaks', async () => {
    const discussion = await aDiscussion()
    const { revisionId } = discussion
    const { token, actor } = await guestOf(discussion)
    const words = async () =>
      clausesOf((await visitAsGuest(token))?.document ?? text()).map((clause) => clause.text)
    expect(await words()).toEqual(['Ring first.', 'Then write.'])
    await saved(discussion, text('Ring at once.'))
    expect(await words()).toEqual(['Ring at once.'])

    const { commentId } = await addComment(actor, {
      revisionId,
      clauseId: clauseOf('Ring at once.'),
      body: 'Whom?',
    })
    expect(await threadOf(revisionId, commentId)).toMatchObject({ by: { name: 'A specialist', guest: true } })
    await addComment(actor, { revisionId, parentId: commentId, body: 'I mean the parents.' })
    expect((await visitAsGuest(token))?.threads).toMatchObject([
      { answers: [{ body: 'I mean the parents.' }] },
    ])
    expect(await guestsOf(database(), revisionId)).toMatchObject([{ live: true, comments: 2 }])
    expect((await guestsOf(database(), revisionId))[0]?.lastSeenAt).not.toBeNull()
  })

  it('is nobody who has a role in the authority: whose words are taken would not be known', async () => {
    const { author, approver, revisionId } = await aDiscussion()
    const invite = (email: string) =>
      inviteGuestReviewer(author.actor, { revisionId, name: 'A specialist', email })
    await expect(invite(approver.email.toUpperCase())).rejects.toMatchObject({
      blockers: ['Mention them in a comment: what they suggest is then known as theirs.'],
    })
    expect(await guestsOf(database(), revisionId)).toEqual([])
    const elsewhere = await aPerson(await anAuthority(), 'approver')
    await expect(invite(elsewhere.email)).resolves.toMatchObject({ guestId: expect.any(String) })
  })

  it('is told of to whoever invited them, while they have a role in the authority', async () => {
    const discussion = await aDiscussion()
    const { author, revisionId } = discussion
    const [one, other] = [await guestOf(discussion), await guestOf(discussion)]
    const told = () =>
      database().message.count({
        where: { userId: author.userId, key: { startsWith: 'guest-wrote:' } },
      })
    await addComment(one.actor, { revisionId, body: 'Whom?' })
    expect(await told()).toBe(1)
    await database().membership.deleteMany({ where: { userId: author.userId } })
    await addComment(other.actor, { revisionId, body: 'When?' })
    expect(await told()).toBe(1)
  })

  it('speaks of no other draft, and mentions nobody', async () => {
    const discussion = await aDiscussion()
    const other = await aDiscussion()
    const { actor } = await guestOf(discussion)
    await expect(addComment(actor, { revisionId: other.revisionId, body: 'Hm.' })).rejects.toBeInstanceOf(
      Forbidden,
    )
    const body = `@${discussion.approver.name}, hello`
    const { commentId } = await addComment(actor, { revisionId: discussion.revisionId, body })
    expect(await database().mention.count({ where: { commentId } })).toBe(0)
  })

  it('is nobody from the moment at which the link is taken back, and what was said stays', async () => {
    const discussion = await aDiscussion()
    const { publisher, revisionId } = discussion
    const { actor, token, guestId } = await guestOf(discussion)
    await addComment(actor, { revisionId, body: 'Whom?' })
    await revokeGuestReviewer(publisher.actor, { guestId })
    await expect(addComment(actor, { revisionId, body: 'And?' })).rejects.toBeInstanceOf(Forbidden)
    expect(await visitAsGuest(token)).toBeNull()
    expect(await database().comment.count({ where: { revisionId } })).toBe(1)
    expect(await guestsOf(database(), revisionId)).toMatchObject([{ live: false }])
  })

  it('is nobody after the last day', async () => {
    const discussion = await aDiscussion()
    const { token, guestId } = await guestOf(discussion)
    const { expiresAt } = await database().guestReviewer.findUniqueOrThrow({ where: { id: guestId } })
    expect(await visitAsGuest(token, new Date(expiresAt.getTime() - 1))).not.toBeNull()
    expect(await visitAsGuest(token, expiresAt)).toBeNull()
  })

  it('is nobody once the version is published', async () => {
    const discussion = await aDiscussion()
    const { token, actor } = await guestOf(discussion)
    await approvedBy(discussion.approver, discussion)
    expect(await visitAsGuest(token)).not.toBeNull()
    await published(discussion.revisionId)
    expect(await visitAsGuest(token)).toBeNull()
    await expect(
      addComment(actor, { revisionId: discussion.revisionId, body: 'Hm.' }),
    ).rejects.toBeInstanceOf(Forbidden)
  })

  it('is nobody with a made-up link', async () => {
    expect(await visitAsGuest('x'.repeat(43))).toBeNull()
    expect(await fileForGuest(database(), '', '0'.repeat(64))).toBeNull()
  })

  it('does not write without end', async () => {
    const discussion = await aDiscussion()
    const { revisionId } = discussion
    const { actor, guestId } = await guestOf(discussion)
    const row = { authorityId: discussion.authority.id, revisionId, guestId, body: 'Again.' }
    await database().comment.createMany({ data: Array.from({ length: 60 }, () => row) })
    await expect(addComment(actor, { revisionId, body: 'Again.' })).rejects.toBeInstanceOf(Blocked)
  })
})

describe('a guest’s link', () => {
  it('is kept as a hash, and its e-mail waits sealed', async () => {
    const discussion = await aDiscussion()
    const { token, link, guestId } = await guestOf(discussion)
    const row = await database().guestReviewer.findUniqueOrThrow({ where: { id: guestId } })
    expect(row.tokenHash).toBe(guestTokenHash(token))
    expect(token).toHaveLength(43)
    const message = await database().message.findUniqueOrThrow({ where: { key: `guest-invited:${guestId}` } })
    expect(message).toMatchObject({ recipient: 'specialist@university.example', userId: null })
    expect(message.body).not.toContain(token)
    expect(unsealed(message.body)).toContain(link)
    const kept = JSON.stringify([await database().auditEvent.findMany(), row], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(kept).not.toContain(token)
  })

  it('lasts at most sixty days', async () => {
    const discussion = await aDiscussion()
    await expect(guestOf(discussion, dayFromNow(61))).rejects.toBeInstanceOf(Blocked)
    await expect(guestOf(discussion, dayFromNow(-1))).rejects.toBeInstanceOf(Blocked)
    const { guestId } = await guestOf(discussion, dayFromNow(30))
    const { expiresAt } = await database().guestReviewer.findUniqueOrThrow({ where: { id: guestId } })
    expect(expiresAt).toEqual(endOfDay(dayFromNow(30)))
  })

  it('is not for a published version', async () => {
    const discussion = await aDiscussion()
    const { author, approver, revisionId } = discussion
    await approvedBy(approver, discussion)
    await published(revisionId)
    const asked = { revisionId, name: 'A specialist', email: 'specialist@university.example' }
    await expect(inviteGuestReviewer(author.actor, asked)).rejects.toThrow('This version is published')
  })

  it('cannot be tried many times from one address', async () => {
    const address = '203.0.113.9'
    expect(await mayTryGuestLinks(address)).toBe(true)
    for (let tries = 0; tries < WRONG_LINKS_PER_ADDRESS; tries++) await countWrongGuestLink(address)
    expect(await mayTryGuestLinks(address)).toBe(false)
    expect(await mayTryGuestLinks('203.0.113.10')).toBe(true)
  })
})
