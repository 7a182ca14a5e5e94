import { describe, expect, it } from 'vitest'
import type { DocumentNode } from '@/lib/document/document'
import { markChanges, markRowChanges } from '@/lib/word/mark-changes'
import { type Cell, type Row, type Unit, unitsOf } from '@/lib/word/word-units'
import { h2, h3, p } from '../document/builders'

const units = (...blocks: DocumentNode[]): Unit[] =>
  blocks.flatMap((block) => unitsOf(block, { manualReferences: [] }))

/** The lines with what was marked: "[-gone-]", "{+new+}", each with its style. */
function marked(before: DocumentNode, after: DocumentNode): string[] {
  return markChanges(units(before), units(after)).map((unit) => {
    if (unit.unit !== 'line') return `${unit.unit}`
    const words = unit.pieces.map(({ text, change }) =>
      change === 'deleted' ? `[-${text}-]` : change === 'inserted' ? `{+${text}+}` : text,
    )
    return `${unit.style}: ${words.join('')}`
  })
}

describe('two states of a clause in a Word file', () => {
  it.each<[string, DocumentNode, DocumentNode, string[]]>([
    ['words', p('Ring at once.'), p('Ring at nine.'), ['Normal: Ring at [-once-]{+nine+}.']],
    [
      'a paragraph made a heading',
      p('Ring at once.'),
      h2('Ring at once.'),
      ['Normal: [-Ring at once.-]', 'Heading 1: {+Ring at once.+}'],
    ],
    [
      'a heading of another level',
      h2('Ringing'),
      h3('Ringing'),
      ['Heading 1: [-Ringing-]', 'Heading 2: {+Ringing+}'],
    ],
  ])('show %s', (_words, before, after, expected) => {
    expect(marked(before, after)).toEqual(expected)
  })
})

describe('two states of a table’s row in a Word file', () => {
  const cell = (more: Partial<Cell> = {}): Cell => ({
    ...{ header: false, columns: 1, rows: 1, units: units(p('Words')) },
    ...more,
  })
  const row = (...cells: Cell[]): Row => ({ unit: 'row', clauseId: null, cells, change: null })
  const marks = (before: Row, after: Row) => markRowChanges(before, after).map(({ change }) => change)

  it('are one row where their cells match', () => {
    expect(marks(row(cell(), cell()), row(cell(), cell({ units: units(p('Others')) })))).toEqual([null])
  })

  it.each<[string, Cell[]]>([
    ['a header', [cell({ header: true }), cell()]],
    ['as wide as two', [cell({ columns: 2 }), cell()]],
    ['as high as two', [cell({ rows: 2 }), cell()]],
    ['gone', [cell()]],
  ])('are one that goes and one that comes where a cell is %s', (_words, cells) => {
    expect(marks(row(cell(), cell()), row(...cells))).toEqual(['deleted', 'inserted'])
  })
})
