import { describe, expect, it } from 'vitest'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { referencesIn } from '@/lib/document/references'
import type { EntryRow } from '@/lib/reading/manual/contents-tree'
import {
  isHiddenTitle,
  withoutEmptiedSections,
  withoutHiddenPlaces,
  withoutHiddenReferences,
  withoutHiddenTitles,
} from '@/lib/reading/manual/leave-out'

const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000`
const secret = uuid(1)
const of = { hidden: new Set([secret]), hiddenTitles: ['Safe House Addresses', 'Complaints'] }

const entry = (entryId: string, parentId: string | null, more: Partial<EntryRow> = {}): EntryRow => ({
  ...{ entryId, parentId, position: 0, kind: 'chapter', number: null, title: null, shortTitle: null },
  ...{ underReview: false, chapterId: null, text: null, references: [] },
  ...more,
})

describe('words that were written about another chapter', () => {
  it.each([
    ['See Safe House Addresses.', 'See a chapter for staff.'],
    ['See “safe  house addresses”, section 2.', 'See a chapter for staff, section 2.'],
    ['Safe House Addressesses stay.', 'Safe House Addressesses stay.'],
    // One word is a title in quotation marks only.
    ['Complaints are answered; see “Complaints”.', 'Complaints are answered; see a chapter for staff.'],
    ['Nothing of it.', 'Nothing of it.'],
  ])('%s', (words, shown) => {
    expect(withoutHiddenTitles(words, of)).toBe(shown)
  })

  it('lose each title as it stands: the longest first, not within a word, with all its signs', () => {
    const hiddenTitles = ['Ending Care', 'Ending Care Early (Over 16)', 'Keys and *']
    const shown = (words: string) => withoutHiddenTitles(words, { ...of, hiddenTitles })
    expect(shown('See Ending Care Early (Over 16).')).toBe('See a chapter for staff.')
    expect(shown('Attending care is told in Ending Care.')).toBe(
      'Attending care is told in a chapter for staff.',
    )
    expect(shown('“Keys and *” is new; keys and other things stay.')).toBe(
      'a chapter for staff is new; keys and other things stay.',
    )
  })

  it('lose it however its apostrophes and hyphens are written', () => {
    const hiddenTitles = ["Young People's Safe-Houses", 'Carers’ Addresses – Secret']
    const hidden = { ...of, hiddenTitles }
    for (const title of ['Young People’s Safe‑Houses', "Carers' Addresses - Secret"]) {
      expect(withoutHiddenTitles(`See ${title}.`, hidden)).toBe('See a chapter for staff.')
      expect(isHiddenTitle(title, hidden)).toBe(true)
    }
  })

  it('are about a hidden chapter where its title is all they are', () => {
    expect(isHiddenTitle(' safe house  addresses', of)).toBe(true)
    expect(isHiddenTitle('Safe House Addresses and Keys', of)).toBe(false)
  })
})

describe('a text', () => {
  it('names no hidden chapter where it refers to it, and keeps its other references', () => {
    const document = documentFromMarkdown('Read [[Safe House Addresses]], then [[Care Planning]].', {
      chapterIdFor: (title) => (title === 'Care Planning' ? uuid(2) : secret),
      newId: () => uuid(9),
    })
    const shown = withoutHiddenReferences(document, of)
    expect(JSON.stringify(shown)).toContain('Read a chapter for staff, then ')
    expect(shown.content.flatMap(referencesIn)).toEqual([{ chapterId: uuid(2), label: 'Care Planning' }])
    expect(withoutHiddenReferences(document, { hidden: new Set(), hiddenTitles: [] })).toBe(document)
  })
})

describe('the places of a release', () => {
  const rows = [
    entry('section', null, { kind: 'section', number: '1', title: 'One' }),
    entry('first', 'section', { chapterId: uuid(2), position: 0 }),
    entry('hidden', 'section', { chapterId: secret, position: 1 }),
    entry('form', 'hidden', { kind: 'document', title: 'A form', position: 0 }),
    entry('hint', 'hidden', { kind: 'note', text: 'A note', position: 1 }),
    entry('below', 'hidden', { chapterId: uuid(3), position: 2 }),
    entry('part', 'hidden', { kind: 'section', number: '', title: 'Part', position: 3 }),
    entry('of-part', 'part', { chapterId: uuid(5) }),
    entry('last', 'section', { chapterId: uuid(4), position: 2 }),
    entry('empty', null, { kind: 'section', number: '2', title: 'Two', position: 1 }),
    entry('inner', 'empty', { kind: 'section', number: '', title: '' }),
    entry('hidden-too', 'inner', { chapterId: secret }),
    entry('reserved', 'inner', { kind: 'reserved', position: 1 }),
    entry('bare', null, { kind: 'section', number: '3', title: 'Three', position: 2 }),
    entry('link', null, {
      ...{ kind: 'link', position: 4, title: 'Form of Safe House Addresses' },
      references: [{ words: '', chapterId: null, href: 'https://council.example/form' }],
    }),
    entry('leaflet', null, { kind: 'document', position: 5, title: 'Safe House Addresses: leaflet' }),
    entry('note', null, {
      ...{ kind: 'note', position: 3, text: 'See also: Safe houses, Care Planning, Safe House Addresses' },
      references: [
        { words: 'Safe houses', chapterId: secret, href: null },
        { words: 'Care Planning', chapterId: uuid(2), href: null },
      ],
    }),
  ]
  const shown = withoutHiddenPlaces(rows, of)
  const under = (parentId: string | null) =>
    shown.filter((row) => row.parentId === parentId).map(({ entryId }) => entryId)

  it('are without the hidden chapters and what hangs beneath, while other chapters move up in order', () => {
    expect(under('section')).toEqual(['first', 'below', 'part', 'last'])
    expect(under('part')).toEqual(['of-part'])
    expect(shown.filter(({ parentId }) => parentId === 'section').map(({ position }) => position)).toEqual([
      0, 1, 2, 3,
    ])
    expect(shown.map(({ entryId }) => entryId)).not.toContain('form')
    expect(shown.map(({ entryId }) => entryId)).not.toContain('hint')
  })

  it('have notes that name none of them', () => {
    const note = shown.find(({ entryId }) => entryId === 'note')
    expect(note?.text).toBe('See also: a chapter for staff, Care Planning, a chapter for staff')
    expect(note?.references).toEqual([{ words: 'Care Planning', chapterId: uuid(2), href: null }])
  })

  it('have links and documents that name none of them, and lead where they led', () => {
    const titled = (id: string) => shown.find(({ entryId }) => entryId === id)
    expect(titled('link')).toMatchObject({
      title: 'Form of a chapter for staff',
      references: [{ href: 'https://council.example/form' }],
    })
    expect(titled('leaflet')?.title).toBe('a chapter for staff: leaflet')
  })

  it('lose the sections in which nothing is left, not those that were empty before', () => {
    const left = withoutEmptiedSections(rows, shown).filter(({ parentId }) => parentId === null)
    expect(left.map(({ entryId }) => entryId)).toEqual(['section', 'bare', 'note', 'link', 'leaflet'])
  })
})
