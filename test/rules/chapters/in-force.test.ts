import { describe, expect, it } from 'vitest'
import { changesInForceOn, inForceOnCarried } from '@/lib/chapters/in-force'

const april = new Date('2027-04-01T00:00:00Z')
const may = new Date('2027-05-01T00:00:00Z')
/** Half past midnight in London, where it is summer: the day before by UTC. */
const aprilHasCome = new Date('2027-03-31T23:30:00Z')
const before = new Date('2027-03-31T22:30:00Z')

describe('the in-force date of a new version', () => {
  it('is the published one while that lies ahead in London', () => {
    expect(inForceOnCarried(april, before)).toEqual(april)
    expect(inForceOnCarried(april, aprilHasCome)).toBeNull()
    expect(inForceOnCarried(null, before)).toBeNull()
  })

  it.each([
    ['the same date', april, april, before, false],
    ['another date', april, may, before, true],
    ['none in place of one ahead', april, null, before, true],
    ['none in place of one that has come', april, null, aprilHasCome, false],
    ['one in place of none', null, may, before, true],
    ['none, as before', null, null, before, false],
  ])('%s: %#', (_, published, revision, now, expected) => {
    expect(changesInForceOn(published, revision, now)).toBe(expected)
  })
})
