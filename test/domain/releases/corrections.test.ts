import { describe, expect, it } from 'vitest'
import { replayAmendments } from '@/lib/ledger/replay'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { aPerson } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { releaseAmendments } from './release-amendments'

const WRONG = 'The time limit is now two working days.'
const RIGHT = 'The time limit is now two calendar days.'

/** A manual with a published row that is wrong, and its id. */
async function aWrongRow() {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Care Planning')
  await anApproved(team, chapterId, { summary: WRONG })
  const { releaseId } = await publish(team, manual.manualId)
  const { id: amendmentId } = await database().amendment.findFirstOrThrow({
    where: { releaseId, kind: 'updated' },
  })
  return { manual, team, chapterId, amendmentId }
}

/** The same with a correction that the author asked for and the approver approved. */
async function anApprovedCorrection() {
  const place = await aWrongRow()
  const { amendmentId, team } = place
  const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details: RIGHT })
  await decideCorrection(team.approver.actor, { correctionId, outcome: 'approved' })
  return { ...place, correctionId }
}

const correctionOf = (id: string) => database().correction.findUniqueOrThrow({ where: { id } })
const rowsOf = (manualId: string) =>
  database().amendment.findMany({ where: { manualId, correctsId: { not: null } } })

describe('a correction of a published amendment', () => {
  it('comes with the next release as a row that names the one it puts right', async () => {
    const { manual, team, amendmentId, correctionId, chapterId } = await anApprovedCorrection()
    const original = await database().amendment.findUniqueOrThrow({ where: { id: amendmentId } })
    const { number, releaseId } = await publish(team, manual.manualId)
    expect(number).toBe(3)
    expect(await rowsOf(manual.manualId)).toEqual([
      expect.objectContaining({
        ...{ correctsId: amendmentId, subjectId: amendmentId, kind: 'updated', chapterId, releaseId },
        ...{ details: RIGHT, before: null, after: null, chapterTitle: 'Care Planning' },
      }),
    ])
    expect((await correctionOf(correctionId)).releaseId).toBe(releaseId)
    expect(await database().amendment.findUniqueOrThrow({ where: { id: amendmentId } })).toEqual(original)
  })

  it('changes nothing of what the manual holds: replaying passes over it', async () => {
    const { manual, team, chapterId } = await anApprovedCorrection()
    await anApproved(team, chapterId, { summary: 'Who signs it.' })
    const releases = () =>
      database().release.findMany({ where: { manualId: manual.manualId }, orderBy: { number: 'asc' } })
    await publish(team, manual.manualId)
    const [, second, third] = await releases()
    const before = await releaseSnapshot(database(), second?.id ?? null)
    const rows = await database().amendment.findMany({
      where: { releaseId: third?.id ?? '' },
      orderBy: { position: 'asc' },
    })
    expect(rows.map(({ kind, correctsId }) => [kind, correctsId !== null])).toEqual(
      expect.arrayContaining([
        ['updated', false],
        ['updated', true],
      ]),
    )
    const replayable = (await releaseAmendments(database(), third?.id ?? '')).map((row, index) => ({
      ...row,
      correctsId: rows[index]?.correctsId ?? null,
    }))
    expect(replayAmendments(before, replayable)).toEqual(await releaseSnapshot(database(), third?.id ?? null))
  })

  it('is no part of any release before somebody else has approved it', async () => {
    const { manual, team, amendmentId } = await aWrongRow()
    const { correctionId } = await askCorrection(team.publisher.actor, { amendmentId, details: RIGHT })
    const effect = () => releaseEffect(database(), team.publisher.actor, manual.manualId)
    expect((await effect()).amendments).toEqual([])
    await expect(
      decideCorrection(team.publisher.actor, { correctionId, outcome: 'approved' }),
    ).rejects.toThrow(Forbidden)
    await decideCorrection(team.otherPublisher.actor, { correctionId, outcome: 'approved' })
    expect((await effect()).amendments.map(({ details }) => details)).toEqual([RIGHT])
    expect((await effect()).lines[0]?.words).toBe(`Correction – 2.1.2 Care Planning: ${RIGHT}`)
    expect((await effect()).blockers).toEqual([])
  })

  it('that is declined says why, is over, and makes room for another', async () => {
    const { manual, team, amendmentId } = await aWrongRow()
    const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details: RIGHT })
    await expect(
      decideCorrection(team.approver.actor, { correctionId, outcome: 'declined', remark: ' ' }),
    ).rejects.toThrow('Say why')
    await decideCorrection(team.approver.actor, { correctionId, outcome: 'declined', remark: 'It is right.' })
    await expect(
      decideCorrection(team.otherPublisher.actor, { correctionId, outcome: 'approved' }),
    ).rejects.toThrow(Conflict)
    expect((await releaseEffect(database(), team.publisher.actor, manual.manualId)).amendments).toEqual([])
    await askCorrection(team.author.actor, { amendmentId, details: RIGHT })
  })

  it('waits once a row', async () => {
    const { team, amendmentId } = await anApprovedCorrection()
    await expect(
      askCorrection(team.author.actor, { amendmentId, details: 'It is three days.' }),
    ).rejects.toThrow(Conflict)
  })

  it('can be corrected in its turn, by naming the first row again', async () => {
    const { manual, team, amendmentId } = await anApprovedCorrection()
    await publish(team, manual.manualId)
    const [correction] = await rowsOf(manual.manualId)
    await expect(
      askCorrection(team.author.actor, { amendmentId: correction?.id ?? '', details: 'Three days.' }),
    ).rejects.toThrow(Blocked)
    await expect(askCorrection(team.author.actor, { amendmentId, details: RIGHT })).rejects.toThrow(Blocked)
    const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details: 'Three days.' })
    await decideCorrection(team.approver.actor, { correctionId, outcome: 'approved' })
    await publish(team, manual.manualId)
    expect((await rowsOf(manual.manualId)).map(({ correctsId }) => correctsId)).toEqual([
      amendmentId,
      amendmentId,
    ])
  })

  it('is not asked for of a row that readers do not see', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Ring first.' } })
    await anApproved(team, manual.chapterId('Care Planning'), { kind: 'minor', words: 'Ring first!' })
    const { releaseId } = await publish(team, manual.manualId)
    const { id: amendmentId } = await database().amendment.findFirstOrThrow({ where: { releaseId } })
    await expect(askCorrection(team.author.actor, { amendmentId, details: RIGHT })).rejects.toThrow(
      'Readers do not see this row',
    )
  })

  it('waits for the next update where one chapter is published in an emergency', async () => {
    const { manual, team, correctionId, chapterId } = await anApprovedCorrection()
    const revisionId = await aDraft(team, chapterId)
    const { hash: effectHash } = await emergencyEffect(database(), team.publisher.actor, revisionId)
    const inFiveDays = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000)
    await publishInEmergency(team.publisher.actor, {
      ...{ revisionId, effectHash, reason: 'A court ruled today.', due: dayInLondon(inFiveDays) },
    })
    expect(await rowsOf(manual.manualId)).toEqual([])
    expect((await correctionOf(correctionId)).releaseId).toBeNull()
  })

  it('is told of: to those who can decide, then to whoever asked', async () => {
    const { team, amendmentId } = await aWrongRow()
    const { correctionId } = await askCorrection(team.publisher.actor, { amendmentId, details: RIGHT })
    const told = async (key: string) =>
      (await database().message.findMany({ where: { key: { startsWith: key } } })).map(({ userId }) => userId)
    expect((await told(`correction-asked:${correctionId}`)).toSorted()).toEqual(
      [team.approver.userId, team.otherPublisher.userId].toSorted(),
    )
    await decideCorrection(team.approver.actor, { correctionId, outcome: 'approved' })
    expect((await told(`correction-decided:${correctionId}`)).toSorted()).toEqual(
      [team.publisher.userId, team.otherPublisher.userId].toSorted(),
    )
  })

  it('is not asked for by somebody of another authority', async () => {
    const { amendmentId } = await aWrongRow()
    const { team: strangers } = await aKeptManual()
    const nobody = await aPerson(null)
    for (const { actor } of [strangers.author, nobody])
      await expect(askCorrection(actor, { amendmentId, details: RIGHT })).rejects.toThrow(Forbidden)
  })
})
