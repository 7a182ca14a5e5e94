import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from '@/lib/document/document'
import { isAllowedAddress } from '@/lib/document/link-address'
import { mergeDocuments, mergedDocument } from '@/lib/document/merge'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from './any-document'
import { as, doc, idsFrom, p } from './builders'
import { anySpoiltDocument, hostileDocuments, hostileIds } from './hostile-documents'

/** One or two sentences for an author: no stack, no name of an error, not the whole text back. */
function expectClearSentence(sentence: string): void {
  expect(sentence).toMatch(/^[A-Z].*\.$/s)
  expect(sentence).not.toMatch(/undefined|\[object|TypeError|at .*\.ts/)
  expect(sentence.length).toBeLessThan(400)
}

/** Everything that leads somewhere leads where a link may. */
function expectHarmless(node: DocumentNode): void {
  for (const { type, attrs } of node.marks ?? []) {
    if (type === 'link') expect(isAllowedAddress(String(attrs?.href))).toBe(true)
  }
  if (node.type === 'manualReference') expect(textAttribute(node, 'href')).toMatch(/^\/[a-z]/)
  childrenOf(node).forEach(expectHarmless)
}

describe('what is no document', () => {
  test.each([...hostileDocuments, ...hostileIds])(
    '%s is refused with a sentence when it is read',
    (_what, json) => {
      const parsed = parseDocument(json)
      if (!('problem' in parsed)) throw new Error('it was taken')
      expectClearSentence(parsed.problem)
    },
  )

  test.each(hostileDocuments)(
    '%s is refused with a sentence when it is saved, and ids do not help it',
    (_what, json) => {
      const parsed = documentToSave(json, () => crypto.randomUUID())
      if (!('problem' in parsed)) throw new Error('it was taken')
      expectClearSentence(parsed.problem)
    },
  )
})

describe('a document in which something was replaced by what does not belong there', () => {
  test('is refused with a sentence, or is a harmless document that merges as any other', () => {
    let [refused, taken] = [0, 0]
    fc.assert(
      fc.property(anySpoiltDocument, anyIdentifiedDocument, (json, other) => {
        const parsed = parseDocument(json)
        if ('problem' in parsed) {
          refused++
          expectClearSentence(parsed.problem)
          return
        }
        taken++
        expectHarmless(parsed.document)
        expect(parseDocument(parsed.document)).toEqual(parsed)
        expectMerges(parsed.document, other)
      }),
      { numRuns: 400 },
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(refused).toBeGreaterThan(40)
    expect(taken).toBeGreaterThan(10)
  })
})

function expectMerges(document: ChapterDocument, other: ChapterDocument): void {
  for (const [base, mine, theirs] of [
    [other, document, other],
    [document, other, document],
    [other, document, document],
  ] as const) {
    const result = mergedDocument(mergeDocuments(base, mine, theirs), {}, () => crypto.randomUUID())
    expect(parseDocument(result)).not.toHaveProperty('problem')
  }
}

describe('the largest documents there are', () => {
  const large = (first: number, words: (n: number) => string) =>
    doc(...Array.from({ length: 5_000 }, (_, n) => as(first + n, p(words(n)))))

  test('merge to the end, though nothing tells which clause is which', () => {
    const base = large(1, (n) => `w${n % 97} x${n % 89} y${n % 83} the of and`)
    const mine = large(10_001, (n) => `w${n % 89} x${n % 83} y${n % 79} the of and`)
    const theirs = large(20_001, (n) => `w${n % 83} x${n % 79} y${n % 73} the of and`)
    const merge = mergeDocuments(base, mine, theirs)
    expect(merge.parts.length).toBeGreaterThanOrEqual(5_000)
    expect(mergedDocument(merge, {}, idsFrom(50_000)).content.length).toBeGreaterThanOrEqual(5_000)
  })
})
