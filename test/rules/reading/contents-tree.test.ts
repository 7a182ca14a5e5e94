import { describe, expect, it } from 'vitest'
import { USUAL_HEADINGS } from '@/lib/contents/appendix-headings'
import { isAmendmentsChapter } from '@/lib/reading/addresses/amendments-chapter'
import { neighboursOf, placesOf } from '@/lib/reading/chapter/chapter-places'
import { contentsJson } from '@/lib/reading/manual/contents-json'
import {
  chapterResolver,
  contentsTree,
  type EntryRow,
  type IssuedChapter,
} from '@/lib/reading/manual/contents-tree'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { contentsJsonSchema } from '@/lib/reading/schema'

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

const chapter = (digit: number, title: string, more: Partial<IssuedChapter> = {}): IssuedChapter => ({
  chapterId: uuid(digit),
  slug: title.toLowerCase().replaceAll(' ', '-'),
  title,
  number: null,
  revisionId: null,
  appliesTo: null,
  templateChapterId: null,
  slot: null,
  slotWords: null,
  ...more,
})

const entry = (
  entryId: string,
  parentId: string | null,
  position: number,
  more: Partial<EntryRow>,
): EntryRow => ({
  entryId,
  parentId,
  position,
  kind: 'chapter',
  number: null,
  title: null,
  shortTitle: null,
  underReview: false,
  chapterId: null,
  text: null,
  references: [],
  ...more,
})

const care = chapter(1, 'Care Planning')
const reviews = chapter(2, 'Reviews', { templateChapterId: uuid(9) })
const chapters = [care, reviews]

// Rows come in any order; a reserved place and an unnumbered, untitled subsection are among them.
const rows = [
  entry('reviews', 'untitled', 1, { number: '1.1.2', chapterId: uuid(2), underReview: true }),
  entry('section', null, 0, { kind: 'section', number: '1', title: 'All Children', shortTitle: 'Children' }),
  entry('note', 'section', 1, {
    kind: 'note',
    text: 'See also: Reviews, and the web',
    references: [
      { words: 'Reviews', chapterId: uuid(9), href: null },
      { words: 'the web', chapterId: null, href: 'https://example.org/' },
      { words: 'gone', chapterId: uuid(8), href: null },
    ],
  }),
  entry('untitled', 'section', 0, { kind: 'section', number: '', title: '' }),
  entry('care', 'untitled', 0, { number: '1.1.1', chapterId: uuid(1), title: 'Care plans' }),
  entry('reserved', 'untitled', 2, { kind: 'reserved', number: '1.1.3' }),
  entry('again', 'note-section', 0, { number: '2.1', chapterId: uuid(1) }),
  entry('note-section', null, 1, { kind: 'section', number: '2', title: 'Appendices' }),
]

const tree = contentsTree(rows, chapters, new Map([[uuid(1), 'updated']]))

const issued: IssuedManual = {
  authorityId: '00000000-0000-4000-8000-0000000000aa',
  manualId: 'm',
  releaseId: 'r',
  editionId: 'e',
  authoritySlug: 'kent',
  manualSlug: 'childrens-services',
  authorityName: 'Kent County Council',
  manualName: 'Children’s Services Procedures',
  number: 3,
  edition: 'July 2024',
  publishedAt: new Date('2024-07-01T09:00:00Z'),
  imported: false,
  at: 'current',
  alsoThatDay: [],
  demonstration: false,
  nextUpdateDue: null,
  nextEdition: null,
  nextCutOff: null,
  headings: USUAL_HEADINGS,
  forStaff: false,
  showApprovers: false,
  look: { colour: null, logo: null, contact: '' },
  notices: [],
  audience: 'public',
  hidden: new Set(),
  hiddenTitles: [],
  staffOnly: new Set(),
}

describe('the contents of a release', () => {
  it('are a tree in order, without reserved places', () => {
    const shape = (entries: typeof tree): unknown[] =>
      entries.map(({ id, entries }) => (entries.length > 0 ? [id, shape(entries)] : id))
    expect(shape(tree)).toEqual([
      ['section', [['untitled', ['care', 'reviews']], 'note']],
      ['note-section', ['again']],
    ])
  })

  it('show the title of the place, else of the chapter, and the badge at each place', () => {
    const [section, appendices] = tree
    const [first, second] = section?.entries[0]?.entries ?? []
    expect([first?.title, first?.badge]).toEqual(['Care plans', 'updated'])
    expect([second?.title, second?.badge, second?.underReview]).toEqual(['Reviews', null, true])
    expect(appendices?.entries[0]).toMatchObject({ title: 'Care Planning', badge: 'updated' })
  })

  it('know all places of a chapter, and its neighbours by first places', () => {
    const places = placesOf(uuid(1), tree).map(({ entry, above }) => [entry.id, above.map(({ id }) => id)])
    expect(places).toEqual([
      ['care', ['section', 'untitled']],
      ['again', ['note-section']],
    ])
    expect(neighboursOf(uuid(1), tree)).toEqual({ previous: null, next: reviews })
    expect(neighboursOf(uuid(2), tree)).toEqual({ previous: care, next: null })
    expect(neighboursOf(uuid(7), tree)).toEqual({ previous: null, next: null })
  })

  it('are contents.json in the promised shape', () => {
    const json = contentsJson(issued, tree)
    expect(contentsJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json)
    expect(json).toMatchObject({
      authority: 'Kent County Council',
      manual: 'Children’s Services Procedures',
      release: { number: 3, edition: 'July 2024', publishedAt: '2024-07-01T09:00:00.000Z' },
    })
    const [section] = json.entries
    expect(section).toMatchObject({ kind: 'section', number: '1', title: 'All Children', badge: null })
    const [untitled, note] = section?.entries ?? []
    expect(untitled).toMatchObject({ kind: 'section', number: null, title: '' })
    expect(untitled?.entries.map(({ kind, slug, number }) => [kind, slug, number])).toEqual([
      ['chapter', 'care-planning', '1.1.1'],
      ['chapter', 'reviews', '1.1.2'],
    ])
    expect(note).toEqual({
      kind: 'note',
      number: null,
      title: '',
      badge: null,
      underReview: false,
      text: 'See also: Reviews, and the web',
      references: [
        { title: 'Reviews', href: '/kent/childrens-services/chapters/reviews' },
        { title: 'the web', href: 'https://example.org/' },
      ],
      entries: [],
    })
  })

  it('lead to the same release where the address names one', () => {
    const note = contentsJson({ ...issued, at: { release: issued.number } }, tree).entries[0]?.entries[1]
    expect(note?.references?.[0]?.href).toBe('/kent/childrens-services/releases/3/chapters/reviews')
  })
})

describe('a reference', () => {
  it('means the chapter of that id, else the one linked to the template chapter of that id', () => {
    const linked = chapter(3, 'Local reviews', { templateChapterId: uuid(2) })
    const resolve = chapterResolver([
      linked,
      reviews,
      chapter(4, 'Also linked', { templateChapterId: uuid(9) }),
    ])
    expect(resolve(uuid(2))).toBe(reviews)
    expect(resolve(uuid(9))).toBe(reviews)
    expect(resolve(uuid(3))).toBe(linked)
    expect(resolve(uuid(5))).toBeNull()
  })
})

describe('the entry for the appendix', () => {
  it.each([
    ['Amendments', true],
    [' AMENDMENTS ', true],
    ['Amendments to Care Plans', false],
  ])('%s', (title, expected) => {
    expect(isAmendmentsChapter(title)).toBe(expected)
  })
})
