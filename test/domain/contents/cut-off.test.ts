import { afterEach, expect, it, vi } from 'vitest'
import { keepContentsAtCutOff } from '@/lib/contents/cut-off'
import { database, inTransaction } from '@/lib/platform/database'
import { sql } from '../database'
import { aKeptManual, anApproved } from '../releases/a-publication'
import { scheduled } from '../releases/a-schedule'

afterEach(() => {
  vi.useRealTimers()
})

it('contents are kept at a moment of the clock that the cut-off is of, though their change began before it', async () => {
  const { manual, team } = await aKeptManual()
  const { manualId, authorityId } = manual
  await anApproved(team, manual.chapterId('Care Planning'))
  const scheduleId = await inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1`
    const set = await scheduled(team.publisher, manualId)
    // The clock of another machine, an hour fast.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    await keepContentsAtCutOff(transaction, { id: manualId, authorityId })
    vi.useRealTimers()
    return set
  })
  const { scheduledAt } = await database().schedule.findUniqueOrThrow({ where: { id: scheduleId } })
  const { keptAt } = await database().contentsAtCutOff.findUniqueOrThrow({ where: { manualId } })
  expect(keptAt.getTime()).toBeGreaterThanOrEqual(scheduledAt.getTime())
  const later = await sql(`SELECT 1 FROM contents_at_cut_off
    WHERE manual_id = '${manualId}' AND kept_at > clock_timestamp()`)
  expect(later).toEqual([])
})
