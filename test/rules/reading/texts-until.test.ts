import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HeldText, textsUntil } from '@/lib/reading/chapter/texts-until'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const held = (release: number, inForceOn?: string): HeldText => ({
  release,
  inForceOn: inForceOn === undefined ? null : day(inForceOn),
})

const text = { inForceOn: day('2027-05-01'), publishedAt: new Date('2027-03-10T09:00:00Z') }
const releases = (...earlier: HeldText[]) =>
  textsUntil(text, earlier).map(({ release, until }) => [release, until.toISOString().slice(0, 10)])

describe('until a text is in force', () => {
  it('the one before it applies', () => {
    expect(releases(held(3), held(1))).toEqual([[3, '2027-05-01']])
    expect(releases()).toEqual([])
  })

  it('the one before it applies from its own day only, and until then the one before that', () => {
    expect(releases(held(3, '2027-04-01'), held(2), held(1))).toEqual([
      [3, '2027-05-01'],
      [2, '2027-04-01'],
    ])
  })

  it('one that was in force when it was published is the last that is named', () => {
    expect(releases(held(3, '2027-03-01'), held(2))).toEqual([[3, '2027-05-01']])
  })

  it('one that would come into force no sooner never applies', () => {
    expect(releases(held(3, '2027-06-01'), held(2, '2027-05-01'), held(1))).toEqual([[1, '2027-05-01']])
  })

  it('there is on every day from its publication one that applies, the newest in force', () => {
    const days = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.UTC(2027, 2, 1 + days)))
    const texts = fc.array(fc.option(days), { maxLength: 6 })
    fc.assert(
      fc.property(texts, days, days, days, (inForce, publishedAt, inForceOn, today) => {
        fc.pre(publishedAt <= today && today < inForceOn)
        const earlier = [...inForce, null].map((inForceOn, index) => ({ release: 6 - index, inForceOn }))
        const applies = earlier.find((one) => one.inForceOn === null || one.inForceOn <= today)
        const named = textsUntil({ inForceOn, publishedAt }, earlier)
        expect(named.findLast(({ until }) => today < until)?.release).toBe(applies?.release)
      }),
    )
  })
})
