import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySuggestion, CHANGED_SINCE } from '@/lib/comments/apply-suggestion'
import { partsOf } from '@/lib/comments/clause-parts'
import { rewordClause } from '@/lib/comments/reword'
import { addCommentInput } from '@/lib/comments/schema'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from '../document/any-document'
import {
  as,
  bold,
  doc,
  h2,
  id,
  idsFrom,
  inBrief,
  li,
  link,
  p,
  ref,
  scope,
  table,
  td,
  th,
  tr,
  ul,
} from '../document/builders'

const hardBreak = { type: 'hardBreak' }
const reworded = (block: ReturnType<typeof p>, words: string) => rewordClause(block, [words])?.content

describe('rewording keeps what reads as before', () => {
  it.each([
    [
      'bold words',
      p('Ring ', bold('at once'), ' or write.'),
      'Ring at once or e-mail.',
      [{ type: 'text', text: 'Ring ' }, bold('at once'), { type: 'text', text: ' or e-mail.' }],
    ],
    [
      'the formatting of words that others replace',
      p('Ring ', bold('soon'), ', always.'),
      'Ring today, always.',
      [{ type: 'text', text: 'Ring ' }, bold('today'), { type: 'text', text: ', always.' }],
    ],
    [
      'a link',
      p('Ring ', link('tel:1', 'the team'), '.'),
      'Please ring the team.',
      [{ type: 'text', text: 'Please ring ' }, link('tel:1', 'the team'), { type: 'text', text: '.' }],
    ],
    [
      'a reference',
      p('See ', ref(7, 'Care Planning'), ' first.'),
      'See Care Planning now.',
      [{ type: 'text', text: 'See ' }, ref(7, 'Care Planning'), { type: 'text', text: ' now.' }],
    ],
    [
      'no half of a reference',
      p('See ', ref(7, 'Care Planning'), '.'),
      'See Care.',
      [{ type: 'text', text: 'See Care.' }],
    ],
    [
      'line breaks',
      p('Ring.', hardBreak, 'Write.'),
      'Ring.\nWrite down.',
      [{ type: 'text', text: 'Ring.' }, hardBreak, { type: 'text', text: 'Write down.' }],
    ],
    ['nothing, where nothing is left', p('Ring.'), '', undefined],
  ])('%s', (_words, block, words, expected) => {
    expect(reworded(block, words)).toEqual(expected)
  })

  it('of each cell by itself, and refuses another number of cells', () => {
    const row = tr(th('Visit'), td('within 10 days'))
    expect(partsOf(row)).toEqual(['Visit', 'within 10 days'])
    expect(rewordClause(row, ['Visit', 'within 5 days'])).toEqual(tr(th('Visit'), td('within 5 days')))
    expect(rewordClause(row, ['Visit'])).toBeNull()
  })

  it('always reads as was suggested, and stays a document', () => {
    fc.assert(
      fc.property(
        anyIdentifiedDocument,
        fc.nat(),
        fc.array(fc.constantFrom('must', ' ', 'ten', '👍', '.', '\n'), { maxLength: 9 }),
        (document, n, words) => {
          const clauses = clausesOf(document).filter(({ node }) => partsOf(node).length > 0)
          const clause = clauses[n % clauses.length]
          if (!clause) return
          const before = partsOf(clause.node)
          const after = before.map((part, index) =>
            // By characters: half of one is no text.
            index === n % before.length ? [...part].slice(0, n % 9).join('') + words.join('') : part,
          )
          const applied = applySuggestion(
            document,
            clause.id,
            { kind: 'replace', before, after },
            idsFrom(9_000),
          )
          const changed = 'document' in applied ? applied.document : null
          expect(
            partsOf(clausesOf(changed ?? document).find(({ id: its }) => its === clause.id)?.node ?? p()),
          ).toEqual(after)
          expect(changed && parseDocument(changed)).toHaveProperty('document')
        },
      ),
    )
  })
})

