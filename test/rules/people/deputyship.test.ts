import { describe, expect, it } from 'vitest'
import { deputyshipStanding } from '@/lib/people/deputyship'

const days = (startsOn: string, endsOn: string, endedAt: string | null = null) => ({
  startsOn: new Date(startsOn),
  endsOn: new Date(endsOn),
  endedAt: endedAt === null ? null : new Date(endedAt),
})

describe('a deputyship', () => {
  // London is an hour ahead of UTC in July, and with it in January.
  it.each([
    ['the last moment before', days('2026-07-06', '2026-07-10'), '2026-07-05T22:59:59.999Z', 'coming'],
    [
      'the first moment of the first day',
      days('2026-07-06', '2026-07-10'),
      '2026-07-05T23:00:00Z',
      'current',
    ],
    [
      'the last moment of the last day',
      days('2026-07-06', '2026-07-10'),
      '2026-07-10T22:59:59.999Z',
      'current',
    ],
    ['the first moment after', days('2026-07-06', '2026-07-10'), '2026-07-10T23:00:00Z', 'over'],
    ['one day in winter, at midnight', days('2026-01-06', '2026-01-06'), '2026-01-06T00:00:00Z', 'current'],
    [
      'one day in winter, before midnight',
      days('2026-01-06', '2026-01-06'),
      '2026-01-05T23:59:59Z',
      'coming',
    ],
    ['one day in winter, at its end', days('2026-01-06', '2026-01-06'), '2026-01-07T00:00:00Z', 'over'],
    ['ended', days('2026-07-06', '2026-07-10', '2026-07-07T09:00:00Z'), '2026-07-08T09:00:00Z', 'over'],
    [
      'ended before it began',
      days('2026-07-06', '2026-07-10', '2026-07-01T09:00:00Z'),
      '2026-07-02T09:00:00Z',
      'over',
    ],
  ])('%s', (_, deputyship, now, standing) => {
    expect(deputyshipStanding(deputyship, new Date(now))).toBe(standing)
  })
})
