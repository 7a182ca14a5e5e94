import { describe, expect, it } from 'vitest'
import { endOfDay, guestDays, lastDayProblem } from '@/lib/comments/guest-days'

describe('the last day of a guest’s link', () => {
  it('is in fourteen days, and at most in sixty', () => {
    expect(guestDays('2026-11-22')).toEqual({ usual: '2026-12-06', latest: '2027-01-21' })
    expect(lastDayProblem('2027-01-21', '2026-11-22')).toBeNull()
    expect(lastDayProblem('2027-01-22', '2026-11-22')).toMatch(/at most 60 days/)
    expect(lastDayProblem('2026-11-21', '2026-11-22')).toMatch(/passed/)
    expect(lastDayProblem('2026-11-22', '2026-11-22')).toBeNull()
  })

  it.each([
    ['2026-11-22', '2026-11-23T00:00:00.000Z'],
    ['2026-07-01', '2026-07-01T23:00:00.000Z'],
    // The clocks go back in the night before, and forward in the night after.
    ['2026-10-24', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'],
    ['2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T23:00:00.000Z'],
  ])('%s ends with London’s midnight', (day, end) => {
    expect(endOfDay(day).toISOString()).toBe(end)
  })
})
