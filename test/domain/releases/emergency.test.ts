import { describe, expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { unsettledEmergencies } from '@/lib/releases/queries/retrospective-approvals'
import { aDeputy } from '../chapters/a-deputy'
import { dayFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import { aPerson, type Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { releaseAmendments } from './release-amendments'
import { addedFirst, removed, retitled } from './working-changes'

function rowOf(revisionId: string) {
  return database().revision.findUniqueOrThrow({ where: { id: revisionId } })
}

async function decide({ actor }: Person, revisionId: string, remark = '') {
  const { contentHash } = await rowOf(revisionId)
  const outcome = remark === '' ? ('approved' as const) : ('returned' as const)
  return approveRetrospectively(actor, { revisionId, contentHash, outcome, remark })
}

async function aDraftOfStayingPut() {
  const kept = await aKeptManual({ texts: { 'Staying Put': 'Ring 01234 567 890.' } })
  const { manual, team } = kept
  const draft = await aDraft(team, manual.chapterId('Staying Put'), { words: 'Ring 01234 567 891.' })
  return { ...kept, draft }
}

describe('an emergency publication', () => {
  it.each(['draft', 'in_review'] as const)(
    'of what is %s is a release of that chapter alone',
    async (state) => {
      const { manual, team, draft } = await aDraftOfStayingPut()
      if (state === 'in_review') await submitRevision(team.author.actor, { revisionId: draft })
      const approved = await anApproved(team, manual.chapterId('Care Planning'))
      await removed(team.author, manual.chapterId('Values and Principles'))
      const before = await releaseSnapshot(database(), manual.release.id)

      const { releaseId, number } = await publishedInEmergency(team.publisher, draft)
      expect(number).toBe(2)
      expect(await rowOf(draft)).toMatchObject({ state: 'published', basis: 'emergency', releaseId })
      expect((await rowOf(approved)).state).toBe('approved')
      const after = await releaseSnapshot(database(), releaseId)
      expect(after.entries).toEqual(before.entries)
      expect(
        (await releaseAmendments(database(), releaseId)).map(({ kind, chapterTitle }) => [
          kind,
          chapterTitle,
        ]),
      ).toEqual([['updated', 'Staying Put']])
      expect(
        await database().contentsChange.count({ where: { manualId: manual.manualId, releaseId: null } }),
      ).toBe(1)
      // What waited is published as usual afterwards.
      expect(await publish(team, manual.manualId)).toMatchObject({ number: 3 })
    },
  )

  it('is what was shown, or nothing', async () => {
    const { manual, team, draft } = await aDraftOfStayingPut()
    const { hash } = await emergencyEffect(database(), team.publisher.actor, draft)
    await publishedInEmergency(team.publisher, await aDraft(team, manual.chapterId('Care Planning')))
    const input = {
      revisionId: draft,
      effectHash: hash,
      reason: 'Wrong number.',
      due: dayInLondon(new Date()),
    }
    await expect(publishInEmergency(team.publisher.actor, input)).rejects.toThrow(Conflict)
    expect((await rowOf(draft)).state).toBe('draft')
  })

  it('is stopped by all that stops any publication, but for the approval', async () => {
    const { manual, team } = await aKeptManual()
    const missing = await addedFirst(
      manual,
      team.author,
      'Not Yet There',
      await manual.entryId('All Children'),
    )
    const citing = await aDraft(team, manual.chapterId('Care Planning'), { words: `See [[${missing}]].` })
    await expect(publishedInEmergency(team.publisher, citing)).rejects.toThrow(Blocked)
    const { revisionId: empty } = await openDraft(team.author.actor, {
      chapterId: manual.chapterId('Staying Put'),
    })
    await expect(publishedInEmergency(team.publisher, empty)).rejects.toThrow(Blocked)
  })

  it.each([
    ['yesterday', dayFromNow(-1)],
    ['in two months', dayFromNow(60)],
  ])('is not to be approved afterwards %s', async (_, due) => {
    const { team, draft } = await aDraftOfStayingPut()
    await expect(publishedInEmergency(team.publisher, draft, { due })).rejects.toThrow(Blocked)
  })

  it('needs a reason', async () => {
    const { team, draft } = await aDraftOfStayingPut()
    await expect(publishedInEmergency(team.publisher, draft, { reason: ' ' })).rejects.toThrow(
      /Say why this cannot wait/,
    )
  })

  it('is not of what is approved: that is published as usual', async () => {
    const { manual, team } = await aKeptManual()
    const approved = await anApproved(team, manual.chapterId('Care Planning'))
    await expect(publishedInEmergency(team.publisher, approved)).rejects.toThrow(Conflict)
  })

  it('brings a chapter that readers have not had, at its place', async () => {
    const { manual, team } = await aKeptManual()
    const parent = await manual.entryId('All Children')
    const chapterId = await addedFirst(manual, team.author, 'Lone Children', parent)
    const draft = await aDraft(team, chapterId, { kind: 'new' })
    const { releaseId } = await publishedInEmergency(team.publisher, draft)
    const { chapters } = await releaseSnapshot(database(), releaseId)
    expect(chapters.get(chapterId)).toMatchObject({
      title: 'Lone Children',
      number: expect.stringMatching(/^1\.1/),
    })
    expect((await releaseAmendments(database(), releaseId)).map(({ kind }) => kind)).toEqual(['new'])
  })

  it('with another title is published by somebody other than who retitled the chapter', async () => {
    const { manual, team, draft } = await aDraftOfStayingPut()
    await retitled(team.publisher, manual.chapterId('Staying Put'), 'Staying On')
    await expect(publishedInEmergency(team.publisher, draft)).rejects.toThrow(Blocked)
    const { releaseId } = await publishedInEmergency(team.otherPublisher, draft)
    expect((await releaseAmendments(database(), releaseId)).map(({ kind }) => kind)).toEqual([
      'updated',
      'renamed',
    ])
    expect(
      await database().contentsChange.count({ where: { manualId: manual.manualId, releaseId: null } }),
    ).toBe(0)
  })

  it('is told to the approvers and to its author, and not to those who stand in for its publisher', async () => {
    const { manual, team, draft } = await aDraftOfStayingPut()
    const { authorityId } = manual
    const { userId } = team.publisher
    await database().membership.create({ data: { userId, authorityId, role: 'approver' } })
    await aDeputy({ id: authorityId }, team.publisher)
    await publishedInEmergency(team.publisher, draft)
    const told = await database().message.findMany({ where: { key: { startsWith: `emergency:${draft}` } } })
    expect(new Set(told.map(({ userId }) => userId))).toEqual(
      new Set([team.approver.userId, team.author.userId]),
    )
  })
})

describe('its approval afterwards', () => {
  async function anEmergency() {
    const kept = await aDraftOfStayingPut()
    await publishedInEmergency(kept.team.publisher, kept.draft)
    const listed = () => unsettledEmergencies(database(), kept.team.author.actor)
    return { ...kept, listed }
  }

  it('is asked for until it is given', async () => {
    const { team, draft, listed } = await anEmergency()
    expect(await listed()).toMatchObject([{ revisionId: draft, standing: 'waiting', overdue: false }])
    await decide(team.approver, draft)
    expect(await listed()).toEqual([])
    await expect(decide(team.approver, draft)).rejects.toThrow(Conflict)
  })

  it('is not given by who wrote it, who published it, nor by a deputy for either', async () => {
    const { manual, team, draft } = await anEmergency()
    const { authorityId } = manual
    for (const { userId } of [team.author, team.publisher])
      await database().membership.create({ data: { userId, authorityId, role: 'approver' } })
    for (const person of [team.author, team.publisher]) {
      await expect(decide(person, draft)).rejects.toThrow(Forbidden)
      await expect(decide(await aDeputy({ id: authorityId }, person), draft)).rejects.toThrow(Forbidden)
    }
    await decide(await aDeputy({ id: authorityId }, team.approver), draft)
  })

  it('returned means that it must be put right, until an approved version has done so', async () => {
    const { manual, team, draft, listed } = await anEmergency()
    await decide(team.approver, draft, 'The number is still wrong.')
    expect(await listed()).toMatchObject([{ standing: 'returned', remark: 'The number is still wrong.' }])
    const told = await database().message.findMany({ where: { key: { startsWith: 'returned-afterwards:' } } })
    expect(new Set(told.map(({ userId }) => userId))).toEqual(
      new Set([team.author.userId, team.publisher.userId, team.otherPublisher.userId]),
    )
    expect(told[0]?.body).toMatch(/The number is still wrong\.[\s\S]*\/chapters\/staying-put\n/)
    await anApproved(team, manual.chapterId('Staying Put'))
    expect(await listed()).toHaveLength(1)
    await publish(team, manual.manualId)
    expect(await listed()).toEqual([])
  })

  it('returned is put right by a later emergency as well, which waits in its turn', async () => {
    const { manual, team, draft, listed } = await anEmergency()
    await decide(team.approver, draft, 'The number is still wrong.')
    const second = await aDraft(team, manual.chapterId('Staying Put'), { words: 'Ring 01234 567 892.' })
    expect(await listed()).toMatchObject([{ revisionId: draft, standing: 'returned' }])
    await publishedInEmergency(team.publisher, second)
    expect(await listed()).toMatchObject([{ revisionId: second, standing: 'waiting' }])
    await decide(team.approver, second)
    expect(await listed()).toEqual([])
  })

  it('is of as many as the manual asks, of a draft too', async () => {
    const { manual, team, draft } = await aDraftOfStayingPut()
    const second = await aPerson({ id: manual.authorityId }, 'approver')
    await database().manual.update({ where: { id: manual.manualId }, data: { approvalsRequired: 2 } })
    await publishedInEmergency(team.publisher, draft)
    expect(await decide(team.approver, draft)).toEqual({ stillNeeded: 1 })
    await expect(decide(team.approver, draft)).rejects.toThrow(Forbidden)
    expect(await decide(second, draft)).toEqual({ stillNeeded: 0 })
  })

  it('is of the very content that was published', async () => {
    const { team, draft, listed } = await anEmergency()
    const other = { revisionId: draft, contentHash: 'a'.repeat(64), outcome: 'approved', remark: '' } as const
    const refused = approveRetrospectively(team.approver.actor, other)
    await expect(refused).rejects.toThrow('This is not the text that was published.')
    expect(await listed()).toHaveLength(1)
  })

  it('is not asked of what was published as usual', async () => {
    const { manual, team } = await aKeptManual()
    const approved = await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    await expect(decide(team.approver, approved)).rejects.toThrow(Conflict)
  })
})