describe('applying a suggestion', () => {
  const text = doc(
    h2('Ringing'),
    p('Ring first.'),
    ul(li('Mother'), li('Father')),
    table(tr(th('Who'), th('When')), tr(td('School'), td('Monday'))),
  )
  const apply = (n: number, suggestion: Parameters<typeof applySuggestion>[2], to: ChapterDocument = text) =>
    applySuggestion(to, id(n), suggestion, idsFrom(50))

  it('replaces, and keeps the clause’s id', () => {
    expect(apply(2, { kind: 'replace', before: ['Ring first.'], after: ['Ring at once.'] })).toEqual({
      document: { ...text, content: [text.content[0], as(2, p('Ring at once.')), ...text.content.slice(2)] },
    })
  })

  it('is refused where the paragraph reads otherwise by now, and both are there to be shown', () => {
    const changed = doc(h2('Ringing'), p('Ring at nine.'))
    expect(apply(2, { kind: 'replace', before: ['Ring first.'], after: ['Ring at once.'] }, changed)).toEqual(
      {
        problem: CHANGED_SINCE,
        now: ['Ring at nine.'],
      },
    )
    expect(apply(2, { kind: 'remove', before: ['Ring first.'] }, changed)).toHaveProperty(
      'problem',
      CHANGED_SINCE,
    )
    expect(apply(9, { kind: 'remove', before: ['Gone.'] }, changed)).toMatchObject({ now: null })
  })

  it('removes a paragraph, an item, and a list with its last item', () => {
    const without = (n: number, before: string, to = text) => {
      const applied = apply(n, { kind: 'remove', before: [before] }, to)
      return 'document' in applied ? clausesOf(applied.document).map((clause) => clause.text) : applied
    }
    expect(without(2, 'Ring first.')).not.toContain('Ring first.')
    expect(without(3, 'Mother')).toEqual([
      'Ringing',
      'Ring first.',
      'Father',
      'Who | When',
      'School | Monday',
    ])
    const applied = apply(1, { kind: 'remove', before: ['Only'] }, doc(ul(li('Only')), p('Rest.')))
    expect('document' in applied && applied.document.content).toEqual([as(2, p('Rest.'))])
  })

  it('adds paragraphs after a paragraph, an item after an item, a row after a row', () => {
    const added = (n: number, ...after: string[]) => {
      const applied = apply(n, { kind: 'add', before: [], after })
      return 'document' in applied
        ? clausesOf(applied.document).map(({ kind, text: words }) => `${kind}: ${words}`)
        : [applied.problem]
    }
    const lines = clausesOf(text).map(({ kind, text: words }) => `${kind}: ${words}`)
    expect(added(2, 'Then write.', 'Then wait.')).toEqual(
      lines.toSpliced(2, 0, 'paragraph: Then write.', 'paragraph: Then wait.'),
    )
    expect(added(3, 'Aunt')).toEqual(lines.toSpliced(3, 0, 'item: Aunt'))
    expect(added(6, 'Nurse', 'Tuesday')).toEqual(lines.toSpliced(6, 0, 'row: Nurse | Tuesday'))
    expect(added(6, 'Nurse')).toEqual(['A row of this table has 2 cells.'])
  })

  it('adds after a box below all boxes', () => {
    const boxed = doc(inBrief(p('Ring.')), scope(p('All.')), p('More.'))
    const applied = apply(1, { kind: 'add', before: [], after: ['Then write.'] }, boxed)
    expect('document' in applied && parseDocument(applied.document)).toHaveProperty('document')
    expect('document' in applied && clausesOf(applied.document).map((clause) => clause.text)).toEqual([
      'Ring.',
      'All.',
      'Then write.',
      'More.',
    ])
  })

  it('leaves a table with cells over several rows to the editor', () => {
    const spanned = doc(table(tr(td('A', { rowspan: 2 }), td('B')), tr(td('C'))))
    expect(apply(2, { kind: 'remove', before: ['C'] }, spanned)).toHaveProperty('problem')
  })
})

describe('what is no suggestion', () => {
  const asked = { revisionId: '00000000-0000-4000-8000-000000000001', clauseId: id(1) }
  it.each([
    ['wording that is there already', { kind: 'replace', before: ['a'], after: ['a'] }],
    ['nothing instead of something', { kind: 'replace', before: ['a'], after: [' '] }],
    ['other parts', { kind: 'replace', before: ['a'], after: ['a', 'b'] }],
    ['nothing to add', { kind: 'add', before: ['a'], after: [''] }],
  ])('%s is refused', (_words, suggestion) => {
    expect(addCommentInput.safeParse({ ...asked, suggestion }).success).toBe(false)
  })

  it('line ends of a browser are read as those of the text', () => {
    const suggestion = { kind: 'replace' as const, before: ['a\r\nb'], after: ['a\r\nc'] }
    expect(addCommentInput.parse({ ...asked, suggestion }).suggestion).toEqual({
      kind: 'replace',
      before: ['a\nb'],
      after: ['a\nc'],
    })
  })
})
