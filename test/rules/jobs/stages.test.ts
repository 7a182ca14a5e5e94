import { describe, expect, it } from 'vitest'
import { retryAfter } from '@/lib/jobs/retry-after'
import { approvalStage, draftStage, reviewStage } from '@/lib/jobs/stages'
import { daysBetween } from '@/lib/platform/dates'

describe('an approver is reminded of a version that waits', () => {
  it.each([
    [10, 10, null],
    [11, 10, 0],
    [17, 10, 0],
    [18, 10, 1],
    [25, 10, 2],
    [1, 0, 0],
  ])('for %i days where %i are allowed: at stage %s', (waited, allowed, stage) => {
    expect(approvalStage(waited, allowed)).toBe(stage)
  })
})

describe('an owner is reminded of a review', () => {
  it.each([
    [91, null],
    [90, 90],
    [31, 90],
    [30, 30],
    [1, 30],
    [0, 0],
    [-400, 0],
  ])('%i days ahead: at stage %s', (ahead, stage) => {
    expect(reviewStage(ahead)).toBe(stage)
  })
})

describe('an author is reminded of a draft', () => {
  it.each([
    [30, null],
    [31, 1],
    [60, 1],
    [61, 2],
    [365, 12],
  ])('%i days old: at stage %s', (old, stage) => {
    expect(draftStage(old)).toBe(stage)
  })
})

describe('days between two moments', () => {
  it.each([
    ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', 1],
    // London is an hour ahead in summer: half past eleven in the evening by UTC is the next day there.
    ['2026-06-01T22:59:00Z', '2026-06-01T23:01:00Z', 1],
    ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', 1],
    ['2026-03-03T00:00:00Z', '2026-03-01T12:00:00Z', -2],
  ])('are counted by the calendar in London: %s to %s', (from, to, days) => {
    expect(daysBetween(new Date(from), new Date(to))).toBe(days)
  })
})

describe('an e-mail that was refused for now', () => {
  it('is tried again after longer and longer pauses, and after three days no more', () => {
    const pauses = Array.from({ length: 20 }, (_, attempt) => retryAfter(attempt + 1))
    expect(pauses.slice(0, 6)).toEqual([60_000, 300_000, 900_000, 3_600_000, 14_400_000, 14_400_000])
    expect(pauses.at(-1)).toBeNull()
    const days = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0) / 86_400_000
    expect(days).toBeGreaterThan(2)
  })
})
