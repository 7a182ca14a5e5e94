import { expect, it } from 'vitest'
import { endOfDayInLondon, momentInLondon } from '@/lib/platform/dates'

it.each([
  ['in winter', '2026-01-15', '09:00', '2026-01-15T09:00:00.000Z'],
  ['in summer', '2026-07-15', '09:00', '2026-07-15T08:00:00.000Z'],
  ['at midnight in summer', '2026-07-15', '00:00', '2026-07-14T23:00:00.000Z'],
  ['shown twice in autumn: the first of the two', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['after the clocks went back', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ['left out in spring: an hour on', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
])('a time of London’s clocks %s is a moment', (_, day, time, moment) => {
  expect(momentInLondon(day, time).toISOString()).toBe(moment)
})

it.each([
  ['2026-01-15', '2026-01-16T00:00:00.000Z'],
  ['2026-07-15', '2026-07-15T23:00:00.000Z'],
  ['2026-03-28', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['2026-12-31', '2027-01-01T00:00:00.000Z'],
])('the day %s ends in London at %s', (day, moment) => {
  expect(endOfDayInLondon(new Date(day)).toISOString()).toBe(moment)
})
