import fc from 'fast-check'
import {
  numberedSnapshot,
  type Snapshot,
  type SnapshotChapter,
  type SnapshotEntry,
} from '@/lib/ledger/snapshot'
import { note, place, section } from './build'

/** A manual that random changes are made to: the tree as one list, and the chapters. */
export type RandomManual = {
  entries: { entry: SnapshotEntry; parentId: string | null }[]
  chapters: Map<string, SnapshotChapter>
  count: number
}

/** One random change; numbers choose among what is there, modulo how many there are. */
export type Change = {
  what:
    | 'section'
    | 'chapter'
    | 'note'
    | 'again'
    | 'move'
    | 'remove'
    | 'retitle'
    | 'flag'
    | 'text'
    | 'chapterFlag'
  subject: number
  parent: number
  before: number
}

/** Some changes, published together. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      'section',
      'chapter',
      'chapter',
      'note',
      'again',
      'move',
      'move',
      'remove',
      'retitle',
      'flag',
      'text',
      'chapterFlag',
    ),
    subject: fc.nat(60),
    parent: fc.nat(60),
    before: fc.nat(60),
  }),
  { maxLength: 30, size: 'max' },
)

/** Two sections, so that there is something to choose from. */
export function startingManual(): RandomManual {
  return {
    entries: [
      { entry: section('One'), parentId: null },
      { entry: section('Two'), parentId: null },
    ],
    chapters: new Map(),
    count: 0,
  }
}

/** Makes one change, or none where there is nothing to make it to. */
export function change(manual: RandomManual, { what, subject, parent, before }: Change): void {
  manual.count += 1
  const { entries, chapters, count } = manual
  const some = <Value>(values: readonly Value[]) => values[subject % Math.max(values.length, 1)]
  const put = (entry: SnapshotEntry, allowed = entries) => {
    const under = [null, ...allowed.map((other) => other.entry.id)]
    const parentId = under[parent % under.length] ?? null
    entries.splice(before % (entries.length + 1), 0, { entry, parentId })
  }
  const chosen = some(entries)
  const chapter = some([...chapters.values()])
  if (what === 'section') put(section(`Section ${count}`))
  if (what === 'note') put(note(`Note ${count}`))
  if (what === 'chapter') {
    const id = `Chapter ${count}`
    chapters.set(id, newChapter(id, subject % 4 === 0 ? null : count))
    put(place(id, { fixedNumber: subject % 5 === 0 ? '' : null }))
  }
  if (what === 'again' && chapter) put(place(chapter.id, { id: `place ${count}`, title: 'Elsewhere' }))
  if (what === 'move' && chosen) {
    entries.splice(entries.indexOf(chosen), 1)
    put(
      chosen.entry,
      entries.filter((other) => !isBelow(manual, other.entry.id, chosen.entry.id)),
    )
  }
  if (what === 'remove' && chosen) {
    const gone = entries.filter((other) => isBelow(manual, other.entry.id, chosen.entry.id))
    manual.entries = entries.filter((other) => !gone.includes(other))
    for (const { id } of [...chapters.values()])
      if (!manual.entries.some(({ entry }) => entry.chapterId === id)) chapters.delete(id)
  }
  if (what === 'flag' && chosen) chosen.entry = { ...chosen.entry, underReview: !chosen.entry.underReview }
  if (what === 'retitle' && chapter) chapters.set(chapter.id, { ...chapter, title: `Title ${count}` })
  if (what === 'text' && chapter) chapters.set(chapter.id, { ...chapter, ...textOf(chapter.id, count) })
  if (what === 'chapterFlag' && chapter)
    chapters.set(chapter.id, { ...chapter, appliesTo: chapter.appliesTo ? null : 'Peterborough' })
}

/** The manual as a release would freeze it now. */
export function snapshotOf({ entries, chapters }: RandomManual): Snapshot {
  const below = (parentId: string | null): SnapshotEntry[] =>
    entries
      .filter((other) => other.parentId === parentId)
      .map(({ entry }) => ({ ...entry, entries: below(entry.id) }))
  return numberedSnapshot(below(null), chapters.values())
}

function isBelow({ entries }: RandomManual, id: string | null, top: string): boolean {
  if (id === null || id === top) return id === top
  return isBelow(
    { entries, chapters: new Map(), count: 0 },
    entries.find(({ entry }) => entry.id === id)?.parentId ?? null,
    top,
  )
}

function newChapter(id: string, text: number | null): SnapshotChapter {
  const plain = {
    slug: id,
    title: id,
    number: null,
    appliesTo: null,
    templateChapterId: null,
    slot: null,
    slotWords: null,
  }
  return { id, ...plain, ...(text === null ? { revision: null } : textOf(id, text)) }
}

function textOf(id: string, count: number) {
  return { revision: { id: `${id} text ${count}`, contentHash: `hash ${count}` } }
}
