import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { recallRevision } from '@/lib/chapters/commands/recall-revision'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { anAuthority, aPerson } from '@/test/domain/people'
import { text } from './a-manual'
import { approved, aWorkplace, drafted, rowOf, saveText, submitted } from './a-story'

async function hashOf(revisionId: string): Promise<string> {
  return (await rowOf(revisionId)).contentHash
}

describe('approving', () => {
  it('records who approved what, by its hash', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    await approveRevision(approver.actor, { revisionId, contentHash })
    expect((await rowOf(revisionId)).state).toBe('approved')
    expect(await database().decision.findMany({ where: { revisionId } })).toMatchObject([
      { outcome: 'approved', contentHash, deciderId: approver.userId },
    ])
  })

  it('refuses the person who wrote it', async () => {
    const { carePlanning, both } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, both)
    const contentHash = await hashOf(revisionId)
    const refused = approveRevision(both.actor, { revisionId, contentHash })
    await expect(refused).rejects.toThrow(Forbidden)
    await expect(refused).rejects.toThrow(/Some of the words of this version are yours/)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('refuses whoever saved a change to it, however long ago', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, both)
    await saveText(author, revisionId, text('All of it is mine now.'))
    await submitRevision(author.actor, { revisionId })
    const refused = approveRevision(both.actor, { revisionId, contentHash: await hashOf(revisionId) })
    await expect(refused).rejects.toThrow(Forbidden)
  })

  it('refuses an approval of what was read before it was changed', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    await saveText(author, revisionId, text('Ring twice.'))
    await submitRevision(author.actor, { revisionId })
    await expect(approveRevision(approver.actor, { revisionId, contentHash })).rejects.toThrow(Conflict)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('refuses a draft, and what is approved already', async () => {
    const { carePlanning, stayingPut, author, approver } = await aWorkplace()
    const draft = await drafted(carePlanning.id, author)
    const done = await approved(stayingPut.id, author, approver)
    for (const revisionId of [draft, done]) {
      const refused = approveRevision(approver.actor, { revisionId, contentHash: await hashOf(revisionId) })
      await expect(refused).rejects.toThrow(Conflict)
    }
  })

  it('an edit at the moment of approval: one of the two is told', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    await Promise.allSettled([
      approveRevision(approver.actor, { revisionId, contentHash }),
      saveText(author, revisionId, text('Ring twice.')),
    ])
    // Whichever came first: what was edited is not approved.
    const row = await rowOf(revisionId)
    expect(row.state === 'approved').toBe(row.contentHash === contentHash)
  })
})

describe('returning', () => {
  it('makes it a draft again, with a remark for the author', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    await returnRevision(approver.actor, { revisionId, contentHash, remark: 'Say whom to ring.' })
    expect((await rowOf(revisionId)).state).toBe('draft')
    expect(await database().decision.findMany({ where: { revisionId } })).toMatchObject([
      { outcome: 'returned', remark: 'Say whom to ring.', contentHash },
    ])
  })

  it('is told to whoever wrote it, while they have a role in the authority', async () => {
    const { carePlanning, author, both, approver } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, both)
    await saveText(author, revisionId, text('Ring at once.'))
    await submitRevision(author.actor, { revisionId })
    await database().membership.deleteMany({ where: { userId: both.userId } })
    const contentHash = await hashOf(revisionId)
    await returnRevision(approver.actor, { revisionId, contentHash, remark: 'Say whom to ring.' })
    const told = await database().message.findMany({
      where: { key: { startsWith: 'returned:' }, userId: { in: [author.userId, both.userId] } },
    })
    expect(told.map(({ userId }) => userId)).toEqual([author.userId])
  })

  it('needs a remark', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    for (const remark of ['', '   ']) {
      const refused = returnRevision(approver.actor, { revisionId, contentHash, remark })
      await expect(refused).rejects.toThrow(/Say what has to be put right/)
    }
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('refuses a return of what was read before it was changed', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = '0'.repeat(64)
    const refused = returnRevision(approver.actor, { revisionId, contentHash, remark: 'Say whom to ring.' })
    await expect(refused).rejects.toThrow(Conflict)
  })
})

describe('taking back', () => {
  it.each(['in_review', 'approved'] as const)('makes what is %s a draft again', async (state) => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId =
      state === 'approved'
        ? await approved(carePlanning.id, author, approver)
        : await submitted(carePlanning.id, author)
    await recallRevision(author.actor, { revisionId })
    expect((await rowOf(revisionId)).state).toBe('draft')
  })

  it('what was approved and taken back is approved anew before it is published', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await approved(carePlanning.id, author, approver)
    await recallRevision(author.actor, { revisionId })
    await submitRevision(author.actor, { revisionId })
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('refuses a draft: there is nothing to take back', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    await expect(recallRevision(author.actor, { revisionId })).rejects.toThrow(Conflict)
  })
})

describe('another authority', () => {
  it('nobody submits, takes back, approves or returns there', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const contentHash = await hashOf(revisionId)
    const { actor } = await aPerson(await anAuthority(), 'author', 'approver', 'publisher')
    await expect(submitRevision(actor, { revisionId })).rejects.toThrow(Forbidden)
    await expect(recallRevision(actor, { revisionId })).rejects.toThrow(Forbidden)
    await expect(approveRevision(actor, { revisionId, contentHash })).rejects.toThrow(Forbidden)
    await expect(returnRevision(actor, { revisionId, contentHash, remark: 'No.' })).rejects.toThrow(Forbidden)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('a revision that is nowhere is not found', async () => {
    const { author } = await aWorkplace()
    const revisionId = crypto.randomUUID()
    await expect(submitRevision(author.actor, { revisionId })).rejects.toThrow(NotFound)
  })
})
