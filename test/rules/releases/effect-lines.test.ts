import { expect, it } from 'vitest'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { effectHash } from '@/lib/ledger/effect-hash'
import { effectDifference, effectLines } from '@/lib/ledger/effect-lines'
import type { Snapshot } from '@/lib/ledger/snapshot'
import { place, revision, section, snapshot, words } from './build'

const before = snapshot([section('One', place('A'), place('B'))])
const rowsTo = (next: Snapshot) => deriveAmendments(before, next, words())
const withText = (id: string) =>
  snapshot([section('One', place('A'), place('B'))], { A: { revision: revision(id) } })

it('an effect reads as one line for each change', () => {
  const next = snapshot([section('One', place('A'), place('B', { underReview: true }), place('C'))])
  expect(effectLines(rowsTo(next)).map((line) => line.words)).toEqual([
    'Contents – 1.2 B: Marked as under review.',
    'New chapter – 1.3 C: New chapter.',
  ])
})

it('a difference names what came, what is gone and what is another', () => {
  const shown = effectLines(rowsTo(withText('A 2')))
  const other = effectLines(rowsTo(withText('A 3')))
  const more = effectLines(rowsTo(snapshot([section('One', place('A'), place('B', { underReview: true }))])))
  expect(effectDifference(shown, shown)).toEqual({ come: [], gone: [], changed: [] })
  expect(effectDifference(shown, other)).toEqual({ come: [], gone: [], changed: other })
  expect(effectDifference(shown, more)).toEqual({ come: more, gone: shown, changed: [] })
})

it('a hash is another for another text, another release before, and another name', () => {
  const base = { previousReleaseId: 'one', authorityName: 'Kent', manualName: 'Procedures' }
  const rows = rowsTo(withText('A 2'))
  const hashes = [
    effectHash(base, rows),
    effectHash(base, rowsTo(withText('A 3'))),
    effectHash({ ...base, previousReleaseId: 'two' }, rows),
    effectHash({ ...base, manualName: 'Guidance' }, rows),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(effectHash(base, rowsTo(withText('A 2')))).toBe(hashes[0])
})
