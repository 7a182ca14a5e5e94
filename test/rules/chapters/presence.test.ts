import { describe, expect, it } from 'vitest'
import { PRESENCE_LASTS, presentBeside, type Tab } from '@/lib/chapters/presence'

const now = new Date('2026-03-03T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)

/** A tab of somebody's, opened so many minutes ago and heard of a moment ago. */
function tab(userId: string, tabId: string, minutes: number, seenAt = ago(1)): Tab {
  return { userId, tabId, name: `${userId} by name`, openedAt: ago(minutes * 60_000), seenAt }
}

/** Whom Ann is told of, in her tab "one": "bob 5" opened it five minutes ago; she herself is "me". */
function beside(...tabs: Tab[]): string[] {
  return presentBeside([tab('ann', 'one', 1), ...tabs], { userId: 'ann', tabId: 'one' }, now).map(
    ({ userId, self, openedAt }) =>
      `${self ? 'me' : userId} ${(now.getTime() - openedAt.getTime()) / 60_000}`,
  )
}

describe('who else has a version open', () => {
  it.each<[string, string[], string[]]>([
    ['nobody', beside(), []],
    ['somebody else', beside(tab('bob', 'b', 5)), ['bob 5']],
    ['oneself, in another tab', beside(tab('ann', 'two', 3)), ['me 3']],
    [
      'whoever opened it first stands first',
      beside(tab('bob', 'b', 2), tab('eve', 'e', 7)),
      ['eve 7', 'bob 2'],
    ],
    [
      'a person once, by the tab that was opened first',
      beside(tab('bob', 'b', 2), tab('bob', 'c', 9)),
      ['bob 9'],
    ],
    [
      'until nothing was heard of them for so long',
      beside(tab('bob', 'b', 5, ago(PRESENCE_LASTS)), tab('eve', 'e', 5, ago(PRESENCE_LASTS - 1))),
      ['eve 5'],
    ],
  ])('%s', (_, told, expected) => {
    expect(told).toEqual(expected)
  })
})
