import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '@/lib/platform/csv'

type Row = { title: string; days: number | null }
const columns = [
  { heading: 'Chapter', cell: (row: Row) => row.title },
  { heading: 'Days', cell: (row: Row) => row.days },
]

/** What a reader of such files makes of it: rows of cells. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = csv.slice(1)
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (letter === '"') quoted = false
      else cell += letter
    } else if (letter === '"') quoted = true
    else if (letter === ',' || (letter === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\r') {
        rows.push([])
        at += 1
      }
    } else cell += letter
  }
  return rows.slice(0, -1)
}

describe('a table as a file', () => {
  it('has the mark that Excel wants, a heading, and a line for each row', () => {
    expect(csvOf(columns, [{ title: 'Children’s Rights, and “Wishes”', days: 14 }])).toBe(
      '\ufeffChapter,Days\r\n"Children’s Rights, and “Wishes”",14\r\n',
    )
  })

  it('is its heading alone where there is nothing', () => {
    expect(csvOf(columns, [])).toBe('\ufeffChapter,Days\r\n')
  })

  it.each([
    '=1+1',
    '+44 1632',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n@x',
    '＝1+1',
    '＋1',
    '＠a',
    '－1',
  ])('keeps a spreadsheet from taking %j for a formula', (title) => {
    const [, row] = read(csvOf(columns, [{ title, days: null }]))
    expect(row).toEqual([`'${title}`, ''])
  })

  it('gives back every cell as it was, but for the apostrophe, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ title: fc.string({ unit: 'grapheme' }), days: fc.nat() })), (rows) => {
        const [, ...cells] = read(csvOf(columns, rows))
        expect(cells.map(([title = '', days]) => [title.replace(/^'/, ''), days])).toEqual(
          rows.map(({ title, days }) => [title.replace(/^'/, ''), String(days)]),
        )
        for (const [title = ''] of cells) expect(title).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})
