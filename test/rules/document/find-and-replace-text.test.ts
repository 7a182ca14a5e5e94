import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import type { Sought } from '@/lib/document/find-pattern'
import { findText } from '@/lib/document/find-text'
import { replaceText } from '@/lib/document/replace-text'
import { parseDocument } from '@/lib/document/schema'
import { anyIdentifiedDocument } from './any-document'
import { doc, h2, id, li, note, p, table, td, tr, ul } from './builders'

const sought = (words: string, more: Partial<Sought> = {}): Sought => ({
  words,
  matchCase: false,
  wholeWord: false,
  ...more,
})
const bold = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const link = (text: string): DocumentNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href: 'https://team.example/the-team' } }],
})
const reference: DocumentNode = {
  type: 'chapterReference',
  attrs: { chapterId: id(900), label: 'The team' },
}

/** Every hit replaced. */
function replaced(document: ReturnType<typeof doc>, what: Sought, replacement: string) {
  return replaceText(document, what, new Set(findText(document, what).map(({ key }) => key)), replacement)
}

describe('finding', () => {
  it('finds in headings, paragraphs, items, cells and callouts, clause by clause', () => {
    const document = doc(
      h2('The team'),
      p('Ring the team.'),
      ul(li('a team')),
      table(tr(td('team'))),
      note(p('team')),
    )
    expect(findText(document, sought('team')).map(({ clauseId }) => clauseId)).toEqual(
      [1, 2, 3, 4, 5].map(id),
    )
  })

  it.each([
    ['whatever its case', sought('TEAM'), 2],
    ['in the same case, if asked', sought('Team', { matchCase: true }), 1],
    ['within words', sought('eam'), 2],
    ['as whole words, if asked', sought('eam', { wholeWord: true }), 0],
  ])('finds %s', (_, what, count) => {
    expect(findText(doc(p('Team and team.')), what)).toHaveLength(count)
  })

  it('finds across runs that are set in different ways, and not across what is no text', () => {
    expect(findText(doc(p('the ', bold('duty'), ' team')), sought('the duty team'))).toHaveLength(1)
    expect(findText(doc(p('the ', reference, 'team')), sought('the team'))).toEqual([])
    expect(findText(doc(p('the ', { type: 'hardBreak' }, 'team')), sought('the team'))).toEqual([])
  })

  it('does not find addresses, labels of references or ids', () => {
    const document = doc(p(link('them'), reference))
    for (const words of ['example', 'The team', id(900), id(1)])
      expect(findText(document, sought(words))).toEqual([])
  })

  it('shows what stands around, and tells two hits of one clause apart', () => {
    const hits = findText(doc(p('Ring the team. The team answers.')), sought('team'))
    expect(hits).toMatchObject([
      { key: `${id(1)}:0`, before: 'Ring the ', words: 'team', after: '. The ' },
      { key: `${id(1)}:1`, before: '. The ', after: ' answers.' },
    ])
  })
})

describe('replacing', () => {
  it('replaces the chosen hits alone', () => {
    const document = doc(p('Ring the team. The team answers.'))
    expect(replaceText(document, sought('team'), new Set([`${id(1)}:1`]), 'hub')).toEqual(
      doc(p('Ring the team. The hub answers.')),
    )
  })

  it('keeps how the words are set, where a link leads, and ids', () => {
    expect(replaced(doc(p(bold('The team'), ' or ', link('the team'))), sought('team'), 'hub')).toEqual(
      doc(p(bold('The hub'), ' or ', link('the hub'))),
    )
  })

  it('sets what replaces several runs as the first of them', () => {
    expect(replaced(doc(p('the ', bold('duty'), ' team')), sought('duty team'), 'hub')).toEqual(
      doc(p('the ', bold('hub'))),
    )
    expect(replaced(doc(p('the duty', bold(' team'), '.')), sought('duty team'), 'hub')).toEqual(
      doc(p('the hub.')),
    )
  })

  it('puts “$1” in as it is typed', () => {
    expect(replaced(doc(p('a fee')), sought('fee'), '$1 $&')).toEqual(doc(p('a $1 $&')))
  })

  it('law: ids and the number of clauses stay, what was found is gone, and the text can be stored', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, fc.constantFrom('a', 'e', 'th', 'one'), (document, words) => {
        const after = replaced(document, sought(words), '†')
        expect(clausesOf(after).map((clause) => clause.id)).toEqual(
          clausesOf(document).map((clause) => clause.id),
        )
        expect(findText(after, sought(words))).toEqual([])
        expect(findText(after, sought('†')).length).toBeGreaterThanOrEqual(
          findText(document, sought(words)).length,
        )
        expect(parseDocument(after)).toHaveProperty('document')
      }),
      { numRuns: 200 },
    )
  })

  it('law: to replace words by themselves changes nothing', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, (document) => {
        const parsed = parseDocument(document)
        if (!('document' in parsed)) throw new Error(parsed.problem)
        const what = sought('e', { matchCase: true })
        expect(replaced(parsed.document, what, 'e')).toEqual(parsed.document)
      }),
      { numRuns: 200 },
    )
  })
})
