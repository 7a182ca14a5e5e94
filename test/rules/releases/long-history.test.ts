import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import { correctionRow } from '@/lib/ledger/correction-row'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { replayAmendments } from '@/lib/ledger/replay'
import { emptySnapshot, type Snapshot } from '@/lib/ledger/snapshot'
import { words } from './build'
import { change, changes, snapshotOf, startingManual } from './random-history'
import { orderProblem, whatDiffers } from './what-differs'

/*
 * The ledger over a manual's life: hundreds of releases, one after the other, each derived, stored, read back and
 * replayed over what the rows before it gave, never over the release itself. Some rows are corrected later.
 */

const RELEASES = 210

/** As it is stored and read back. */
function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

const plain = ({ entries, chapters }: Snapshot) => ({ entries, chapters: Object.fromEntries(chapters) })

/** What a few people do between two releases, and whether a row of an earlier one is put right with it. */
const life = fc.array(
  fc.record({ made: changes.map((many) => many.slice(0, 8)), corrects: fc.option(fc.nat(1_000)) }),
  { minLength: RELEASES, maxLength: RELEASES, size: 'max' },
)

it('replays to each of 210 releases, with a row for every difference and none for anything else', () => {
  let rowsSeen = 0
  let corrections = 0
  fc.assert(
    fc.property(life, (history) => {
      const manual = startingManual()
      const everPublished = new Set<string>()
      const published: { id: string; row: AmendmentRow }[] = []
      let previous: Snapshot = emptySnapshot
      let replayed: Snapshot = emptySnapshot
      for (const [release, { made, corrects }] of history.entries()) {
        for (const one of made) change(manual, one)
        const next = snapshotOf(manual)
        const derived = deriveAmendments(previous, next, words({ everPublished }))

        const keys = derived.map(({ kind, subjectId }) => `${kind} ${subjectId}`)
        expect(new Set(keys).size).toBe(keys.length)
        const moved = new Set(
          derived.flatMap(({ before, after, subjectId }) => (before?.place && after?.place ? subjectId : [])),
        )
        expect(orderProblem(previous, next, moved)).toBeNull()
        // A mere change of order has a row too, and is measured by the law above.
        const differs = whatDiffers(previous, next, everPublished)
        const told = derived.filter(
          ({ kind, subjectId, after }) =>
            differs.has(`${kind} ${subjectId}`) ||
            !(after?.place && !after.entry && !after.flags && moved.has(subjectId)),
        )
        expect(new Set(told.map(({ kind, subjectId }) => `${kind} ${subjectId}`))).toEqual(differs)

        const wrong = corrects === null ? undefined : published[corrects % Math.max(published.length, 1)]
        const rows = [
          ...derived,
          ...(wrong
            ? [
                correctionRow({
                  id: `correction ${release}`,
                  details: 'Right.',
                  corrected: { ...wrong.row, id: wrong.id },
                }),
              ]
            : []),
        ]
        replayed = replayAmendments(replayed, stored(rows))
        expect(plain(replayed)).toEqual(plain(next))

        for (const [index, row] of derived.entries()) published.push({ id: `${release}.${index}`, row })
        for (const id of next.chapters.keys()) everPublished.add(id)
        previous = next
        rowsSeen += derived.length
        corrections += wrong ? 1 : 0
      }
    }),
    { numRuns: 6 },
  )
  // They were lives in which something happened.
  expect(rowsSeen).toBeGreaterThan(6 * RELEASES)
  expect(corrections).toBeGreaterThan(100)
}, 120_000)
