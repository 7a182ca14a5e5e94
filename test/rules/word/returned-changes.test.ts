import { describe, expect, it } from 'vitest'
import type { ChapterDocument } from '@/lib/document/document'
import { returnedChanges } from '@/lib/word/returned-changes'
import { as, bold, doc, h2, id, li, p, table, td, th, tr, ul } from '../document/builders'

const base = doc(
  h2('Visits'),
  p('Visit at once.'),
  ul(li('Ring first')),
  table(tr(th('Who')), tr(td('Worker'))),
)

/** What a file says of the base: "2 replace One → Other", a line each. */
function said(file: ChapterDocument): string[] {
  return returnedChanges(base, file, []).returned.map(({ clauseId, body, suggestion }) => {
    const number = clauseId === null ? '-' : Number.parseInt(clauseId.slice(-12), 16)
    if (!suggestion) return `${number} says ${body}`
    const after = suggestion.kind === 'remove' ? '' : ` ${suggestion.after.join(' | ')}`
    return `${number} ${suggestion.kind}${after}`
  })
}

const [heading, visit, list, grid] = base.content
if (!heading || !visit || !list || !grid) throw new Error('the base has four blocks')

describe('what an edited file says of a text', () => {
  it.each<[string, ChapterDocument, string[]]>([
    ['nothing', base, []],
    ['other words', doc(heading, as(2, p('Visit soon.')), list, grid), ['2 replace Visit soon.']],
    ['a paragraph gone', doc(heading, as(3, list), grid), ['2 remove']],
    [
      'new paragraphs, together',
      doc(heading, visit, as(90, p('Then ring.')), as(91, p('Then write.')), list, grid),
      ['2 add Then ring. | Then write.'],
    ],
    [
      'a new item',
      doc(heading, visit, ul(as(3, li('Ring first')), as(90, li('Write'))), grid),
      ['3 add Write'],
    ],
    [
      'new rows, the last first, so that taking each puts them in order',
      doc(
        heading,
        visit,
        list,
        table(as(4, tr(th('Who'))), as(5, tr(td('Worker'))), as(90, tr(td('A'))), as(91, tr(td('B')))),
      ),
      ['5 add B', '5 add A'],
    ],
    [
      'a paragraph before all others',
      doc(as(90, p('First.')), heading, visit, list, grid),
      ['1 says Before this the Word file adds: “First.”'],
    ],
    [
      'a paragraph made a heading',
      doc(heading, as(2, h2('Visit at once.')), list, grid),
      ['2 says In the Word file this is a heading: “Visit at once.”'],
    ],
    [
      'a paragraph after a table',
      doc(heading, visit, list, grid, as(90, p('Last.'))),
      ['5 says After this the Word file adds: “Last.”'],
    ],
    [
      'a part more',
      doc(heading, visit, ul(as(3, li(p('Ring first'), p('and wait')))), grid),
      ['3 says In the Word file this reads: “Ring first\nand wait”'],
    ],
    [
      'a paragraph elsewhere',
      doc(heading, list, grid, as(2, p('Visit at once.'))),
      ['2 says In the Word file this stands after “Worker”.'],
    ],
    ['blanks only', doc(heading, as(2, p('Visit  at once. ')), list, grid), []],
  ])('%s', (_words, file, expected) => {
    expect(said(file)).toEqual(expected)
  })

  it('tells of formatting, and does not suggest it', () => {
    const file = doc(heading, as(2, p(bold('Visit at once.'))), list, grid)
    expect(returnedChanges(base, file, [])).toEqual({ returned: [], formattingOnly: ['Visit at once.'] })
  })

  it('keeps a comment on a paragraph that is new in the file, with the words it is about', () => {
    const file = doc(heading, visit, as(90, p('Then ring.')), list, grid)
    const [, comment] = returnedChanges(base, file, [
      { clauseId: id(90), author: 'A', text: 'Whom?' },
    ]).returned
    expect(comment).toEqual({
      clauseId: null,
      body: 'A in the Word file (on “Then ring.”): Whom?',
      suggestion: null,
    })
  })
})
