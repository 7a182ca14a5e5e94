import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import type { Snapshot } from '@/lib/ledger/snapshot'
import { emergencySnapshot } from '@/lib/releases/emergency-snapshot'
import { place, revision, section, snapshot } from './build'

const before = snapshot([section('One', place('A'), place('B')), section('Two', place('C'))])

/** Working entries as a story needs them: sections by title, chapters by "@title". */
function working(tree: Record<string, string[]>): WorkingEntry[] {
  const entry = (id: string, entries: WorkingEntry[]): WorkingEntry => ({
    ...{ id, parentId: null, position: 0, title: null, shortTitle: null, fixedNumber: null },
    ...{ underReview: false, text: null, references: [], entries },
    kind: id.startsWith('@') ? 'chapter' : 'section',
    chapter: id.startsWith('@')
      ? {
          ...{ id: id.slice(1), slug: id.slice(1), title: id.slice(1), origin: 'authored' },
          ...{ appliesTo: null, slot: null, slotWords: null, templateChapterId: null },
        }
      : null,
  })
  return Object.entries(tree).map(([id, below]) =>
    entry(
      id,
      below.map((title) => entry(`@${title}`, [])),
    ),
  )
}

const everything = working({ One: ['A', 'N', 'B'], Two: ['C'], Three: ['M'] })
const chapter = (chapterId: string, title = chapterId) => ({
  ...{ chapterId, title },
  revision: revision(`${chapterId} 2`),
})
const numbers = (next: Snapshot | null) =>
  next &&
  [...everyEntry(next.entries)].flatMap(({ id, number }) => (id.startsWith('@') ? `${id} ${number}` : []))

describe('an emergency', () => {
  it('brings the text of one chapter and leaves all else as readers have it', () => {
    const next = emergencySnapshot(before, everything, chapter('B'))
    expect(next?.entries).toEqual(before.entries)
    expect(next?.chapters.get('B')?.revision).toEqual(revision('B 2'))
    expect(next?.chapters.get('A')).toEqual(before.chapters.get('A'))
    expect([...(next?.chapters.keys() ?? [])]).toEqual(['A', 'B', 'C'])
  })

  it('brings the title that the version has', () => {
    expect(emergencySnapshot(before, everything, chapter('B', 'Beta'))?.chapters.get('B')?.title).toBe('Beta')
  })

  it('puts a chapter that readers have not had after the nearest one before it that they have', () => {
    expect(numbers(emergencySnapshot(before, everything, chapter('N')))).toEqual([
      '@A 1.1',
      '@N 1.2',
      '@B 1.3',
      '@C 2.1',
    ])
  })

  it('puts it after the nearest of several', () => {
    const last = working({ One: ['A', 'B', 'N'] })
    expect(numbers(emergencySnapshot(before, last, chapter('N')))).toContain('@N 1.3')
  })

  it('puts it first where readers have nothing before it', () => {
    const first = working({ One: ['N', 'A', 'B'] })
    expect(numbers(emergencySnapshot(before, first, chapter('N')))?.[0]).toBe('@N 1.1')
  })

  it('is not to be had under a section that readers do not have, nor without a place', () => {
    expect(emergencySnapshot(before, everything, chapter('M'))).toBeNull()
    expect(emergencySnapshot(before, everything, chapter('nowhere'))).toBeNull()
  })
})
