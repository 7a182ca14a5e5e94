import { createRequire } from 'node:module'
import { afterEach, expect, it, vi } from 'vitest'
import { CLOCKS, schedule } from '@/lib/jobs/schedule'

const Timekeeper = createRequire(import.meta.url)('pg-boss/src/timekeeper.js')
const queue = new Timekeeper(
  {},
  { manager: {}, clockMonitorIntervalSeconds: 600, cronMonitorIntervalSeconds: 30 },
)

afterEach(() => vi.useRealTimers())

/** Does pg-boss begin the job at this moment? It looks twice a minute, and at nothing that is a minute past. */
function begins(job: keyof typeof schedule, at: string): boolean {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
  return queue.shouldSendIt(schedule[job], CLOCKS)
}

it('looks for the weekly e-mails again on a Monday when the database was away at seven', () => {
  expect(begins('alertWeekly', '2026-11-23T07:00:20Z')).toBe(true)
  // Away until a minute and a half past seven: the next look was a week later.
  expect(begins('alertWeekly', '2026-11-23T07:01:30Z')).toBe(false)
  expect(begins('alertWeekly', '2026-11-23T08:00:20Z')).toBe(true)
})
