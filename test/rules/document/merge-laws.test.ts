import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { mergeDocuments } from '@/lib/document/merge'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from './any-document'
import { anyEdited } from './any-edit'
import { merged } from './merged'

describe('the laws of merging', () => {
  const settings = { numRuns: 300 }
  const normal = (document: ChapterDocument) => {
    const parsed = parseDocument(document)
    if ('problem' in parsed) throw new Error(parsed.problem)
    return parsed.document
  }
  const three = anyIdentifiedDocument
    .map(normal)
    .chain((base) => fc.tuple(fc.constant(base), anyEdited(base).map(normal), anyEdited(base).map(normal)))

  test('a side that changed nothing leaves the other as it is', () => {
    const any = fc.oneof(
      three,
      fc.tuple(
        anyIdentifiedDocument.map(normal),
        anyIdentifiedDocument.map(normal),
        anyIdentifiedDocument.map(normal),
      ),
    )
    fc.assert(
      fc.property(any, ([base, x]) => {
        expect(merged(base, base, x)).toEqual(x)
        expect(merged(base, x, base)).toEqual(x)
        expect(merged(base, x, x)).toEqual(x)
        expect(mergeDocuments(base, x, x).parts.map(({ status }) => status)).not.toContain('conflict')
      }),
      settings,
    )
  })

  test('nothing that either side worded anew is lost', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { parts } = mergeDocuments(base, mine, theirs)
        const kept = new Set(
          parts.flatMap((part) =>
            (part.status === 'conflict' ? [part.mine, part.theirs] : [part.clause]).map(
              (clause) => clause?.text,
            ),
          ),
        )
        const before = new Set(clausesOf(base).map(({ text }) => text))
        for (const { text } of [...clausesOf(mine), ...clausesOf(theirs)]) {
          if (!before.has(text)) expect(kept).toContain(text)
        }
      }),
      settings,
    )
  })

  test.each(['mine', 'theirs', 'both'] as const)(
    'the result with %s is a document, no two ids alike',
    (choice) => {
      fc.assert(
        fc.property(three, ([base, mine, theirs]) => {
          expect(parseDocument(merged(base, mine, theirs, choice))).not.toHaveProperty('problem')
        }),
        settings,
      )
    },
  )

  test('of both wordings kept, the words of both are in the result', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const whole = JSON.stringify(merged(base, mine, theirs))
        for (const part of mergeDocuments(base, mine, theirs).parts) {
          if (part.status !== 'conflict') continue
          for (const clause of [part.mine, part.theirs]) {
            const content = JSON.stringify(clause?.node.content ?? []).slice(1, -1)
            expect(whole).toContain(content)
          }
        }
      }),
      settings,
    )
  })
})
