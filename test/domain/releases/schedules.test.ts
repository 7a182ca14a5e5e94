import { describe, expect, it } from 'vitest'
import { recallRevision } from '@/lib/chapters/commands/recall-revision'
import { publishWhatIsDue } from '@/lib/jobs/publish-what-is-due'
import { deactivateAccount, revokeRole } from '@/lib/people/commands'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { cancelSchedule } from '@/lib/releases/commands/cancel-schedule'
import { schedulePublication } from '@/lib/releases/commands/schedule-publication'
import { leaseDueSchedule } from '@/lib/releases/lease-schedule'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { unmadePublication, unmadePublicationsFor } from '@/lib/releases/queries/unmade-publications'
import { sql } from '../database'
import { publishedInEmergency } from '../emergency-inputs'
import { anAdministrator } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { run, scheduled, scheduleRow, timeComes } from './a-schedule'
import { removed } from './working-changes'

const console = { kind: 'console' } as const

async function aWaitingOne(given: { edition?: string } = {}) {
  const kept = await aKeptManual()
  const { manual, team } = kept
  const revisionId = await anApproved(team, manual.chapterId('Care Planning'))
  const scheduleId = await scheduled(team.publisher, manual.manualId, given)
  return { ...kept, manualId: manual.manualId, revisionId, scheduleId }
}

/** Nothing was published, the reason is kept, and both publishers were told. */
async function expectFailed(scheduleId: string, words: string) {
  const row = await scheduleRow(scheduleId)
  expect(row).toMatchObject({ state: 'failed', releaseId: null, problem: expect.stringContaining(words) })
  const told = await database().message.findMany({
    where: { key: { startsWith: `schedule-failed:${scheduleId}` } },
  })
  expect(told.length).toBeGreaterThan(0)
  for (const { subject, body } of told) {
    expect(subject).toMatch(/^Not published: /)
    expect(body).toContain(words)
  }
  return told
}

describe('a publication that was set for a time', () => {
  it('is made once it has come: as it was shown, in the name of whoever set it, in the edition that it opens', async () => {
    const { manualId, team, scheduleId, revisionId } = await aWaitingOne({ edition: 'August 2024' })
    await expect(run(scheduleId)).rejects.toThrow('has not come')
    expect(await publishWhatIsDue(fail)).toBe(0)
    await timeComes(scheduleId)
    expect(await publishWhatIsDue(fail)).toBe(1)

    const row = await scheduleRow(scheduleId)
    const release = await database().release.findUniqueOrThrow({
      where: { id: row.releaseId ?? '' },
      include: { edition: true },
    })
    expect(row.state).toBe('published')
    expect(release).toMatchObject({
      number: 2,
      publishedById: team.publisher.userId,
      effectHash: row.effectHash,
      edition: { name: 'August 2024' },
    })
    expect(await database().revision.findUniqueOrThrow({ where: { id: revisionId } })).toMatchObject({
      state: 'published',
      releaseId: release.id,
    })
    expect(await unmadePublication(database(), manualId)).toBeNull()
  })

  it('is made once, though two workers run it at once, and a third later', async () => {
    const { manualId, scheduleId } = await aWaitingOne()
    await timeComes(scheduleId)
    const outcomes = await Promise.allSettled([run(scheduleId), run(scheduleId)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(run(scheduleId)).rejects.toThrow(Conflict)
    expect(await database().release.count({ where: { manualId } })).toBe(2)
  })

  it('is one worker’s while its lease lasts, and another’s once it has run out', async () => {
    const { scheduleId } = await aWaitingOne()
    await timeComes(scheduleId)
    expect(await leaseDueSchedule()).toBe(scheduleId)
    expect(await leaseDueSchedule()).toBeNull()
    expect(await publishWhatIsDue(fail)).toBe(0)
    await sql(
      `UPDATE schedules SET leased_until = clock_timestamp() - interval '1 second' WHERE id = '${scheduleId}'`,
    )
    expect(await publishWhatIsDue(fail)).toBe(1)
    expect((await scheduleRow(scheduleId)).state).toBe('published')
  })

  it('is taken back by any publisher, once', async () => {
    const { manualId, team, scheduleId } = await aWaitingOne()
    await cancelSchedule(team.otherPublisher.actor, { scheduleId })
    await expect(cancelSchedule(team.publisher.actor, { scheduleId })).rejects.toThrow(Conflict)
    await timeComes(scheduleId)
    expect(await publishWhatIsDue(fail)).toBe(0)
    await expect(run(scheduleId)).rejects.toThrow(Conflict)
    expect(await database().release.count({ where: { manualId } })).toBe(1)
  })

  it('is the only one of its manual, and is done with when the update is published before its time', async () => {
    const { manualId, team, scheduleId } = await aWaitingOne()
    await expect(scheduled(team.otherPublisher, manualId)).rejects.toThrow(Conflict)
    await publish(team, manualId)
    expect((await scheduleRow(scheduleId)).state).toBe('cancelled')
  })

  it.each([
    ['that has passed', -60],
    ['more than a year ahead', 400 * 24 * 3_600],
  ])('is not set for a time %s', async (_, inSeconds) => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    await expect(scheduled(team.publisher, manual.manualId, { inSeconds })).rejects.toThrow(Blocked)
  })

  it('is set only of what was shown, and while nothing stands in the way', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    await anApproved(team, manual.chapterId('Care Planning'))
    const { hash } = await releaseEffect(database(), team.publisher.actor, manualId)
    await removed(team.publisher, manual.chapterId('Staying Put'), { details: 'Withdrawn.' })
    const publishAt = new Date(Date.now() + 60_000).toISOString()
    await expect(
      schedulePublication(team.publisher.actor, { manualId, effectHash: hash, publishAt }),
    ).rejects.toThrow(Conflict)
    await expect(scheduled(team.publisher, manualId)).rejects.toThrow(Blocked)
    await expect(scheduled(team.otherPublisher, manualId, { edition: 'July 2024' })).resolves.toBeTruthy()
  })
})

