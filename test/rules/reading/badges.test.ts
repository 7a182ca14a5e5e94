import { describe, expect, it } from 'vitest'
import { badgesOf } from '@/lib/reading/manual/badges'
import type { AmendmentKind } from '@/prisma/generated/enums'

const badge = (...kinds: AmendmentKind[]) =>
  badgesOf(kinds.map((kind) => ({ kind, chapterId: 'c' }))).get('c') ?? null

describe('a badge', () => {
  it.each<[AmendmentKind[], string | null]>([
    [['new'], 'new'],
    [['updated'], 'updated'],
    [['updated', 'new'], 'new'],
    [['new', 'updated'], 'new'],
    [['reinstated'], 'new'],
    [['minor'], null],
    [['contents'], null],
    [['renamed'], 'updated'],
    [['moved'], 'updated'],
    [['moved', 'new'], 'new'],
    [['removed'], null],
    [[], null],
  ])('of a chapter with %j is %s', (kinds, expected) => {
    expect(badge(...kinds)).toBe(expected)
  })

  it('belongs to the chapter that the row names', () => {
    const badges = badgesOf([
      { kind: 'new', chapterId: 'a' },
      { kind: 'updated', chapterId: 'b' },
      { kind: 'updated', chapterId: null },
    ])
    expect([...badges]).toEqual([
      ['a', 'new'],
      ['b', 'updated'],
    ])
  })
})
