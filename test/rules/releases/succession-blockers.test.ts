import { describe, expect, it } from 'vitest'
import { type PendingSuccession, successionBlockers } from '@/lib/releases/succession-blockers'
import { place, section, snapshot } from './build'

const both = snapshot([section('One', place('A'), place('B'))])
const withoutB = snapshot([section('One', place('A'))])
const withC = snapshot([section('One', place('A'), place('B'), place('C'))])
const newA = snapshot([section('One', place('A'), place('B'))], {
  A: { revision: { id: 'A2', contentHash: 'a2' } },
})
const newAWithC = snapshot([section('One', place('A'), place('B'), place('C'))], {
  A: { revision: { id: 'A2', contentHash: 'a2' } },
})

const merged: PendingSuccession = {
  ...{ kind: 'removed', chapterId: 'B', title: 'B' },
  ...{ otherId: 'A', otherTitle: 'A' },
}
const splitOff: PendingSuccession = { ...merged, kind: 'added', chapterId: 'C', title: 'C' }
const partOfB: PendingSuccession = { ...splitOff, otherId: 'B', otherTitle: 'B' }

function refused(one: PendingSuccession, next: typeof both, underWay: string[] = []): boolean {
  return successionBlockers({ pending: [one], underWay: new Set(underWay), previous: both, next }).length > 0
}

describe('what was merged or split', () => {
  it.each([
    ['goes with the text that it goes on in', merged, withoutB, [], false],
    ['does not go before it', merged, withoutB, ['A'], true],
    ['waits with it', merged, both, ['A'], false],
    ['comes with the text that lost it', splitOff, newAWithC, [], false],
    ['does not come while the other has it still', splitOff, withC, ['A'], true],
    ['is not lost from the other before it comes', splitOff, newA, [], true],
    ['waits with the other', splitOff, both, ['A'], false],
    ['comes when the whole goes', partOfB, snapshot([section('One', place('A'), place('C'))]), [], false],
    ['comes before the whole goes', partOfB, withoutB, [], true],
  ] as const)('%s', (_, one, next, underWay, expected) => {
    expect(refused(one, next, [...underWay])).toBe(expected)
  })
})
