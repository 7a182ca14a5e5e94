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
        for (const merge of [
          mergeDocuments(base, x, x),
          mergeDocuments(base, base, x),
          mergeDocuments(base, x, base),
        ])
          for (const { status } of merge.parts) expect(['conflict', 'list']).not.toContain(status)
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
            ('clause' in part ? [part.clause] : [part.mine, part.theirs]).map((clause) => clause?.text),
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

  /** By clause, the kind of list it stands in; '' in none. */
  const kindsOf = (document: ChapterDocument) =>
    new Map(clausesOf(document).map(({ id, list }) => [id, list ? JSON.stringify(list) : '']))

  test('what both made another kind of list is asked for once, and is as was chosen', () => {
    let [asked, heeded] = [0, 0]
    const inLists = anyIdentifiedDocument.map(normal).chain((base) => {
      const relisted = fc.array(fc.constantFrom('bulletList', 'orderedList', 'from 5', 'keep'), {
        minLength: 8,
        maxLength: 8,
      })
      const side = fc
        .tuple(anyEdited(base).map(normal), relisted)
        .map(([document, kinds]) => withKinds(document, kinds))
      return fc.tuple(fc.constant(base), side, side)
    })
    fc.assert(
      fc.property(inLists, ([base, mine, theirs]) => {
        const [was, ours, others] = [kindsOf(base), kindsOf(mine), kindsOf(theirs)]
        const { parts } = mergeDocuments(base, mine, theirs)
        const listed = parts.filter(({ status }) => status === 'list')
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
        const clashing = [...was].filter(([id, kind]) => {
          const [our, other] = [ours.get(id), others.get(id)]
          return our && other && our !== other && our !== kind && other !== kind
        })
        if (clashing.length > 0) expect(listed.length).toBeGreaterThan(0)
        asked += listed.length
        for (const [choice, side] of [
          ['mine', ours],
          ['theirs', others],
        ] as const) {
          const result = kindsOf(merged(base, mine, theirs, choice))
          for (const [id] of clashing) {
            if (!result.has(id)) continue
            heeded++
            expect(result.get(id)).toBe(side.get(id))
          }
        }
      }),
      settings,
    )
    expect(Math.min(asked, heeded)).toBeGreaterThan(20)
  })
})

/** The same text with its lists made other kinds of lists, by their place. */
function withKinds(document: ChapterDocument, kinds: readonly string[]): ChapterDocument {
  const content = document.content.map((block, place) => {
    const kind = kinds[place % kinds.length]
    if (!['bulletList', 'orderedList'].includes(block.type) || kind === 'keep') return block
    const { attrs: _attrs, ...list } = block
    if (kind === 'bulletList') return { ...list, type: kind }
    return { ...list, type: 'orderedList', attrs: { start: kind === 'from 5' ? 5 : 1 } }
  })
  return { ...document, content }
}
