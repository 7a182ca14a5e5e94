import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { sendBackRevision } from '@/lib/chapters/commands/send-back-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aDraft, aKeptManual, anApproved } from '../releases/a-publication'

const remark = 'Say by when: staff read these words alone.'

async function anApprovedOne() {
  const kept = await aKeptManual()
  const revisionId = await anApproved(kept.team, kept.manual.chapterId('Care Planning'))
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  return { ...kept, asked: { revisionId, contentHash, remark } }
}

describe('an approved version that a publisher sends back', () => {
  it('is a draft again, with the remark as an open comment, and its author and approver are told', async () => {
    const { manual, team, asked } = await anApprovedOne()
    const { commentId } = await sendBackRevision(team.publisher.actor, asked)
    const { revisionId, contentHash } = asked
    expect(await database().revision.findUniqueOrThrow({ where: { id: revisionId } })).toMatchObject({
      state: 'draft',
      contentHash,
    })
    expect(await database().comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({
      ...{ revisionId, body: remark, authorId: team.publisher.userId, resolvedAt: null },
    })
    const told = await database().message.findMany({ where: { key: { startsWith: 'sent-back:' } } })
    expect(told.map(({ userId }) => userId).sort()).toEqual([team.author.userId, team.approver.userId].sort())
    for (const { body } of told) expect(body).toContain(remark)
    const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    expect(effect.coming).toEqual([])
  })

  it('has to be approved again, though not a word of it was changed', async () => {
    const { team, asked } = await anApprovedOne()
    const { revisionId, contentHash } = asked
    await sendBackRevision(team.publisher.actor, asked)
    await submitRevision(team.author.actor, { revisionId })
    const stateNow = async () =>
      (await database().revision.findUniqueOrThrow({ where: { id: revisionId } })).state
    expect(await stateNow()).toBe('in_review')
    await approveRevision(team.approver.actor, { revisionId, contentHash, commentsRead: true })
    expect(await stateNow()).toBe('approved')
  })

  it('is the one that was read, approved, and sent back with a reason', async () => {
    const { manual, team, asked } = await anApprovedOne()
    const other = { ...asked, contentHash: '0'.repeat(64) }
    await expect(sendBackRevision(team.publisher.actor, other)).rejects.toThrow(Conflict)
    await expect(sendBackRevision(team.publisher.actor, { ...asked, remark: ' ' })).rejects.toThrow(
      'put right',
    )
    await expect(sendBackRevision(team.author.actor, asked)).rejects.toThrow(Forbidden)
    const draft = await aDraft(team, manual.chapterId('Staying Put'))
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: draft } })
    await expect(
      sendBackRevision(team.publisher.actor, { ...asked, revisionId: draft, contentHash }),
    ).rejects.toThrow('This version is a draft')
  })
})
