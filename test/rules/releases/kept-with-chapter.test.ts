import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import { keptWithChapter } from '@/lib/releases/kept-with-chapter'

function section(id: string, ...entries: WorkingEntry[]): WorkingEntry {
  return { ...entryOf(id), kind: 'section', title: id, entries }
}

function chapter(id: string, title = id): WorkingEntry {
  const none = { appliesTo: null, slot: null, slotWords: null, templateChapterId: null }
  return { ...entryOf(id), chapter: { id: `${id}-id`, slug: id, title, origin: 'authored', ...none } }
}

function entryOf(id: string): WorkingEntry {
  const none = { title: null, shortTitle: null, fixedNumber: null, text: null, chapter: null }
  return {
    id,
    parentId: null,
    position: 0,
    kind: 'chapter',
    underReview: false,
    references: [],
    entries: [],
    ...none,
  }
}

function shape(entries: readonly WorkingEntry[] | null): string {
  return [...everyEntry(entries ?? [])].map(({ id, chapter }) => chapter?.title ?? id).join(' ')
}

describe('the contents kept at the cut-off, after a chapter was published alone', () => {
  const kept = [section('one', chapter('a'), chapter('b')), section('two', chapter('c'))]

  it('have its title of now, and every other as it was', () => {
    const working = [section('one', chapter('b', 'B retitled'), chapter('a', 'A retitled')), section('two')]
    expect(shape(keptWithChapter(kept, working, { chapterId: 'a-id', isNew: false }))).toBe(
      'one A retitled b two c',
    )
  })

  it('have a new one after the nearest before it that they have', () => {
    const working = [
      section('one', chapter('b'), chapter('late'), chapter('new'), chapter('a')),
      section('two'),
    ]
    expect(shape(keptWithChapter(kept, working, { chapterId: 'new-id', isNew: true }))).toBe(
      'one a b new two c',
    )
  })

  it('do not get back one that was out of them before', () => {
    const working = [section('one', chapter('old'))]
    expect(shape(keptWithChapter(kept, working, { chapterId: 'old-id', isNew: false }))).toBe('one a b two c')
  })

  it('are given up where they lack what it stands under', () => {
    const working = [section('three', chapter('new'))]
    expect(keptWithChapter(kept, working, { chapterId: 'new-id', isNew: true })).toBeNull()
  })
})
