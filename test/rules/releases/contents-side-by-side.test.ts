import { describe, expect, it } from 'vitest'
import { type ContentsLine, contentsSideBySide } from '@/lib/ledger/contents-side-by-side'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import type { Snapshot } from '@/lib/ledger/snapshot'
import { place, section, snapshot, words } from './build'

const before = snapshot([
  section('One', place('A'), place('B'), place('C'), place('D'), place('E')),
  section('Two', section('Inner', place('F'), place('G'))),
])

/** Each row as "before | after: changes", "–" where it does not stand; folded ones as "(2 both)". */
function drawn(next: Snapshot, movedByAuthors: string[] = []): string[] {
  const rows = deriveAmendments(before, next, words({ movedByAuthors: new Set(movedByAuthors) }))
  return contentsSideBySide(before, next, rows).map((row) => {
    if ('folded' in row) return `(${row.folded} ${row.side})`
    const sides = `${line(row.before)} | ${line(row.after)}`
    return row.changes.length === 0 ? sides : `${sides}: ${row.changes.join(', ')}`
  })
}

function line(side: ContentsLine | null): string {
  return side ? `${'>'.repeat(side.depth)}${side.number} ${side.title}` : '–'
}

describe('the contents before and after a release', () => {
  it('are not drawn where nothing of them changes', () => {
    expect(drawn(snapshot([...before.entries], { A: { revision: null } }))).toEqual([])
  })

  it('fold what stays as it is, but for what a change stands under and beside', () => {
    const next = snapshot([
      section('One', place('A'), place('B'), place('C'), place('D'), place('X'), place('E')),
      section('Two', section('Inner', place('F'), place('G'))),
    ])
    expect(drawn(next)).toEqual([
      '1 One | 1 One',
      '(3 both)',
      '>1.4 D | >1.4 D',
      '– | >1.5 X: added',
      '>1.5 E | >1.6 E',
      '(4 both)',
    ])
  })

  it('show what moved where it stood and where it stands', () => {
    const next = snapshot([
      section('One', place('A'), place('C'), place('D'), place('E')),
      section('Two', section('Inner', place('F'), place('B'), place('G'))),
    ])
    expect(drawn(next)).toEqual([
      '1 One | 1 One',
      '>1.1 A | >1.1 A',
      '>1.2 B | –: moved',
      '>1.3 C | >1.2 C',
      '(2 both)',
      '2 Two | 2 Two',
      '>2.1 Inner | >2.1 Inner',
      '>>2.1.1 F | >>2.1.1 F',
      '– | >>2.1.2 B: moved',
      '>>2.1.2 G | >>2.1.3 G',
    ])
  })

  it('fold what moves along with its section', () => {
    const next = snapshot([
      section(
        'One',
        section('Inner', place('F'), place('G')),
        ...['A', 'B', 'C', 'D', 'E'].map((id) => place(id)),
      ),
      section('Two'),
    ])
    expect(drawn(next)).toEqual([
      '1 One | 1 One',
      '– | >1.1 Inner: moved',
      '(2 after)',
      '(5 both)',
      '2 Two | 2 Two',
      '>2.1 Inner | –: moved',
      '(2 before)',
    ])
  })

  it('name a chapter and a section with another title, and what went', () => {
    const next = snapshot(
      [
        section('One', place('A'), place('B'), place('C'), place('D')),
        { ...section('Two', section('Inner', place('F'), place('G'))), title: 'Second' },
      ],
      { A: { title: 'Alpha' } },
    )
    expect(drawn(next)).toEqual([
      '1 One | 1 One',
      '>1.1 A | >1.1 Alpha: renamed',
      '>1.2 B | >1.2 B',
      '(1 both)',
      '>1.4 D | >1.4 D',
      '>1.5 E | –: removed',
      '2 Two | 2 Second: renamed',
      '>2.1 Inner | >2.1 Inner',
      '(2 both)',
    ])
  })
})
