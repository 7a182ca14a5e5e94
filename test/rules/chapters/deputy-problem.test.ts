import { expect, it } from 'vitest'
import { type AskedDeputyship, deputyProblem } from '@/lib/chapters/deputy-problem'

const asked: AskedDeputyship = {
  startsOn: '2026-03-03',
  endsOn: '2026-03-03',
  today: '2026-03-03',
  approves: true,
  samePerson: false,
  alreadyAppointed: false,
}

it('one day, today, is long enough for a deputy', () => {
  expect(deputyProblem(asked)).toBeNull()
})

it.each<[string, Partial<AskedDeputyship>, RegExp]>([
  ['of themselves', { samePerson: true }, /Nobody stands in for themselves/],
  ['of somebody who is no approver', { approves: false }, /is not an approver here/],
  ['whose days run backwards', { endsOn: '2026-03-02' }, /The last day lies before the first/],
  ['for days gone by', { startsOn: '2026-03-02' }, /lies in the past/],
  ['who is appointed for some of the days', { alreadyAppointed: true }, /already/],
])('refuses a deputy %s', (_, changed, says) => {
  expect(deputyProblem({ ...asked, ...changed })).toMatch(says)
})
