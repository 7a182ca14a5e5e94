import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { recallRevision } from '@/lib/chapters/commands/recall-revision'
import { remindApprovers } from '@/lib/chapters/commands/remind-approvers'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { setReviewRules } from '@/lib/chapters/commands/set-review-rules'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { chapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { addComment } from '@/lib/comments/commands/add-comment'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { dayFromNow } from '@/test/domain/days'
import { aPerson, type Person } from '@/test/domain/people'
import { aDeputy } from './a-deputy'
import { aWorkplace, drafted, rowOf, submitted } from './a-story'

/** A workplace whose manual asks for two approvers, and a version submitted there. */
async function inReviewForTwo() {
  const place = await aWorkplace()
  const second = await aPerson(place.authority, 'approver')
  await setReviewRules(place.publisher.actor, {
    ...{ manualId: place.manual.id, approvalsRequired: 2, approvalDays: 5 },
  })
  const revisionId = await submitted(place.carePlanning.id, place.author)
  return { ...place, second, revisionId }
}

async function approve(person: Person, revisionId: string, more: object = {}) {
  const { contentHash } = await rowOf(revisionId)
  return approveRevision(person.actor, { revisionId, contentHash, ...more })
}

describe('several approvers', () => {
  it('keep a version in review until as many have approved as the manual asks', async () => {
    const { revisionId, approver, second } = await inReviewForTwo()
    expect((await approve(approver, revisionId)).stillNeeded).toBe(1)
    expect((await rowOf(revisionId)).state).toBe('in_review')
    expect((await approve(second, revisionId)).stillNeeded).toBe(0)
    expect((await rowOf(revisionId)).state).toBe('approved')
  })

  it('are not one and the same: a second approval of one person is refused', async () => {
    const { revisionId, approver } = await inReviewForTwo()
    await approve(approver, revisionId)
    await expect(approve(approver, revisionId)).rejects.toThrow(/You have approved this version already/)
  })

  it('are as many as were asked for when the version was submitted', async () => {
    const { revisionId, manual, publisher, approver } = await inReviewForTwo()
    await setReviewRules(publisher.actor, { manualId: manual.id, approvalsRequired: 1, approvalDays: 5 })
    expect((await approve(approver, revisionId)).stillNeeded).toBe(1)
    expect((await rowOf(revisionId)).approvalsRequired).toBe(2)
  })

  it('begin anew once one of them has returned it', async () => {
    const { revisionId, approver, second, author } = await inReviewForTwo()
    await approve(approver, revisionId)
    const { contentHash } = await rowOf(revisionId)
    await returnRevision(second.actor, { revisionId, contentHash, remark: 'Say who rings.' })
    expect((await rowOf(revisionId)).state).toBe('draft')
    await submitRevision(author.actor, { revisionId })
    expect((await approve(approver, revisionId)).stillNeeded).toBe(1)
  })

  it('begin anew once it was taken back', async () => {
    const { revisionId, approver, author, second } = await inReviewForTwo()
    await approve(approver, revisionId)
    await recallRevision(author.actor, { revisionId })
    await submitRevision(author.actor, { revisionId })
    expect((await approve(second, revisionId)).stillNeeded).toBe(1)
  })

  it('are told on the chapter’s page: who has, and how many more are needed', async () => {
    const { revisionId, authority, manual, carePlanning, approver } = await inReviewForTwo()
    await approve(approver, revisionId)
    const { open } = await chapterInWorkspace(database(), approver.actor, {
      ...{ authority: authority.slug, manual: manual.slug, chapter: carePlanning.slug },
    })
    expect(open).toMatchObject({
      stillNeeded: 1,
      approvals: [{ deciderId: approver.userId, stands: true }],
      deciding: { allowed: false, why: expect.stringMatching(/already/) },
    })
  })

  it('cannot be more than the authority has', async () => {
    const { manual, publisher } = await inReviewForTwo()
    const asked = { manualId: manual.id, approvalsRequired: 4, approvalDays: 5 }
    await expect(setReviewRules(publisher.actor, asked)).rejects.toThrow(Blocked)
  })

  it.each([
    { approvalsRequired: 0, approvalDays: 5 },
    { approvalsRequired: 6, approvalDays: 5 },
    { approvalsRequired: 1, approvalDays: 0 },
    { approvalsRequired: 1, approvalDays: 91 },
    { approvalsRequired: 1.5, approvalDays: 5 },
  ])('are not %o', async (rules) => {
    const { manual, publisher } = await aWorkplace()
    await expect(setReviewRules(publisher.actor, { manualId: manual.id, ...rules })).rejects.toThrow()
  })
})

describe('a deputy', () => {
  it('approves in an approver’s place, and both are recorded', async () => {
    const { revisionId, authority, approver } = await inReviewForTwo()
    const deputy = await aDeputy(authority, approver)
    await approve(deputy, revisionId)
    expect(await database().decision.findFirstOrThrow({ where: { revisionId } })).toMatchObject({
      deciderId: deputy.userId,
      onBehalfOfId: approver.userId,
    })
  })

  it('and the approver count once together', async () => {
    const { revisionId, authority, approver } = await inReviewForTwo()
    await approve(await aDeputy(authority, approver), revisionId)
    await expect(approve(approver, revisionId)).rejects.toThrow(/Your deputy has approved this version/)
    await expect(approve(await aDeputy(authority, approver), revisionId)).rejects.toThrow(/count once/)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('and another approver are two', async () => {
    const { revisionId, authority, approver, second } = await inReviewForTwo()
    await approve(await aDeputy(authority, approver), revisionId)
    expect((await approve(second, revisionId)).stillNeeded).toBe(0)
  })

  it('does not approve what they wrote, nor what the approver wrote', async () => {
    const { authority, stayingPut, carePlanning, approver, both } = await aWorkplace()
    const deputy = await aDeputy(authority, approver)
    const own = await submitted(carePlanning.id, deputy)
    await expect(approve(deputy, own)).rejects.toThrow(Forbidden)
    const theirs = await submitted(stayingPut.id, both)
    await expect(approve(await aDeputy(authority, both), theirs)).rejects.toThrow(
      /words of this version are those of the approver/,
    )
  })

  it.each([
    ['yesterday was the last day', -5, -1, false],
    ['today is the last day', -5, 0, true],
    ['today is the first day', 0, 5, true],
    ['tomorrow is the first day', 1, 5, false],
  ])('decides or not: %s', async (_, from, to, may) => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const deputy = await aDeputy(authority, approver, [dayFromNow(from), dayFromNow(to)])
    if (may) await approve(deputy, revisionId)
    else await expect(approve(deputy, revisionId)).rejects.toThrow(Forbidden)
    expect((await rowOf(revisionId)).state).toBe(may ? 'approved' : 'in_review')
  })

  it('returns in an approver’s place', async () => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const deputy = await aDeputy(authority, approver)
    const { contentHash } = await rowOf(revisionId)
    await returnRevision(deputy.actor, { revisionId, contentHash, remark: 'Say who rings.' })
    const decision = await database().decision.findFirstOrThrow({ where: { revisionId } })
    expect(decision.onBehalfOfId).toBe(approver.userId)
  })
})

describe('an approval', () => {
  it('names the meeting that gave it', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const meetingOn = dayFromNow(-3)
    await approve(approver, revisionId, { meeting: 'Policy Board', meetingOn, minute: '7' })
    expect(await database().decision.findFirstOrThrow({ where: { revisionId } })).toMatchObject({
      ...{ meeting: 'Policy Board', meetingOn: new Date(meetingOn), minute: '7' },
    })
  })

  it('is not recorded with half a meeting, or one that is to come', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    for (const half of [{ minute: '7' }, { meeting: 'Policy Board', meetingOn: dayFromNow(2) }])
      await expect(approve(approver, revisionId, half)).rejects.toThrow(Blocked)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('with open comments has to say so', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    await addComment(author.actor, { revisionId, body: 'Is this the right number?' })
    await expect(approve(approver, revisionId)).rejects.toThrow(/comments that nobody has resolved/)
    await approve(approver, revisionId, { commentsRead: true })
    expect((await rowOf(revisionId)).state).toBe('approved')
  })
})

