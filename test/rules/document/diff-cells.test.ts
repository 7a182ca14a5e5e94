import { describe, expect, test } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import type { DocumentNode } from '@/lib/document/document'
import { as, attachment, bold, doc, h2, id, image, p, table, td, th, tr } from './builders'

/** The rows that changed as people mark them: "same cell, [-removed-]{+added+}", cells between bars. */
function marked(before: DocumentNode, after: DocumentNode): string[] {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }
  return diffClauses(doc(before), doc(after)).map(({ cells }) =>
    (cells ?? [])
      .map(({ kind, words }) => {
        const sign = kind === 'added' ? '+' : kind === 'removed' ? '-' : kind === 'changed' ? '*' : ''
        return sign + words.map(({ op, text }) => marks[op].join(text)).join('')
      })
      .join('|'),
  )
}

const row = (...texts: string[]) => tr(...texts.map((text) => td(text)))
const head = (...texts: string[]) => tr(...texts.map((text) => th(text)))

describe('rows of a table, compared cell by cell', () => {
  test.each<[string, DocumentNode, DocumentNode, string[]]>([
    [
      'a word changed in one cell marks that cell alone',
      table(head('Who', 'When'), row('Social worker', 'Within five days')),
      table(head('Who', 'When'), row('Social worker', 'Within ten days')),
      ['Who|When', 'Social worker|*Within [-five -]{+ten +}days'],
    ],
    [
      'a cell reworded wholly does not spread to its neighbours',
      table(row('a b c', 'Call the duty team', 'x y z')),
      table(row('a b c', 'Write', 'x y z')),
      ['a b c|*[-Call the duty team-]{+Write+}|x y z'],
    ],
    [
      'an added column is added in every row, however like its cells are to others',
      table(head('Who', 'When'), row('Manager', 'Monday'), row('Clerk', 'Friday')),
      table(head('Who', 'Why', 'When'), row('Manager', 'Monday', 'Monday'), row('Clerk', 'Law', 'Thursday')),
      ['Who|+{+Why+}|When', 'Manager|+{+Monday+}|Monday', 'Clerk|+{+Law+}|*[-Friday-]{+Thursday+}'],
    ],
    [
      'a removed column is removed in every row',
      table(head('Who', 'Why', 'When'), row('Manager', 'Law', 'Monday')),
      table(head('Who', 'When'), row('Team manager', 'Monday')),
      ['Who|-[-Why-]|When', '*[-Manager-]{+Team manager+}|-[-Law-]|Monday'],
    ],
    [
      'a removed column is so in a row whose cells stand in other columns, since one above reaches down',
      table(
        head('Area', 'Who', 'When', 'Law'),
        tr(td('North', { rowspan: 3 }), td('Manager'), td('Monday'), td('Act 1')),
        row('Clerk', 'Friday', 'Act 2'),
        row('Nurse', 'Sunday', 'Act 3'),
        tr(td('South'), td('Team'), td('Tuesday', { rowspan: 2 }), td('Act 4')),
        row('East', 'Duty', 'Act 5'),
      ),
      table(
        head('Area', 'When', 'Law'),
        tr(td('North', { rowspan: 3 }), td('Monday'), td('Act 1')),
        row('Friday', 'Act 2'),
        row('Sunday', 'Act 3'),
        tr(td('South'), td('Tuesday', { rowspan: 2 }), td('Act 4')),
        row('East', 'Act 5'),
      ),
      [
        'Area|-[-Who-]|When|Law',
        'North|-[-Manager-]|Monday|Act 1',
        '-[-Clerk-]|Friday|Act 2',
        '-[-Nurse-]|Sunday|Act 3',
        'South|-[-Team-]|Tuesday|Act 4',
        'East|-[-Duty-]|Act 5',
      ],
    ],
    [
      'a column renamed is one column',
      table(head('Who', 'When'), row('Manager', 'Monday')),
      table(head('Who', 'Deadline'), row('Manager', 'Monday')),
      ['Who|*[-When-]{+Deadline+}', 'Manager|Monday'],
    ],
    [
      'a row added',
      table(as(1, row('a', 'b'))),
      table(as(1, row('a', 'b')), as(2, row('c', 'd'))),
      ['a|b', '+{+c+}|+{+d+}'],
    ],
    [
      'a row removed',
      table(as(1, row('a', 'b')), as(2, row('c', 'd'))),
      table(as(1, row('a', 'b'))),
      ['a|b', '-[-c-]|-[-d-]'],
    ],
    ['a cell emptied', table(row('a', 'b')), table(row('a', '')), ['a|*[-b-]']],
    ['an empty cell says less than words', table(row('a', '')), table(row('', 'a')), ['+|a|-']],
    [
      'cells merged',
      table(tr(td('a'), td('b'), td('c'))),
      table(tr(td('a b', { colspan: 2 }), td('c'))),
      ['*a{+ b+}|-[-b-]|c'],
    ],
    [
      'emphasis alone marks its cell',
      table(row('a', 'b')),
      table(tr(td('a'), { type: 'tableCell', content: [p(bold('b'))] })),
      ['a|*b'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(marked(before, after)).toEqual(expected)
  })

  test('are known by the headers of their columns, of a removed column by its former one', () => {
    const [, line] = diffClauses(
      doc(table(head('Who', 'Why'), row('Manager', 'Law'))),
      doc(table(head('Whoever'), row('Manager'))),
    )
    expect(line?.cells?.map(({ column }) => column)).toEqual(['Whoever', 'Why'])
  })

  test('are known by no header where the first row has other cells than headers', () => {
    const rows = (day: string) => table(tr(th('Manager'), td('Monday')), tr(th('Clerk'), td(day)))
    const [, line] = diffClauses(doc(rows('Friday')), doc(rows('Thursday')))
    expect(line?.cells?.map(({ column }) => column)).toEqual(['', ''])
  })

  test('join to the words of the whole row', () => {
    const [line] = diffClauses(doc(table(row('a', 'b'))), doc(table(row('x', 'a', 'b'))))
    expect(line?.words).toEqual([
      { op: 'added', text: 'x | ' },
      { op: 'same', text: 'a | b' },
    ])
  })
})

describe('images and attachments', () => {
  const kept = p('Fill in the form.')
  test.each<[string, DocumentNode, DocumentNode, object]>([
    [
      'an attachment with another file is replaced',
      attachment(1, 'Form'),
      attachment(2, 'Form'),
      { kind: 'changed', fileReplaced: true, formattingOnly: false },
    ],
    [
      'an attachment put in anew under its title too',
      as(8, attachment(1, 'Form')),
      as(9, attachment(2, 'Form')),
      { kind: 'changed', fileReplaced: true },
    ],
    [
      'an attachment with another title is not',
      attachment(1, 'Form'),
      attachment(1, 'The form'),
      { kind: 'changed', fileReplaced: false, formattingOnly: false },
    ],
    [
      'an image with another picture is replaced',
      image(1, 'Steps'),
      image(2, 'Steps'),
      { kind: 'changed', fileReplaced: true, formattingOnly: false },
    ],
    [
      'an image with another alternative is not',
      image(1, 'Steps'),
      image(1, 'The five steps'),
      { kind: 'changed', fileReplaced: false },
    ],
    [
      'an image that became a paragraph is not',
      image(1, 'Steps'),
      p('Steps'),
      { kind: 'changed', fileReplaced: false, formattingOnly: true },
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(diffClauses(doc(kept, before), doc(kept, after))[1]).toMatchObject(expected)
  })
})

describe('a moved clause', () => {
  test('knows where it stood and where it stands', () => {
    const [a, x, b, y] = [as(1, h2('Before')), as(2, p('x')), as(3, h2('After')), as(4, p('y'))] as const
    const moved = diffClauses(doc(a, x, as(9, p('z')), b, y), doc(a, as(9, p('z')), b, y, x)).find(
      ({ kind }) => kind === 'moved',
    )
    expect([moved?.move?.from.section?.title, moved?.move?.from.after?.id]).toEqual(['Before', id(1)])
    expect([moved?.move?.to.section?.title, moved?.move?.to.after?.id]).toEqual(['After', id(4)])
  })
})
