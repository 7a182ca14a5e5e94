import { expect, it } from 'vitest'
import { lastMondayMorning } from '@/lib/followers/last-monday-morning'

it.each([
  ['2026-11-23T07:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['2026-11-23T06:59:59Z', '2026-11-16T07:00:00.000Z'],
  ['2026-11-22T23:59:00Z', '2026-11-16T07:00:00.000Z'],
  ['2026-11-27T12:00:00Z', '2026-11-23T07:00:00.000Z'],
  // Summer: seven in London is six by UTC.
  ['2026-07-06T06:00:00Z', '2026-07-06T06:00:00.000Z'],
  ['2026-07-05T23:30:00Z', '2026-06-29T06:00:00.000Z'],
  // The clocks went back the day before.
  ['2026-10-26T06:30:00Z', '2026-10-19T06:00:00.000Z'],
])('of %s is %s', (now, monday) => {
  expect(lastMondayMorning(new Date(now)).toISOString()).toBe(monday)
})
