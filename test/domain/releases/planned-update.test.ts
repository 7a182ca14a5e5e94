import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { cancelSchedule } from '@/lib/releases/commands/cancel-schedule'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { sql } from '../database'
import { dayFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'
import { scheduled } from './a-schedule'
import { addedFirst, movedUnder, removed, retitled } from './working-changes'

const nothing = { edition: null, due: null, cutOff: null }

function manualRow(manualId: string) {
  return database().manual.findUniqueOrThrow({ where: { id: manualId } })
}

/** Has the cut-off of the next update been on this day, though it could not be set to one that has passed. */
async function cutOffWas(manualId: string, day: string): Promise<void> {
  await sql(`UPDATE manuals SET next_cut_off = '${day}' WHERE id = '${manualId}'`)
}

/** Has an approval been given that many days ago. */
async function approvedDaysAgo(revisionId: string, days: number): Promise<void> {
  await sql(`SET session_replication_role = replica;
    UPDATE decisions SET decided_at = decided_at - interval '${days} days' WHERE revision_id = '${revisionId}';
    UPDATE revisions SET submitted_at = submitted_at - interval '${days} days' WHERE id = '${revisionId}'`)
}

async function effectFor({ publisher }: Team, manualId: string) {
  return releaseEffect(database(), publisher.actor, manualId)
}

describe('the plan of the next update', () => {
  it('opens its edition when it is published, and is done with then', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    const [due, cutOff] = [dayFromNow(30), dayFromNow(20)]
    await planNextUpdate(team.publisher.actor, { manualId, edition: 'August 2024', due, cutOff })
    const planned = await manualRow(manualId)
    expect([planned.nextEdition, planned.nextUpdateDue, planned.nextCutOff].map(String)).toEqual(
      ['August 2024', new Date(due), new Date(cutOff)].map(String),
    )
    await anApproved(team, manual.chapterId('Care Planning'))
    expect(await publish(team, manualId)).toMatchObject({ edition: 'August 2024' })
    const after = await manualRow(manualId)
    expect(after).toMatchObject({ nextEdition: null, nextCutOff: null })
    expect(after.nextUpdateDue && calendarDate(after.nextUpdateDue)).toBe(due)
  })

  it('forgets a date that has come', async () => {
    const { manual, team } = await aKeptManual()
    await planNextUpdate(team.publisher.actor, { manualId: manual.manualId, ...nothing, due: dayFromNow(0) })
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    expect((await manualRow(manual.manualId)).nextUpdateDue).toBeNull()
  })

  it('gives way to a publisher who joins the newest edition all the same', async () => {
    const { manual, team } = await aKeptManual()
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...nothing,
      edition: 'August 2024',
    })
    await anApproved(team, manual.chapterId('Care Planning'))
    expect(await publish(team, manual.manualId, 'July 2024')).toMatchObject({ edition: 'July 2024' })
  })

  it.each([
    ['a cut-off that has passed', { cutOff: dayFromNow(-1) }],
    ['the name of an older edition', { edition: 'July 2024' }],
  ])('is refused with %s', async (_, wrong) => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId, 'August 2024')
    const asked = { manualId: manual.manualId, ...nothing, ...wrong }
    await expect(planNextUpdate(team.publisher.actor, asked)).rejects.toThrow(Blocked)
  })

  it('is refused with a cut-off after the day on which it is due', async () => {
    const { manual, team } = await aKeptManual()
    const asked = { manualId: manual.manualId, ...nothing, due: dayFromNow(3), cutOff: dayFromNow(4) }
    await expect(planNextUpdate(team.publisher.actor, asked)).rejects.toThrow('The cut-off is after the day')
  })
})

describe('what is approved after the cut-off', () => {
  it('stays behind and says so, and what was approved before it comes', async () => {
    const { manual, team } = await aKeptManual()
    const inTime = await anApproved(team, manual.chapterId('Care Planning'))
    await approvedDaysAgo(inTime, 3)
    const late = await anApproved(team, manual.chapterId('Staying Put'))
    await cutOffWas(manual.manualId, dayFromNow(-2))
    const effect = await effectFor(team, manual.manualId)
    expect(effect.coming.map(({ revisionId }) => revisionId)).toEqual([inTime])
    expect(effect.staysBehind).toMatchObject([{ title: 'Staying Put', reason: 'late', hasVersion: false }])
    expect(effect.gathersUntil?.getTime()).toBeLessThan(Date.now())

    await publish(team, manual.manualId)
    expect(await database().revision.findUniqueOrThrow({ where: { id: late } })).toMatchObject({
      state: 'approved',
    })
    // It gathers in the update after.
    expect((await effectFor(team, manual.manualId)).coming.map(({ revisionId }) => revisionId)).toEqual([
      late,
    ])
  })

  it('comes along once the cut-off is taken away', async () => {
    const { manual, team } = await aKeptManual()
    const late = await anApproved(team, manual.chapterId('Staying Put'))
    await cutOffWas(manual.manualId, dayFromNow(-2))
    expect((await effectFor(team, manual.manualId)).coming).toEqual([])
    await planNextUpdate(team.publisher.actor, { manualId: manual.manualId, ...nothing })
    expect((await effectFor(team, manual.manualId)).coming).toMatchObject([{ revisionId: late }])
  })

  it('counts the last approval that was needed', async () => {
    const { manual, team } = await aKeptManual()
    const revisionId = await aDraft(team, manual.chapterId('Care Planning'))
    await submitRevision(team.author.actor, { revisionId })
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...nothing,
      cutOff: dayFromNow(0),
    })
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await approveRevision(team.approver.actor, { revisionId, contentHash })
    expect((await effectFor(team, manual.manualId)).coming).toMatchObject([{ revisionId }])
    await cutOffWas(manual.manualId, dayFromNow(-1))
    expect((await effectFor(team, manual.manualId)).coming).toEqual([])
  })
})

