import { describe, expect, it } from 'vitest'
import { inForceOn, type PublishedVersion } from '@/lib/reading/past/chapter-history'

const version = (number: number, publishedAt: string, from: string | null = null): PublishedVersion => ({
  revisionId: `revision ${number}`,
  number,
  release: {
    number,
    edition: 'March 2025',
    editionPosition: 1,
    publishedAt: new Date(publishedAt),
    imported: false,
  },
  until: null,
  kind: 'updated',
  summary: '',
  basis: 'approval',
  inForceOn: from === null ? null : new Date(from),
  withheld: null,
  approvals: [],
})

const answer = (day: string, ...versions: PublishedVersion[]) => {
  const found = inForceOn(day, versions, true)
  if (found.is === 'version')
    return [found.version.number, ...found.publishedSince.map(({ number }) => number)]
  return found.is === 'not-yet' ? [found.is, ...found.publishedSince.map(({ number }) => number)] : found.is
}

const first = version(1, '2025-03-01T10:00:00Z')

describe('the version in force on a day', () => {
  it.each([
    ['2025-02-28', 'no-text'],
    ['2025-03-01', [1]],
    ['2025-03-10', [1, 2]],
    ['2025-03-31', [1, 2]],
    ['2025-04-01', [2]],
    ['2030-01-01', [2]],
  ])('on %s is %j: published by then, and its own day come', (day, expected) => {
    expect(answer(day, first, version(2, '2025-03-10T10:00:00Z', '2025-04-01'))).toEqual(expected)
  })

  it('is the later of two published, whatever day the earlier was to begin', () => {
    const second = version(2, '2025-03-10T10:00:00Z', '2025-05-01')
    const third = version(3, '2025-03-20T10:00:00Z', '2025-04-01')
    expect(answer('2025-04-15', first, second, third)).toEqual([3])
    expect(answer('2025-05-15', first, second, third)).toEqual([3])
  })

  it('is in force from its publication where its own day was before', () => {
    const second = version(2, '2025-03-10T10:00:00Z', '2025-01-01')
    expect(answer('2025-03-09', first, second)).toEqual([1])
    expect(answer('2025-03-10', first, second)).toEqual([2])
  })

  it('counts days by London’s clocks', () => {
    const second = version(2, '2025-06-10T23:30:00Z')
    expect(answer('2025-06-10', first, second)).toEqual([1])
    expect(answer('2025-06-11', first, second)).toEqual([2])
  })

  it('is none before the first version’s day, and none where the manual did not have the chapter', () => {
    expect(answer('2025-03-05', version(1, '2025-03-01T10:00:00Z', '2025-04-01'))).toEqual(['not-yet', 1])
    expect(inForceOn('2025-03-05', [first], false)).toEqual({ is: 'not-in-the-manual' })
  })
})
