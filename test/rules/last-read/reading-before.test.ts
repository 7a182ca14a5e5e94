import { describe, expect, test } from 'vitest'
import { type KeptReading, readingToKeep } from '@/lib/last-read/reading-before'

const at = (day: string, release: number) => ({ release, readAt: new Date(`${day}T09:00:00Z`) })
const kept = (last: ReturnType<typeof at>, before: KeptReading['before'] = null) => ({ ...last, before })

describe('a reading', () => {
  test('that is the first has none before it', () => {
    expect(readingToKeep(null, at('2026-03-03', 1))).toEqual(kept(at('2026-03-03', 1)))
  })

  test('on another day takes the last one’s place, which is now the one before', () => {
    expect(readingToKeep(kept(at('2026-03-03', 1)), at('2026-03-05', 1))).toEqual(
      kept(at('2026-03-05', 1), at('2026-03-03', 1)),
    )
  })

  test('again on the same day is the same reading', () => {
    expect(readingToKeep(kept(at('2026-03-05', 2), at('2026-03-03', 1)), at('2026-03-05', 2))).toBeNull()
  })

  test('of another release on the same day is another reading', () => {
    expect(readingToKeep(kept(at('2026-03-05', 2), at('2026-03-03', 1)), at('2026-03-05', 3))).toEqual(
      kept(at('2026-03-05', 3), at('2026-03-05', 2)),
    )
  })

  test('of an older page than the last one is not kept', () => {
    expect(readingToKeep(kept(at('2026-03-05', 3)), at('2026-03-06', 2))).toBeNull()
  })

  test('has its day in London', () => {
    const late = { release: 1, readAt: new Date('2026-06-30T22:30:00Z') }
    const later = { release: 1, readAt: new Date('2026-06-30T23:30:00Z') }
    expect(readingToKeep(kept(late), later)).toEqual(kept(later, late))
  })
})
