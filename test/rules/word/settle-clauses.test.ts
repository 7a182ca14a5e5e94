import { describe, expect, it } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import { settleClauses } from '@/lib/word/settle-clauses'
import { doc, id, idsFrom, p } from '../document/builders'

const before = doc(
  p('Visit the child within ten working days.'),
  p('Write it down at once.'),
  p('Ring the parents first.'),
)

/** A paragraph as it is read from a file: with the clauses whose bookmarks it has, and the comments on it. */
function read(words: string, clauses: number[], comments: string[] = []): DocumentNode {
  return { ...p(words), attrs: { clauses: clauses.map(id), comments } }
}

function settled(...blocks: DocumentNode[]) {
  const { document, known, comments } = settleClauses(blocks, before, idsFrom(900))
  const places = clausesOf(document).map((clause) => Number.parseInt(clause.id.slice(-12), 16))
  return { places, known, comments }
}

describe('the clauses of a Word file', () => {
  it('are those of their bookmarks, whatever became of their words', () => {
    expect(settled(read('Nothing of it.', [2]), read('Other words.', []))).toMatchObject({
      places: [2, 900],
      known: { byBookmark: 1, byWords: 0 },
    })
  })

  it('are, of a paragraph that swallowed another, the one whose words it has', () => {
    expect(settled(read('Write it down at once.', [1, 2])).places).toEqual([2])
    expect(settled(read('Write it down at once.', [2, 1])).places).toEqual([2])
  })

  it('are each there once, though a paragraph was copied with its bookmark', () => {
    expect(settled(read('Write it down at once.', [2]), read('Write it down at once.', [2])).places).toEqual([
      2, 900,
    ])
  })

  it('are, of a paragraph that swallowed another, never one that another paragraph is', () => {
    const [one, both] = [read('Write it down at once.', [2]), read('Write it down at once.', [1, 2])]
    expect(settled(one, both).places).toEqual([2, 1])
  })

  it('are not those of another text', () => {
    expect(settled(read('Elsewhere.', [77])).places).toEqual([900])
  })

  it('are known by their words where bookmarks were lost, and their comments go with them', () => {
    expect(settled(read('Ring both parents first.', [], ['0']), read('New.', [], ['1']))).toEqual({
      places: [3, 901],
      known: { byBookmark: 0, byWords: 1 },
      comments: [
        { id: '0', clauseId: id(3) },
        { id: '1', clauseId: id(901) },
      ],
    })
  })
})
