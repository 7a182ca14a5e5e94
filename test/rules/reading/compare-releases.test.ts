import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryRow, IssuedChapter } from '@/lib/reading/manual/contents-tree'
import { compareReleases } from '@/lib/reading/past/compare-releases'
import type { ComparedRelease } from '@/lib/reading/past/other-changes'

const chapter = (id: string, given: Partial<IssuedChapter> = {}): IssuedChapter => ({
  ...{ chapterId: id, slug: id, title: id.toUpperCase(), number: null, revisionId: `${id}-1` },
  ...{ appliesTo: null, templateChapterId: null, slot: null, slotWords: null },
  ...given,
})

const entry = (id: string, position: number, given: Partial<EntryRow> = {}): EntryRow => ({
  ...{ entryId: id, parentId: 's', position, kind: 'chapter', number: null, title: null, shortTitle: null },
  ...{ underReview: false, chapterId: id, text: null, references: [] },
  ...given,
})

const section = (id: string, title: string, number = '1') =>
  entry(id, 0, { parentId: null, kind: 'section', chapterId: null, title, number })

/** A manual with one section, and these chapters in it in this order. */
const manual = (ids: readonly string[], more: readonly EntryRow[] = []): ComparedRelease => ({
  chapters: ids.map((id) => chapter(id)),
  entries: [section('s', 'Children'), ...ids.map((id, index) => entry(id, index)), ...more],
})

const compare = (before: ComparedRelease, after: ComparedRelease, moved: string[] = []) =>
  compareReleases(before, after, new Set(moved))
const idsOf = (chapters: readonly { chapterId: string }[]) => chapters.map(({ chapterId }) => chapterId)

describe('two releases compared', () => {
  it('differ in nothing where nothing differs', () => {
    expect(Object.values(compare(manual(['a', 'b']), manual(['a', 'b']))).flat()).toEqual([])
  })

  it('list what came and what went', () => {
    const { added, removed, moved } = compare(manual(['a', 'b', 'c']), manual(['b', 'd', 'c']))
    expect([idsOf(added), idsOf(removed), moved]).toEqual([['d'], ['a'], []])
  })

  it('list renamed chapters with their old title, and changed and first texts', () => {
    const before = manual(['a', 'b', 'c'])
    const after = {
      ...before,
      chapters: [
        chapter('a', { title: 'Other' }),
        chapter('b', { revisionId: 'b-2' }),
        chapter('c', { revisionId: 'c-1' }),
      ],
    }
    const { renamed, texts } = compare(
      { ...before, chapters: [chapter('a'), chapter('b'), chapter('c', { revisionId: null })] },
      after,
    )
    expect(renamed.map(({ chapter: { chapterId }, from }) => [chapterId, from])).toEqual([['a', 'A']])
    expect(texts.map(({ chapter: { chapterId }, text }) => [chapterId, text])).toEqual([
      ['b', 'changed'],
      ['c', 'added'],
    ])
  })

  it('tell who moved of two that were exchanged by what the ledger says', () => {
    const exchanged = (moved: string[]) =>
      compare(manual(['a', 'b']), manual(['b', 'a']), moved).moved.map((one) => one.chapter.chapterId)
    expect(exchanged(['a'])).toEqual(['a'])
    expect(exchanged(['b'])).toEqual(['b'])
  })

  it('say where a moved chapter stood and stands', () => {
    const other = section('t', 'Fostering', '2')
    const { moved } = compare(
      {
        ...manual(['a'], [other]),
        entries: [section('s', 'Children'), other, entry('a', 0, { number: '1.1' })],
      },
      {
        ...manual(['a'], [other]),
        entries: [section('s', 'Children'), other, entry('a', 0, { parentId: 't', number: '2.1' })],
      },
    )
    expect(moved.map(({ from, to }) => [from, to])).toEqual([['1.1 (1 Children)', '2.1 (2 Fostering)']])
  })

  it('say what else of the contents differs, a sentence each', () => {
    const note = (text: string) => entry('n', 9, { kind: 'note', chapterId: null, text })
    const { others, added } = compare(
      { ...manual(['a', 'b'], [note('See also B')]) },
      {
        chapters: [chapter('a', { appliesTo: 'the City' }), chapter('b')],
        entries: [
          section('s', 'All Children'),
          entry('a', 0, { underReview: true }),
          entry('b', 1),
          note('See also A'),
          entry('again', 3, { chapterId: 'b', parentId: 's', number: '1.9' }),
          entry('d', 4, { kind: 'document', chapterId: null, title: 'Leaflet' }),
        ],
      },
    )
    expect(added).toEqual([])
    expect(others).toEqual([
      'Section “1 Children” is now called “All Children”.',
      'Chapter “A” is marked as under review.',
      'Chapter “A” now applies only to the City.',
      'Note “See also B” now reads “See also A”.',
      'Chapter “B” also stands at 1.9 (1 All Children).',
      'Document “Leaflet” was added.',
    ])
  })

  it('hold as few moved as can explain the new order, and lose no chapter (law)', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const { added, removed, moved } = compare(manual(before), manual(after))
        const gone = new Set([...idsOf(removed), ...moved.map((one) => one.chapter.chapterId)])
        const came = new Set([...idsOf(added), ...moved.map((one) => one.chapter.chapterId)])
        // What neither came, went nor moved stands in the same order in both.
        expect(before.filter((id) => !gone.has(id))).toEqual(after.filter((id) => !came.has(id)))
        expect(added.length + before.length - removed.length).toBe(after.length)
      }),
    )
  })
})
