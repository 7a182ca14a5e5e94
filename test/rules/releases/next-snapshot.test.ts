import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import type { RevisionReference } from '@/lib/ledger/snapshot'
import { nextSnapshot } from '@/lib/releases/next-snapshot'
import { revision } from './build'

function working(kind: WorkingEntry['kind'], id: string, entries: WorkingEntry[] = []): WorkingEntry {
  const title = kind === 'section' ? id : null
  const plain = { shortTitle: null, fixedNumber: null, underReview: false, references: [], chapter: null }
  return {
    ...plain,
    id,
    parentId: null,
    position: 0,
    kind,
    title,
    text: kind === 'note' ? id : null,
    entries,
  }
}

function chapterAt(
  title: string,
  changes: Partial<WorkingChapter> = {},
  entries: WorkingEntry[] = [],
): WorkingEntry {
  const plain = { appliesTo: null, slot: null, slotWords: null, templateChapterId: null }
  const chapter = { id: title, slug: title, title, origin: 'authored' as const, ...plain, ...changes }
  return { ...working('chapter', `@${title}`, entries), chapter }
}

function texts(
  approved: Record<string, RevisionReference>,
  published: Record<string, RevisionReference | null> = {},
) {
  return { approved: new Map(Object.entries(approved)), published: new Map(Object.entries(published)) }
}

/** The ids of the entries, each with its number. */
function listed(entries: WorkingEntry[], given = texts({})): string[] {
  const { snapshot } = nextSnapshot([working('section', 'One', entries)], given)
  return [...everyEntry(snapshot.entries)].slice(1).map(({ id, number }) => (number ? `${number} ${id}` : id))
}

describe('a chapter reaches readers', () => {
  it('with its first approved revision, and not before', () => {
    expect(listed([chapterAt('A')])).toEqual([])
    expect(listed([chapterAt('A')], texts({ A: revision('r') }))).toEqual(['1.1 @A'])
  })

  it('as long as any release held it, whatever becomes of its drafts', () => {
    expect(listed([chapterAt('A')], texts({}, { A: revision('r') }))).toEqual(['1.1 @A'])
    expect(listed([chapterAt('A')], texts({}, { A: null }))).toEqual(['1.1 @A'])
  })

  it.each([
    ['an import', { origin: 'import' as const }],
    ['a slot', { slot: 'local' as const }],
  ])('without a text where %s brought it', (_, changes) =>
    expect(listed([chapterAt('A', changes)])).toEqual(['1.1 @A']),
  )

  it('with the approved text, else with the one it has', () => {
    const given = texts({ A: revision('new') }, { A: revision('old'), B: revision('old') })
    const { snapshot } = nextSnapshot([chapterAt('A'), chapterAt('B')], given)
    expect([...snapshot.chapters.values()].map((chapter) => chapter.revision?.id)).toEqual(['new', 'old'])
  })
})

describe('a chapter that stays behind', () => {
  const given = texts({ B: revision('r'), C: revision('r') })

  it('takes no number from its neighbours', () => {
    expect(listed([chapterAt('A'), chapterAt('B')], given)).toEqual(['1.1 @B'])
  })

  it('keeps back the notes and documents below it, at any depth', () => {
    const below = [working('note', 'See also'), working('section', 'S', [working('document', 'Form')])]
    expect(listed([chapterAt('A', {}, below), chapterAt('B')], given)).toEqual(['1.1 @B'])
  })

  it('keeps back no chapter below it that readers have: that one stands in its stead', () => {
    const below = [working('note', 'See also'), working('section', 'S', [chapterAt('C')])]
    expect(listed([chapterAt('A', {}, below), chapterAt('B')], given)).toEqual(['1.1 @C', '1.2 @B'])
  })

  it('is named, once, however many places it has', () => {
    const again = { ...chapterAt('A'), id: 'again' }
    const { leftOut } = nextSnapshot([chapterAt('A'), again, chapterAt('B')], given)
    expect(leftOut.map(({ title }) => title)).toEqual(['A'])
  })
})

it('a chapter’s number is that of its first numbered place', () => {
  const unnumbered = { ...chapterAt('B'), id: 'first', fixedNumber: '' }
  const { snapshot } = nextSnapshot(
    [working('section', 'One', [unnumbered]), working('section', 'Two', [chapterAt('C'), chapterAt('B')])],
    texts({ B: revision('r'), C: revision('r') }),
  )
  expect(snapshot.chapters.get('B')?.number).toBe('2.2')
})
