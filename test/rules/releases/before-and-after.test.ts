import { expect, it } from 'vitest'
import { contentsBeforeAndAfter } from '@/lib/ledger/before-and-after'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import type { Snapshot } from '@/lib/ledger/snapshot'
import { note, place, section, snapshot, words } from './build'

const before = snapshot([section('One', place('A'), place('B')), section('Two', note('See also: A', 'n'))])

/** Each change as "what: before → after". */
function lines(next: Snapshot, said = words()): string[] {
  const rows = deriveAmendments(before, next, said)
  return contentsBeforeAndAfter(rows, before, next).map(
    ({ subject, before: was, after }) => `${subject}: ${was || '–'} → ${after || '–'}`,
  )
}

it.each([
  [
    'a chapter that moved',
    snapshot([section('One', place('B')), section('Two', place('A'), note('See also: A', 'n'))]),
    '2.1 A: 1.1 (1 One) → 2.1 (2 Two)',
  ],
  [
    'a chapter with another title',
    snapshot([section('One', place('A'), place('B')), section('Two', note('See also: A', 'n'))], {
      A: { title: 'Alpha' },
    }),
    '1.1 Alpha: A → Alpha',
  ],
  [
    'a mark',
    snapshot([
      section('One', place('A', { underReview: true }), place('B')),
      section('Two', note('See also: A', 'n')),
    ]),
    '1.1 A: Not under review → Under review',
  ],
  [
    'a note’s words',
    snapshot([section('One', place('A'), place('B')), section('Two', note('See also: B', 'n'))]),
    'See also: B: “See also: A” → “See also: B”',
  ],
  [
    'a note that went',
    snapshot([section('One', place('A'), place('B')), section('Two')]),
    'See also: A: At 2 Two → –',
  ],
  [
    'a section that came',
    snapshot([
      section('One', place('A'), place('B')),
      section('Two', note('See also: A', 'n')),
      section('Three'),
    ]),
    '3 Three: – → At 3 (the top of the contents)',
  ],
])('says %s', (_, next, line) => expect(lines(next)).toEqual([line]))

it('says of a removed chapter what staff are told, and what takes its place', () => {
  const removals = new Map([['A', { details: 'Withdrawn.', replacementId: 'B' }]])
  const next = snapshot([section('One', place('B')), section('Two', note('See also: A', 'n'))])
  expect(lines(next, words({ removals }))).toEqual([
    '1.1 A: In the manual → Not in the manual. Withdrawn. Replaced by “B”.',
  ])
})
