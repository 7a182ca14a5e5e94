import { describe, expect, it } from 'vitest'
import { noticeEnd } from '@/lib/notices/notice-end'
import { MOST_NOTICE_DAYS } from '@/lib/notices/notice-inputs'
import { noticeStanding } from '@/lib/notices/notice-standing'

const now = new Date('2026-07-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString().slice(0, 10)

describe('a notice runs out', () => {
  it.each([
    ['at the end of the day in London, in summer', '2026-07-01', null, '2026-07-01T23:00:00.000Z'],
    ['at the end of the day in London, in winter', '2026-12-01', null, '2026-12-02T00:00:00.000Z'],
    ['at a time of the day, by London’s clocks', '2026-07-01', '17:30', '2026-07-01T16:30:00.000Z'],
  ])('%s', (_, lastDay, until, expected) => {
    const at = new Date(Number(new Date(lastDay)) - 86_400_000)
    expect(noticeEnd({ lastDay, until }, at)).toEqual({ expiresAt: new Date(expected) })
  })

  it.each([
    ['yesterday', days(-1), null],
    ['at a time that is past', days(0), '12:59'],
    ['this minute', days(0), '13:00'],
  ])('not %s', (_, lastDay, until) => {
    expect(noticeEnd({ lastDay, until }, now)).toEqual({ problem: expect.stringContaining('past') })
  })

  it('not too far ahead', () => {
    expect(noticeEnd({ lastDay: days(MOST_NOTICE_DAYS), until: null }, now)).toHaveProperty('expiresAt')
    expect(noticeEnd({ lastDay: days(MOST_NOTICE_DAYS + 1), until: null }, now)).toHaveProperty('problem')
  })
})

describe('a notice stands as', () => {
  const [before, after] = [new Date('2026-06-30'), new Date('2026-07-02')]
  it.each([
    ['waiting', null, null, after],
    ['live', before, null, after],
    ['ended', before, before, after],
    ['withdrawn', null, before, after],
    ['run-out', before, null, before],
    ['run-out', before, null, now],
    ['never-approved', null, null, before],
  ] as const)('%s', (standing, approvedAt, endedAt, expiresAt) => {
    expect(noticeStanding({ approvedAt, endedAt, expiresAt }, now)).toBe(standing)
  })
})
