import { describe, expect, it } from 'vitest'
import { addComment } from '@/lib/comments/commands/add-comment'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { verifyRecord } from '@/lib/proof/verify-record'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { publishOutOfTurn } from '@/lib/releases/commands/publish-out-of-turn'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'
import { releaseAmendments } from './release-amendments'
import { addedFirst, removed, retitled } from './working-changes'

async function publishedAlone({ publisher }: Team, revisionId: string) {
  const { hash, lines } = await outOfTurnEffect(database(), publisher.actor, revisionId)
  return publishOutOfTurn(publisher.actor, { revisionId, effectHash: hash, shown: lines })
}

function rowOf(revisionId: string) {
  return database().revision.findUniqueOrThrow({ where: { id: revisionId } })
}

describe('one approved version out of turn', () => {
  it('is a release of its own that joins the newest edition and changes nothing else', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Stay.' } })
    const { manualId } = manual
    const plan = { manualId, edition: 'August 2024', due: '2100-01-31', cutOff: '2100-01-24' }
    await planNextUpdate(team.publisher.actor, plan)
    const other = await anApproved(team, manual.chapterId('Care Planning'))
    await removed(team.author, manual.chapterId('Values and Principles'), { details: 'Withdrawn.' })
    await retitled(team.author, manual.chapterId('Decision to Look After'), 'Deciding')
    const revisionId = await anApproved(team, manual.chapterId('Staying Put'))
    const before = await releaseSnapshot(database(), manual.release.id)

    const { releaseId, number, edition } = await publishedAlone(team, revisionId)
    expect({ number, edition }).toEqual({ number: 2, edition: 'July 2024' })
    expect(await rowOf(revisionId)).toMatchObject({ state: 'published', basis: 'approval', releaseId })
    expect((await rowOf(other)).state).toBe('approved')
    const after = await releaseSnapshot(database(), releaseId)
    expect(after.entries).toEqual(before.entries)
    expect(await releaseAmendments(database(), releaseId)).toMatchObject([
      { kind: 'updated', chapterTitle: 'Staying Put' },
    ])
    // The next update goes on gathering as it was planned.
    expect(await database().manual.findUniqueOrThrow({ where: { id: manualId } })).toMatchObject({
      nextEdition: 'August 2024',
      nextCutOff: new Date('2100-01-24'),
    })
    expect(await publish(team, manualId)).toMatchObject({ number: 3, edition: 'August 2024' })
    expect((await verifyRecord(() => {})).filter(({ wrong }) => wrong > 0)).toEqual([])
    expect((await releaseEffect(database(), team.publisher.actor, manualId)).amendments).toEqual([])
  })

  it('brings a chapter that readers have not had, at its place', async () => {
    const { manual, team } = await aKeptManual()
    const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
    const revisionId = await anApproved(team, added, { kind: 'new' })
    const { releaseId } = await publishedAlone(team, revisionId)
    const { chapters } = await releaseSnapshot(database(), releaseId)
    expect(chapters.get(added)).toMatchObject({ title: 'Advocacy', number: '1.1' })
  })

  it('is what was shown, or nothing', async () => {
    const { manual, team } = await aKeptManual()
    const revisionId = await anApproved(team, manual.chapterId('Staying Put'))
    const { hash } = await outOfTurnEffect(database(), team.publisher.actor, revisionId)
    await publishedAlone(team, await anApproved(team, manual.chapterId('Care Planning')))
    await expect(publishOutOfTurn(team.publisher.actor, { revisionId, effectHash: hash })).rejects.toThrow(
      Conflict,
    )
    expect((await rowOf(revisionId)).state).toBe('approved')
  })

  it('is of nothing that nobody has approved, nor twice', async () => {
    const { manual, team } = await aKeptManual()
    const draft = await aDraft(team, manual.chapterId('Care Planning'))
    await expect(publishedAlone(team, draft)).rejects.toThrow('This version is a draft')
    const revisionId = await anApproved(team, manual.chapterId('Staying Put'))
    await publishedAlone(team, revisionId)
    await expect(publishedAlone(team, revisionId)).rejects.toThrow('This version is published')
  })

  it('is stopped by what stops any publication', async () => {
    const { manual, team } = await aKeptManual()
    const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
    const citing = await anApproved(team, manual.chapterId('Care Planning'), { words: `See [[${added}]].` })
    await expect(publishedAlone(team, citing)).rejects.toThrow(Blocked)
    const commented = await anApproved(team, manual.chapterId('Staying Put'))
    await addComment(team.approver.actor, { revisionId: commented, body: 'By when?' })
    await expect(publishedAlone(team, commented)).rejects.toThrow(Blocked)
  })
})
