import { expect, it } from 'vitest'
import { gathersUntil } from '@/lib/contents/cut-off'
import { isOverdue, latenessProblem, timeProblem } from '@/lib/releases/schedule-time'

const now = new Date('2026-07-15T09:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

it.each([
  ['now', 0, 'passed'],
  ['a minute ahead', 1, null],
  ['a year ahead', 365 * 24 * 60, null],
  ['two years ahead', 730 * 24 * 60, 'more than a year'],
])('a publication may be set for %s, or not', (_, minutes, problem) => {
  const said = timeProblem(after(minutes), now)
  if (problem === null) expect(said).toBeNull()
  else expect(said).toContain(problem)
})

it.each([
  [1, false],
  [3, true],
])('one whose time was %i minutes ago is late: %s', (minutes, late) => {
  expect(isOverdue({ publishAt: after(-minutes) }, now)).toBe(late)
})

it('is made up to six hours late, and then no more', () => {
  expect(latenessProblem(after(-359), now)).toBeNull()
  expect(latenessProblem(after(-361), now)).toContain('15 July 2026 at 03:59')
})

it.each([
  ['nothing was said', null, null, null],
  ['the cut-off day', '2026-07-20', null, '2026-07-20T23:00:00.000Z'],
  ['a publication was set for a time', null, '2026-07-15T09:00:00Z', '2026-07-15T09:00:00.000Z'],
  ['the earlier of the two: the cut-off', '2026-07-14', '2026-07-15T09:00:00Z', '2026-07-14T23:00:00.000Z'],
  ['the earlier of the two: the setting', '2026-07-20', '2026-07-15T09:00:00Z', '2026-07-15T09:00:00.000Z'],
])('work gathers until: %s', (_, cutOff, scheduledAt, until) => {
  const waiting = scheduledAt === null ? null : { scheduledAt: new Date(scheduledAt) }
  expect(gathersUntil(cutOff === null ? null : new Date(cutOff), waiting)?.toISOString() ?? null).toBe(until)
})
