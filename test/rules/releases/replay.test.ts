import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { canonicalJson } from '@/lib/document/canonical'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { replayAmendments } from '@/lib/ledger/replay'
import { emptySnapshot, type Snapshot } from '@/lib/ledger/snapshot'
import { listedKind } from '@/lib/reading/manual/listed-kinds'
import { place, section, snapshot, words } from './build'
import { type Change, change, changes, snapshotOf, startingManual } from './random-history'

/** As it is stored and read back. */
function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

function plainSnapshot({ entries, chapters }: Snapshot) {
  return { entries, chapters: Object.fromEntries(chapters) }
}

/** The releases of a history: each list of changes is published as one. */
function releasesOf(history: readonly Change[][]): Snapshot[] {
  const manual = startingManual()
  return [
    emptySnapshot,
    ...history.map((made) => {
      for (const one of made) change(manual, one)
      return snapshotOf(manual)
    }),
  ]
}

describe('replaying the amendments of a release over the one before', () => {
  it('gives the release, through any history', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (history) => {
        const releases = releasesOf(history)
        const everPublished = new Set<string>()
        let replayed: Snapshot = emptySnapshot
        for (const [index, next] of releases.slice(1).entries()) {
          const previous = releases[index] ?? emptySnapshot
          const rows = stored(deriveAmendments(previous, next, words({ everPublished })))
          replayed = replayAmendments(replayed, rows)
          expect(plainSnapshot(replayed)).toEqual(plainSnapshot(next))
          for (const id of next.chapters.keys()) everPublished.add(id)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has one row for a subject and kind, none without a change, and no listed one without words', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 2, maxLength: 4 }), (history) => {
        const releases = releasesOf(history)
        for (const [index, next] of releases.slice(1).entries()) {
          const rows = deriveAmendments(releases[index] ?? emptySnapshot, next, words())
          expect(new Set(rows.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).size).toBe(rows.length)
          for (const row of rows) {
            // An entry that moved together with the one before it stands after the same one in both: that its row
            // is needed all the same is the next law.
            const moved = row.before?.place !== undefined && row.after?.place !== undefined
            if (!moved) expect(canonicalJson(stored(row.before))).not.toBe(canonicalJson(stored(row.after)))
            if (listedKind(row.kind)) expect(row.details.trim()).not.toBe('')
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('needs every row: without any one of them another release comes out', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const [, previous = emptySnapshot, next = emptySnapshot] = releasesOf([first, second])
        const rows = deriveAmendments(previous, next, words())
        for (const left of rows) {
          const others = rows.filter((row) => row !== left)
          const replayed = () => plainSnapshot(replayAmendments(previous, others))
          expect(attempt(replayed)).not.toEqual(plainSnapshot(next))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('moves no more entries than were moved', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...'ABCDEFGHIJ'], { minLength: 10 }),
        fc.nat(9),
        fc.nat(9),
        (order, from, to) => {
          const moved = order.filter((_, index) => index !== from)
          moved.splice(to, 0, ...order.slice(from, from + 1))
          const of = (titles: string[]) => snapshot([section('One', ...titles.map((title) => place(title)))])
          const rows = deriveAmendments(of(order), of(moved), words())
          expect(rows.length).toBe(from === to ? 0 : 1)
        },
      ),
    )
  })
})

it('tells rows that leave an entry without a place', () => {
  const before = snapshot([section('One', place('A'))])
  const after = snapshot([section('One', place('A')), section('Two', place('B'))])
  const rows = deriveAmendments(before, after, words()).filter(({ kind }) => kind === 'new')
  expect(() => replayAmendments(before, rows)).toThrow('without a place')
})

it('tries manuals that have something to try', () => {
  const sizes = fc.sample(changes, 100).map((made) => {
    const [, first = emptySnapshot] = releasesOf([made])
    return [...everyEntry(first.entries)].length
  })
  expect(Math.max(...sizes)).toBeGreaterThan(10)
})

function attempt(replayed: () => unknown): unknown {
  try {
    return replayed()
  } catch {
    return 'no release at all'
  }
}