describe('who is told', () => {
  const keysOf = async (begin: string) =>
    (await database().message.findMany({ where: { key: { startsWith: begin } } })).map(({ userId }) => userId)

  it('approvers and their deputies when a version is submitted, but not who wrote it', async () => {
    const { authority, carePlanning, author, approver, both } = await aWorkplace()
    const deputy = await aDeputy(authority, approver)
    const formerDeputy = await aDeputy(authority, approver, [dayFromNow(-3), dayFromNow(-1)])
    const revisionId = await submitted(carePlanning.id, author)
    const told = await keysOf(`submitted:${revisionId}`)
    expect(new Set(told)).toEqual(new Set([approver.userId, both.userId, deputy.userId]))
    expect(told).not.toContain(formerDeputy.userId)
  })

  it('the author when it is returned; author and publishers when all have approved', async () => {
    const { revisionId, author, approver, second, publisher } = await inReviewForTwo()
    await approve(approver, revisionId)
    expect(
      await database().message.count({
        where: { key: { startsWith: 'approved:' }, userId: publisher.userId },
      }),
    ).toBe(0)
    await approve(second, revisionId)
    for (const { userId } of [author, publisher])
      expect(await database().message.count({ where: { key: { startsWith: 'approved:' }, userId } })).toBe(1)
  })

  it('the approvers again when they are reminded, once a day and version, and not who has decided', async () => {
    const { revisionId, author, approver, second, both } = await inReviewForTwo()
    await approve(approver, revisionId)
    expect(await remindApprovers(author.actor, { revisionId })).toEqual({ reminded: 2 })
    expect(new Set(await keysOf(`asked-again:${revisionId}`))).toEqual(new Set([second.userId, both.userId]))
    await expect(remindApprovers(author.actor, { revisionId })).rejects.toThrow(/today already/)
  })

  it('not an approver again whose deputy has approved for them: they could not', async () => {
    const { revisionId, authority, author, approver, second, both } = await inReviewForTwo()
    await approve(await aDeputy(authority, approver), revisionId)
    expect(await remindApprovers(author.actor, { revisionId })).toEqual({ reminded: 2 })
    expect(new Set(await keysOf(`asked-again:${revisionId}`))).toEqual(new Set([second.userId, both.userId]))
  })

  it('nobody of a draft: there is nothing to be reminded of', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    await expect(remindApprovers(author.actor, { revisionId })).rejects.toThrow(Conflict)
  })
})
