import { describe, expect, it } from 'vitest'
import { type MovableEntry, placeAfterStep, placeFor, placeNow } from '@/lib/contents/steps'

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

describe('where an entry is to go', () => {
  it.each([
    ['a2', { parentId: 'a', at: 'first' }, { parentId: 'a', previousEntryId: null }],
    ['a2', { parentId: 'a', at: 'last' }, { parentId: 'a', previousEntryId: 'a3' }],
    ['a3', { parentId: 'a', at: 'last' }, { parentId: 'a', previousEntryId: 'a2' }],
    ['a3', { parentId: 'b', at: 'last' }, { parentId: 'b', previousEntryId: null }],
    ['a2', { parentId: 'b', previousEntryId: 'b1' }, { parentId: 'b', previousEntryId: 'b1' }],
    ['a2', { step: 'up' }, { parentId: 'a', previousEntryId: null }],
  ] as const)('%s to %j', (entry, target, place) => {
    expect(placeFor(tree, entry, target)).toEqual(place)
  })
})

describe('where an entry stands', () => {
  it.each([
    ['a1', { parentId: 'a', previousEntryId: null }],
    ['a3', { parentId: 'a', previousEntryId: 'a2' }],
    ['b', { parentId: null, previousEntryId: 'a' }],
    ['nowhere', null],
  ])('%s', (entry, place) => {
    expect(placeNow(tree, entry)).toEqual(place)
  })
})
