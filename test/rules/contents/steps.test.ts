import { describe, expect, it } from 'vitest'
import { type MovableEntry, placeAfterStep } from '@/lib/contents/steps'

const at = (id: string, parentId: string | null, ...entries: MovableEntry[]): MovableEntry => ({
  id,
  parentId,
  entries,
})
const tree = [at('a', null, at('a1', 'a'), at('a2', 'a'), at('a3', 'a')), at('b', null)]

describe('a step among the siblings', () => {
  it.each([
    ['a2', 'up', { parentId: 'a', previousEntryId: null }],
    ['a3', 'up', { parentId: 'a', previousEntryId: 'a1' }],
    ['a1', 'down', { parentId: 'a', previousEntryId: 'a2' }],
    ['b', 'up', { parentId: null, previousEntryId: null }],
    ['a1', 'up', null],
    ['a3', 'down', null],
    ['nowhere', 'down', null],
  ] as const)('%s %s', (entry, step, place) => {
    expect(placeAfterStep(tree, entry, step)).toEqual(place)
  })
})
