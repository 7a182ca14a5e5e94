import { describe, expect, it } from 'vitest'
import { decideContentsChange } from '@/lib/chapters/commands/decide-contents-change'
import { decidePack } from '@/lib/chapters/commands/decide-pack'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { packFor } from '@/lib/chapters/queries/pack'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aPerson } from '@/test/domain/people'
import { aDraft, aKeptManual, publish } from '../releases/a-publication'
import { reinstated, removed, retitled } from '../releases/working-changes'
import { aDeputy } from './a-deputy'

/** A manual with two versions in review and a chapter taken out, all by its author. */
async function aPack() {
  const kept = await aKeptManual({ texts: { 'Care Planning': 'Every child has a plan.' } })
  const { manual, team } = kept
  const revisionIds: string[] = []
  for (const title of ['Care Planning', 'Staying Put']) {
    const revisionId = await aDraft(team, manual.chapterId(title))
    await submitRevision(team.author.actor, { revisionId })
    revisionIds.push(revisionId)
  }
  await removed(team.author, manual.chapterId('Values and Principles'))
  const [first = '', second = ''] = revisionIds
  return { ...kept, first, second }
}

async function readIn(approver: { actor: Parameters<typeof packFor>[1] }) {
  const { chapters, changes } = await packFor(database(), approver.actor)
  const approved = chapters.map(({ revisionId, contentHash }) => ({
    ...{ revisionId, contentHash },
    outcome: 'approved' as const,
  }))
  return { chapters, changes, approved }
}

describe('the update pack', () => {
  it('holds what waits for an approver, with what changes and who wrote it, and nothing for others', async () => {
    const { team, manual, first, second } = await aPack()
    const { chapters, changes } = await readIn(team.approver)
    expect(chapters.map(({ revisionId }) => revisionId)).toEqual([first, second])
    expect(chapters[0]).toMatchObject({
      ...{ title: 'Care Planning', number: '2.1.2', authors: [team.author.name], own: false },
      ...{ published: expect.anything(), overdue: false, stillNeeded: 1 },
    })
    expect(chapters[1]?.published).toBeNull()
    expect(changes).toMatchObject([{ kind: 'removed', title: 'Values and Principles', own: false }])
    expect(manual.slug).toBe(chapters[0]?.manual.slug)
    expect(await packFor(database(), team.author.actor)).toMatchObject({ decides: false, chapters: [] })
  })

  it('shows somebody’s own work as theirs, and stores no decision of them on it', async () => {
    const { manual, team } = await aKeptManual()
    const both = await aPerson({ id: manual.authorityId }, 'author', 'approver')
    const revisionId = await aDraft({ ...team, author: both }, manual.chapterId('Staying Put'))
    await submitRevision(both.actor, { revisionId })
    await removed(both, manual.chapterId('Care Planning'))
    const { chapters, changes, approved } = await readIn(both)
    expect(chapters).toMatchObject([{ own: true }])
    expect(changes).toMatchObject([{ own: true }])
    await expect(decidePack(both.actor, { revisions: approved, changes: [] })).rejects.toThrow(Conflict)
    expect(await database().decision.count({ where: { revisionId } })).toBe(0)
  })

  it('is stored as one decision each', async () => {
    const { team, first, second } = await aPack()
    const { approved, changes } = await readIn(team.approver)
    const [one] = approved
    if (!one) throw new Error('the pack is empty')
    const decided = await decidePack(team.approver.actor, {
      revisions: [
        one,
        {
          ...approved[1],
          revisionId: second,
          contentHash: approved[1]?.contentHash ?? '',
          outcome: 'returned',
          remark: 'Say who rings.',
        },
      ],
      changes: changes.map(({ changeId }) => ({ changeId, outcome: 'approved' })),
    })
    expect(decided).toEqual({ approved: 2, returned: 1 })
    const states = await database().revision.findMany({
      where: { id: { in: [first, second] } },
      select: { id: true, state: true, decisions: { select: { outcome: true } } },
    })
    expect(new Map(states.map(({ id, ...rest }) => [id, rest]))).toEqual(
      new Map([
        [first, { state: 'approved', decisions: [{ outcome: 'approved' }] }],
        [second, { state: 'draft', decisions: [{ outcome: 'returned' }] }],
      ]),
    )
    const after = await readIn(team.approver)
    expect([after.chapters, after.changes]).toEqual([[], []])
  })

  it('is stored whole or not at all: a version that was changed since is named, and nothing is decided', async () => {
    const { team, first, second } = await aPack()
    const { approved, changes } = await readIn(team.approver)
    const stale = approved.map((row) =>
      row.revisionId === second ? { ...row, contentHash: 'a'.repeat(64) } : row,
    )
    const refused = decidePack(team.approver.actor, {
      revisions: stale,
      changes: changes.map(({ changeId }) => ({ changeId, outcome: 'approved' })),
    })
    await expect(refused).rejects.toMatchObject({
      now: { [second]: expect.stringMatching(/changed after you opened/) },
    })
    expect(await database().decision.count({ where: { revisionId: { in: [first, second] } } })).toBe(0)
    expect(await database().contentsDecision.count({ where: { changeId: changes[0]?.changeId ?? '' } })).toBe(
      0,
    )
  })

  it('names a change of the contents that somebody else has decided on since, and decides nothing', async () => {
    const { manual, team, first, second } = await aPack()
    const { approved, changes } = await readIn(team.approver)
    const changeId = changes[0]?.changeId ?? ''
    const colleague = await aPerson({ id: manual.authorityId }, 'approver')
    await decideContentsChange(colleague.actor, { changeId, outcome: 'approved' })
    const refused = decidePack(team.approver.actor, {
      revisions: approved,
      changes: [{ changeId, outcome: 'returned', remark: 'Staff still use it.' }],
    })
    await expect(refused).rejects.toMatchObject({
      now: { [changeId]: expect.stringMatching(/Somebody else has decided on this change/) },
    })
    expect(await database().contentsDecision.count({ where: { changeId } })).toBe(1)
    expect(await database().decision.count({ where: { revisionId: { in: [first, second] } } })).toBe(0)
  })

  it('says in the audit events for whom a deputy decided', async () => {
    const { manual, team } = await aPack()
    const deputy = await aDeputy({ id: manual.authorityId }, team.approver)
    const { approved, changes } = await readIn(deputy)
    await decidePack(deputy.actor, {
      revisions: approved,
      changes: changes.map(({ changeId }) => ({ changeId, outcome: 'approved' })),
    })
    const events = await database().auditEvent.findMany({
      where: { actorId: deputy.userId, action: { in: ['approveRevision', 'decideContentsChange'] } },
    })
    const forApprover = { details: { onBehalfOf: team.approver.userId } }
    expect(events).toMatchObject([forApprover, forApprover, forApprover])
  })

  it('with nothing chosen stores nothing', async () => {
    const { team } = await aPack()
    await expect(decidePack(team.approver.actor, { revisions: [], changes: [] })).rejects.toThrow(Blocked)
  })

  it('asks nothing of a change that was taken back', async () => {
    const { team, manual } = await aPack()
    await reinstated(team.author, manual.chapterId('Values and Principles'))
    const { changes } = await readIn(team.approver)
    expect(changes).toMatchObject([{ kind: 'reinstated' }])
  })
})

