import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedWords, placeOfWords, quotedIn } from '@/components/comments/placed-words'
import { placedClauses } from '@/lib/document/placed-clauses'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { anyIdentifiedDocument } from '../document/any-document'
import { bold, doc, id, li, p, ref, table, td, th, tr, ul } from '../document/builders'

const opened = (...content: Parameters<typeof doc>) => documentSchema.nodeFromJSON(doc(...content))

describe('words in the editor', () => {
  it('that are selected are quoted, and found where they were selected', () => {
    const text = opened(p('Ring ', bold('first'), ', always.'), ul(li('The parents')))
    const from = 6
    const quoted = quotedIn(text, from, from + 5)
    expect(quoted).toEqual({ clauseId: id(1), quote: 'first', quoteAt: 5 })
    const [clause] = placedClauses(text)
    expect(clause && quoted && placeOfWords(clause, quoted)).toEqual({ from, to: from + 5 })
  })

  it('of a selection that goes on are those in the first paragraph', () => {
    const text = opened(p('Ring first.'), p('Then write.'))
    expect(quotedIn(text, 6, text.content.size)).toEqual({ clauseId: id(1), quote: 'first.', quoteAt: 5 })
  })

  it('without a selection are the paragraph', () => {
    expect(quotedIn(opened(p('Ring first.')), 4, 4)).toEqual({ clauseId: id(1), quote: '', quoteAt: null })
  })

  it('are found across cells, and around a reference', () => {
    const row = opened(table(tr(th('Visit'), td('ten days'))))
    const [clause] = placedClauses(row)
    expect(clause && placedWords(clause).text).toBe('Visit ten days'.replace(' ', '  '))
    const place = clause && placeOfWords(clause, { clauseId: id(1), quote: 'Visit | ten', quoteAt: null })
    expect(place && row.textBetween(place.from, place.to, ' ')).toBe('Visit ten')
    const referring = opened(p('See ', ref(7, 'Care Planning'), ' first.'))
    const [around] = placedClauses(referring)
    expect(
      around && placeOfWords(around, { clauseId: id(1), quote: 'Planning first', quoteAt: null }),
    ).toEqual({
      from: 5,
      to: 12,
    })
  })

  it('have a position each, in order, wherever they stand', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, (document) => {
        for (const clause of placedClauses(documentSchema.nodeFromJSON(document))) {
          const { text, positions } = placedWords(clause)
          expect(positions).toHaveLength(text.length)
          expect(positions).toEqual([...positions].sort((one, other) => one - other))
        }
      }),
    )
  })
})