describe('what is changed in the contents after the cut-off', () => {
  it('stays behind, and comes with the update after: moved, retitled, added and removed', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    await retitled(team.author, manual.chapterId('Confidentiality Policy'), 'Confidentiality')
    await cutOffWas(manualId, dayFromNow(-1))
    await movedUnder(team.author, await manual.entryId('Staying Put'), await manual.entryId('All Children'))
    await retitled(team.author, manual.chapterId('Care Planning'), 'Care Plans')
    await removed(team.author, manual.chapterId('Values and Principles'), { details: 'Withdrawn.' })
    const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
    await anApproved(team, added, { kind: 'new' })

    const effect = await effectFor(team, manualId)
    expect(effect.amendments.map(({ kind, chapterTitle }) => [kind, chapterTitle])).toEqual([
      ['renamed', 'Confidentiality'],
    ])
    expect(effect.lateChanges.map(({ kind, title }) => [kind, title])).toEqual([
      ['moved', 'Staying Put'],
      ['retitled', 'Care Plans'],
      ['removed', 'Values and Principles'],
      ['added', 'Advocacy'],
    ])
    await publish(team, manualId)
    expect(await database().contentsAtCutOff.count()).toBe(0)
    const after = await effectFor(team, manualId)
    expect(after.amendments.map(({ kind, chapterTitle }) => [kind, chapterTitle]).sort()).toEqual([
      ['moved', 'Staying Put'],
      ['new', 'Advocacy'],
      ['removed', 'Values and Principles'],
      ['renamed', 'Care Plans'],
    ])
    await publish(team, manualId)
    expect((await effectFor(team, manualId)).amendments).toEqual([])
    expect(await database().contentsChange.count({ where: { manualId, releaseId: null } })).toBe(0)
  })

  it('comes along once the cut-off is moved ahead', async () => {
    const { manual, team } = await aKeptManual()
    await cutOffWas(manual.manualId, dayFromNow(-1))
    await retitled(team.author, manual.chapterId('Care Planning'), 'Care Plans')
    expect((await effectFor(team, manual.manualId)).amendments).toEqual([])
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...nothing,
      cutOff: dayFromNow(1),
    })
    expect((await effectFor(team, manual.manualId)).amendments).toMatchObject([{ kind: 'renamed' }])
    expect(await database().contentsAtCutOff.count({ where: { manualId: manual.manualId } })).toBe(0)
  })

  it('is not published by whoever made it either, though the change that comes was made by another', async () => {
    const { manual, team } = await aKeptManual()
    await retitled(team.author, manual.chapterId('Care Planning'), 'Care Plans')
    await cutOffWas(manual.manualId, dayFromNow(-1))
    await retitled(team.publisher, manual.chapterId('Care Planning'), 'Plans for Care')
    const { blockers } = await effectFor(team, manual.manualId)
    expect(blockers).toMatchObject([{ kind: 'own-change' }])
    const { hash } = await releaseEffect(database(), team.otherPublisher.actor, manual.manualId)
    const { releaseId } = await publishRelease(team.otherPublisher.actor, {
      manualId: manual.manualId,
      effectHash: hash,
    })
    const { chapters } = await releaseSnapshot(database(), releaseId)
    expect(chapters.get(manual.chapterId('Care Planning'))?.title).toBe('Care Plans')
  })

  it('is not taken back by the planned update where it was published alone meanwhile', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    await cutOffWas(manualId, dayFromNow(-1))
    await retitled(team.author, manual.chapterId('Care Planning'), 'Care Plans')
    const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
    await publishedInEmergency(team.publisher, await aDraft(team, manual.chapterId('Care Planning')))
    await publishedInEmergency(team.publisher, await aDraft(team, added, { kind: 'new' }))
    expect((await effectFor(team, manualId)).amendments).toEqual([])
  })
})

describe('work after a publication was set for a time', () => {
  it('stays behind, so that what was shown is what is published', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    await anApproved(team, manual.chapterId('Care Planning'))
    const scheduleId = await scheduled(team.publisher, manualId)
    const { effectHash } = await database().schedule.findUniqueOrThrow({ where: { id: scheduleId } })
    await anApproved(team, manual.chapterId('Staying Put'))
    await movedUnder(team.author, await manual.entryId('Staying Put'), await manual.entryId('All Children'))
    const effect = await effectFor(team, manualId)
    expect(effect.hash).toBe(effectHash)
    expect(effect.staysBehind).toMatchObject([{ title: 'Staying Put', reason: 'late' }])
    expect(effect.lateChanges).toMatchObject([{ kind: 'moved', title: 'Staying Put' }])

    await cancelSchedule(team.otherPublisher.actor, { scheduleId })
    const gathered = await effectFor(team, manualId)
    expect(gathered.amendments.map(({ kind }) => kind).sort()).toEqual(['moved', 'updated', 'updated'])
    expect(gathered.gathersUntil).toBeNull()
  })

  it('cannot be let in by moving the cut-off, nor given another edition', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    await scheduled(team.publisher, manual.manualId)
    const plan = { manualId: manual.manualId, ...nothing }
    for (const change of [{ cutOff: dayFromNow(1) }, { edition: 'August 2024' }])
      await expect(planNextUpdate(team.publisher.actor, { ...plan, ...change })).rejects.toThrow(Blocked)
    await planNextUpdate(team.publisher.actor, { ...plan, due: dayFromNow(9) })
  })
})