describe('a change of the contents', () => {
  async function returnedRemoval({ makerLeaves = false } = {}) {
    const { manual, team } = await aKeptManual()
    const chapterId = manual.chapterId('Staying Put')
    await removed(team.author, chapterId)
    if (makerLeaves) await database().membership.deleteMany({ where: { userId: team.author.userId } })
    const { id: changeId } = await database().contentsChange.findFirstOrThrow({
      where: { entry: { chapterId } },
    })
    await decideContentsChange(team.approver.actor, {
      changeId,
      outcome: 'returned',
      remark: 'Staff still use it.',
    })
    return { manual, team, chapterId, changeId }
  }
  const blockersOf = async (manualId: string, { actor }: { actor: Parameters<typeof releaseEffect>[1] }) =>
    (await releaseEffect(database(), actor, manualId)).blockers.map(({ kind }) => kind)

  it('that was returned keeps the manual from being published, and its maker is told', async () => {
    const { manual, team, changeId } = await returnedRemoval()
    expect(await blockersOf(manual.manualId, team.publisher)).toContain('returned-change')
    await expect(publish(team, manual.manualId)).rejects.toThrow(Blocked)
    expect(
      await database().message.count({
        where: { key: { startsWith: `contents-returned:${changeId}` }, userId: team.author.userId },
      }),
    ).toBe(1)
  })

  it('is told to no maker who has no role in the authority any more', async () => {
    const { changeId } = await returnedRemoval({ makerLeaves: true })
    expect(
      await database().message.count({ where: { key: { startsWith: `contents-returned:${changeId}` } } }),
    ).toBe(0)
  })

  it('does so no longer once it is undone', async () => {
    const { manual, team, chapterId } = await returnedRemoval()
    await reinstated(team.author, chapterId)
    expect(await blockersOf(manual.manualId, team.publisher)).not.toContain('returned-change')
  })

  it('nor once it is approved after all', async () => {
    const { manual, team, changeId } = await returnedRemoval()
    await decideContentsChange(team.approver.actor, { changeId, outcome: 'approved' })
    expect(await blockersOf(manual.manualId, team.publisher)).toEqual([])
  })

  it('that was returned may be made again in other words', async () => {
    const { manual, team } = await aKeptManual()
    const chapterId = manual.chapterId('Staying Put')
    await retitled(team.author, chapterId, 'Staying On')
    const { id: changeId } = await database().contentsChange.findFirstOrThrow({
      where: { entry: { chapterId } },
    })
    await decideContentsChange(team.approver.actor, {
      changeId,
      outcome: 'returned',
      remark: 'Nobody says so.',
    })
    expect(await blockersOf(manual.manualId, team.publisher)).toContain('returned-change')
    await retitled(team.author, chapterId, 'Staying Close')
    expect(await blockersOf(manual.manualId, team.publisher)).not.toContain('returned-change')
  })

  it('is decided on by nobody who made it, and by nobody once readers have it', async () => {
    const { manual, team } = await aKeptManual()
    const both = await aPerson({ id: manual.authorityId }, 'author', 'approver')
    const chapterId = manual.chapterId('Staying Put')
    await removed(both, chapterId)
    const { id: changeId } = await database().contentsChange.findFirstOrThrow({
      where: { entry: { chapterId } },
    })
    await expect(decideContentsChange(both.actor, { changeId, outcome: 'approved' })).rejects.toThrow(
      Forbidden,
    )
    await publish(team, manual.manualId)
    await expect(
      decideContentsChange(team.approver.actor, { changeId, outcome: 'approved' }),
    ).rejects.toThrow(Conflict)
  })
})
