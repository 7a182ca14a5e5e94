import { describe, expect, it } from 'vitest'
import type { AppendixRelease } from '@/lib/reading/amendments/appendix'
import { appendixPart } from '@/lib/reading/amendments/appendix-page'

const release = (number: number, editionPosition: number, published: string): AppendixRelease => ({
  ...{ number, editionPosition, edition: `Edition ${editionPosition}` },
  ...{ publishedAt: new Date(published), imported: number === 1 },
})

/** Three years: an edition that began in 2025 and had its last release in 2026 is of 2026. */
const releases = [
  release(1, 1, '2024-07-01T09:00:00Z'),
  release(2, 2, '2025-03-03T09:00:00Z'),
  release(3, 3, '2025-12-20T09:00:00Z'),
  release(4, 3, '2026-01-05T09:00:00Z'),
  release(5, 4, '2026-05-05T09:00:00Z'),
]

describe('a part of the appendix', () => {
  it.each([
    [{ is: 'newest' }, [4, 3]],
    [{ is: 'year', year: 2026 }, [4, 3]],
    [{ is: 'year', year: 2025 }, [2]],
    [{ is: 'year', year: 2024 }, [1]],
    [{ is: 'edition', position: 3 }, [3]],
  ] as const)('%j shows the editions %j, newest first', (part, positions) => {
    expect(appendixPart(releases, part)?.positions).toEqual(positions)
  })

  it.each([
    { is: 'year', year: 2023 },
    { is: 'edition', position: 5 },
  ] as const)('%j is not there', (part) => {
    expect(appendixPart(releases, part)).toBeNull()
  })

  it('that comes first shows no more than a year of monthly editions, however many the year has', () => {
    const weekly = Array.from({ length: 50 }, (_, week) =>
      release(week + 1, week + 1, '2026-03-03T09:00:00Z'),
    )
    expect(appendixPart(weekly, { is: 'newest' })?.positions).toEqual(
      Array.from({ length: 12 }, (_, index) => 50 - index),
    )
    expect(appendixPart(weekly, { is: 'year', year: 2026 })?.positions).toHaveLength(50)
  })

  it('has the way to every year', () => {
    expect(appendixPart(releases, { is: 'newest' })?.years).toEqual([
      { year: 2026, editions: ['Edition 4', 'Edition 3'] },
      { year: 2025, editions: ['Edition 2'] },
      { year: 2024, editions: ['Edition 1'] },
    ])
  })

  it('that names a year is of London’s: the first minutes of a summer’s day count as they are there', () => {
    const late = [release(1, 1, '2025-12-31T23:59:00Z'), release(2, 2, '2026-01-01T00:01:00Z')]
    expect(appendixPart(late, { is: 'year', year: 2025 })?.positions).toEqual([1])
  })
})
