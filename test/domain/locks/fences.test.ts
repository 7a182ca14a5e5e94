import { afterEach, expect, it, vi } from 'vitest'
import { setUnderReview } from '@/lib/contents/commands/set-under-review'
import { database } from '@/lib/platform/database'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { run, scheduled, timeComes } from '../releases/a-schedule'

const clockIsOff = (milliseconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
afterEach(() => vi.useRealTimers())

it('a change made after a publication was set for a time does not stop it, where the web server’s clock is slow', async () => {
  const { manual, team } = await aKeptManual()
  await anApproved(team, manual.chapterId('Care Planning'))
  const scheduleId = await scheduled(team.publisher, manual.manualId)
  const entryId = await manual.entryId('Staying Put')
  clockIsOff(-3_000)
  await setUnderReview(team.author.actor, { entryId, underReview: true })
  vi.useRealTimers()
  await timeComes(scheduleId)
  expect(await run(scheduleId)).toEqual({ number: 2 })
})

it('nor does a correction that was approved before, where it is fast', async () => {
  const { manual, team } = await aKeptManual()
  const { manualId } = manual
  await anApproved(team, manual.chapterId('Care Planning'))
  await publish(team, manualId)
  const { id: amendmentId } = await database().amendment.findFirstOrThrow({
    where: { manualId, kind: 'updated', release: { number: 2 } },
  })
  const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details: 'It is two days.' })
  clockIsOff(3_000)
  await decideCorrection(team.approver.actor, { correctionId, outcome: 'approved' })
  vi.useRealTimers()
  const scheduleId = await scheduled(team.publisher, manualId)
  await timeComes(scheduleId)
  expect(await run(scheduleId)).toEqual({ number: 3 })
})
