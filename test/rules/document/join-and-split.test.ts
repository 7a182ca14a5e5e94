import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { splitBefore, splitPoints, withChapterJoined, withoutJoined } from '@/lib/document/join-and-split'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from './any-document'

let last = 0
const newId = () => {
  last += 1
  return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
}
const written = (markdown: string) => documentFromMarkdown(markdown, { chapterIdFor: () => null, newId })
const outline = (document: Parameters<typeof clausesOf>[0]) =>
  clausesOf(document).map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)
const idsOf = (document: Parameters<typeof clausesOf>[0]) => clausesOf(document).map(({ id }) => id)

describe('a chapter that is put into another', () => {
  const care = written('## Plans\n\nEvery child has one.')
  const reviews = written(
    '::: in-brief\nWithin 20 days.\n:::\n\nFirst words.\n\n## Who\n\n#### Deep\n\n- one\n- two',
  )

  it('stands at its end under its title, its headings a rank lower', () => {
    expect(outline(withChapterJoined(care, { title: 'Reviews', document: reviews }, newId))).toEqual([
      'heading2 Plans',
      'paragraph Every child has one.',
      'heading2 Reviews',
      'heading3 In brief',
      'paragraph Within 20 days.',
      'paragraph First words.',
      'heading3 Who',
      'heading4 Deep',
      'item one',
      'item two',
    ])
  })

  it('keeps the id of each clause, and of a box at its heading', () => {
    const joined = withChapterJoined(care, { title: 'Reviews', document: reviews }, newId)
    expect(idsOf(joined)).toEqual(expect.arrayContaining([...idsOf(care), ...idsOf(reviews)]))
    expect(clausesOf(joined).find(({ text }) => text === 'In brief')?.id).toBe(idsOf(reviews)[0])
  })

  it('gets new ids where the other has them', () => {
    const twice = withChapterJoined(care, { title: 'Again', document: care }, newId)
    expect(new Set(idsOf(twice)).size).toBe(idsOf(twice).length)
    expect(idsOf(twice).slice(0, 2)).toEqual(idsOf(care))
  })

  it('is taken out again where it stands at the end as it came, and only then', () => {
    const joined = withChapterJoined(care, { title: 'Reviews', document: reviews }, newId)
    expect(withoutJoined(joined, { title: 'Reviews', document: reviews })).toEqual(care)
    expect(withoutJoined(joined, { title: 'Review', document: reviews })).toBeNull()
    const more = { ...joined, content: [...joined.content, ...written('More.').content] }
    expect(withoutJoined(more, { title: 'Reviews', document: reviews })).toBeNull()
    expect(withoutJoined(care, { title: 'Reviews', document: reviews })).toBeNull()
  })

  it('makes a document, whatever the two are, and is taken out of it again', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, anyIdentifiedDocument, (one, other) => {
        const joined = withChapterJoined(one, { title: 'Another', document: other }, randomUUID)
        expect(parseDocument(joined)).toHaveProperty('document')
        expect(withoutJoined(joined, { title: 'Another', document: other })).toEqual(one)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a chapter that is split', () => {
  const text = written(
    '::: scope\nAll.\n:::\n\n## Plans\n\nFirst.\n\n## Reviews\n\nSecond.\n\n### Who\n\nThird.',
  )
  const at = (title: string) => clausesOf(text).find((clause) => clause.text === title)?.id ?? ''

  it('can be split at each heading but the first of its text', () => {
    expect(splitPoints(text).map(({ number, title }) => `${number} ${title}`)).toEqual([
      '2. Reviews',
      '2.1 Who',
    ])
    expect(splitPoints(written('Before.\n\n## Plans')).map(({ title }) => title)).toEqual(['Plans'])
  })

  it('has each clause in one of its parts, with its id', () => {
    const parts = splitBefore(text, at('Reviews'))
    expect(parts && outline(parts.first)).toEqual(['scope All.', 'heading2 Plans', 'paragraph First.'])
    expect(parts && [...idsOf(parts.first), ...idsOf(parts.second)]).toEqual(idsOf(text))
  })

  it('is not split where there is no heading, nor at the first', () => {
    expect(splitBefore(text, at('First.'))).toBeNull()
    expect(splitBefore(text, at('Plans'))).toBeNull()
    expect(splitBefore(text, newId())).toBeNull()
  })

  it('makes two documents, whatever it is, that are it again one after the other', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, (document) => {
        for (const { clause } of splitPoints(document)) {
          const parts = splitBefore(document, clause.id)
          if (!parts) throw new Error('it was not split')
          expect(parseDocument(parts.first)).toHaveProperty('document')
          expect(parseDocument(parts.second)).toHaveProperty('document')
          expect([...parts.first.content, ...parts.second.content]).toEqual(document.content)
        }
      }),
      { numRuns: 100 },
    )
  })
})
