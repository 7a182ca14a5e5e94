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
  ...{ otherId: 'A', otherTitle: 'A', takenBack: false },
}
const splitOff: PendingSuccession = { ...merged, kind: 'added', chapterId: 'C', title: 'C' }
const partOfB: PendingSuccession = { ...splitOff, otherId: 'B', otherTitle: 'B' }
const takenBack: PendingSuccession = { ...merged, takenBack: true }
const intoC: PendingSuccession = { ...merged, otherId: 'C', otherTitle: 'C' }
const allOfB = [intoC, partOfB, { ...partOfB, chapterId: 'D', title: 'D' }]

function blockers(pending: PendingSuccession[], next: typeof both, underWay: string[] = [], previous = both) {
  return successionBlockers({ pending, underWay: new Set(underWay), previous, next })
}

function refused(one: PendingSuccession, next: typeof both, underWay: string[] = []): boolean {
  return blockers([one], next, underWay).length > 0
}

describe('what was merged or split', () => {
  it.each([
    ['goes with the text that it goes on in', merged, withoutB, [], false],
    ['does not go before it', merged, withoutB, ['A'], true],
    ['waits with it', merged, both, ['A'], false],
    ['does not stay where the text that it goes on in comes', merged, newA, [], true],
    ['stays where it was put back, whatever comes', takenBack, newA, [], false],
    ['does not go before it, though it was put back since', takenBack, withoutB, ['A'], true],
    ['comes with the text that lost it', splitOff, newAWithC, [], false],
    ['does not come while the other has it still', splitOff, withC, ['A'], true],
    ['is not lost from the other before it comes', splitOff, newA, [], true],
    ['waits with the other', splitOff, both, ['A'], false],
    ['comes when the whole goes', partOfB, snapshot([section('One', place('A'), place('C'))]), [], false],
    ['comes before the whole goes', partOfB, withoutB, [], true],
  ] as const)('%s', (_, one, next, underWay, expected) => {
    expect(refused(one, next, [...underWay])).toBe(expected)
  })

  it('does not bring a part of a whole that goes, while the whole stays, and says so once', () => {
    const said = blockers(allOfB, withC).map(({ sentence }) => sentence)
    expect(said).toEqual([
      '“C” was a part of “B”, which stays in the manual: its removal is not in this update. Publish them together.',
    ])
    const second = snapshot([section('One', place('A'), place('B'), place('D'))])
    expect(blockers(allOfB, second)).toMatchObject([{ chapterIds: ['B', 'D'] }])
  })

  it('brings a part of a whole that was put back', () => {
    expect(blockers([{ ...intoC, takenBack: true }, partOfB], withC)).toEqual([])
  })

  it('holds nothing up where readers had no text of it', () => {
    const empty = snapshot([section('One', place('A'), place('B'))], { B: { revision: null } })
    expect(blockers([merged], newA, [], empty)).toEqual([])
  })
})
