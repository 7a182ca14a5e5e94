import { expect, it } from 'vitest'
import { whatWaits } from '@/app/workspace/pack/what-waits'

it.each([
  [{ decides: false, toDecide: 0, emergencies: 0 }, /^You are not an approver here/],
  [{ decides: true, toDecide: 0, emergencies: 0 }, /^Nothing waits for your decision\.$/],
  [{ decides: true, toDecide: 0, emergencies: 1 }, /^No new version and no change of the contents waits/],
  [{ decides: true, toDecide: 1, emergencies: 1 }, /^One thing waits/],
  [{ decides: true, toDecide: 3, emergencies: 0 }, /^3 things wait/],
])('a pack with %o says how much waits', (given, words) => {
  expect(whatWaits(given)).toMatch(words)
})