describe('a publication that was set for a time is not made, and every publisher is told,', () => {
  it('where an approval no longer holds', async () => {
    const { manualId, team, scheduleId, revisionId } = await aWaitingOne()
    await recallRevision(team.author.actor, { revisionId })
    await timeComes(scheduleId)
    expect(await run(scheduleId)).toMatchObject({ problem: expect.stringContaining('No longer there') })
    const told = await expectFailed(scheduleId, 'Care Planning')
    expect(told.map(({ userId }) => userId).sort()).toEqual(
      [team.publisher.userId, team.otherPublisher.userId].sort(),
    )
    expect(await database().release.count({ where: { manualId } })).toBe(1)
    expect(await unmadePublicationsFor(database(), team.otherPublisher.actor)).toMatchObject([
      { scheduleId, problem: expect.stringContaining('Care Planning') },
    ])
    expect(await unmadePublicationsFor(database(), team.author.actor)).toEqual([])
  })

  it('where whoever set it is a publisher no longer', async () => {
    const { manual, manualId, team, scheduleId } = await aWaitingOne()
    const { userId } = team.publisher
    await revokeRole(console, { userId, authorityId: manual.authorityId, role: 'publisher' })
    await timeComes(scheduleId)
    await run(scheduleId)
    await expectFailed(scheduleId, 'no longer a publisher')
    expect(await database().release.count({ where: { manualId } })).toBe(1)
  })

  it('where whoever set it has no account any more', async () => {
    const { team, scheduleId } = await aWaitingOne()
    await anAdministrator()
    await deactivateAccount(console, { userId: team.publisher.userId })
    await timeComes(scheduleId)
    await run(scheduleId)
    const told = await expectFailed(scheduleId, 'no longer has an account')
    expect(told.map(({ userId }) => userId)).toEqual([team.otherPublisher.userId])
  })

  it('where the text is not what was approved, though the database were made to say so', async () => {
    const { scheduleId, revisionId } = await aWaitingOne()
    await sql(`SET session_replication_role = replica;
      UPDATE texts SET document = jsonb_set(document, '{content,0,content,0,text}', '"Other words"')
      WHERE hash = (SELECT text_hash FROM revisions WHERE id = '${revisionId}')`)
    await timeComes(scheduleId)
    await run(scheduleId)
    await expectFailed(scheduleId, 'is not what was approved')
  })

  it('where the edition that it opens is there already', async () => {
    const { manual, manualId, scheduleId } = await aWaitingOne({ edition: 'August 2024' })
    await sql(`SET session_replication_role = replica;
      INSERT INTO editions (authority_id, manual_id, name, position)
      VALUES ('${manual.authorityId}', '${manualId}', 'August 2024', 0)`)
    await timeComes(scheduleId)
    expect(await publishWhatIsDue(fail)).toBe(1)
    await expectFailed(scheduleId, '“August 2024” was an earlier edition')
    expect(await database().release.count({ where: { manualId } })).toBe(1)
  })

  it('where a chapter was published alone before its time: at once', async () => {
    const { manual, manualId, team, scheduleId } = await aWaitingOne()
    await publishedInEmergency(team.publisher, await aDraft(team, manual.chapterId('Staying Put')))
    await expectFailed(scheduleId, 'Update 2 was published before its time')
    expect(await unmadePublication(database(), manualId)).toMatchObject({ scheduleId })
    // It was seen to once what waits is set for another time.
    await scheduled(team.publisher, manualId)
    expect(await unmadePublication(database(), manualId)).toBeNull()
  })

  it('where no worker was running for hours; until then it is said to be late', async () => {
    const { manualId, scheduleId } = await aWaitingOne()
    await timeComes(scheduleId, 1)
    expect(await unmadePublication(database(), manualId)).toMatchObject({ scheduleId, problem: null })
    await timeComes(scheduleId, 7)
    expect(await publishWhatIsDue(fail)).toBe(1)
    await expectFailed(scheduleId, 'could not be run at its time')
  })
})

function fail(problem: string): never {
  throw new Error(problem)
}
