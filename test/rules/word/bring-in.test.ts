import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import { doc, h2, p } from '../document/builders'
import { readIn, wordFile } from './a-word-file'

const { HEADING_1: ONE, HEADING_2: TWO, HEADING_3: THREE, TITLE: TITLE_STYLE } = HeadingLevel
const heading = (text: string, rank: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: rank, text })
const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children })
const cell = (...children: (string | Paragraph)[]) =>
  new TableCell({ children: children.map((one) => (typeof one === 'string' ? new Paragraph(one) : one)) })

/** "heading 2: Words", one a clause. */
async function outline(...children: (Paragraph | Table)[]): Promise<string[]> {
  const { text } = await readIn(await wordFile(children))
  return clausesOf(text).map(({ kind, level, text: words }) =>
    [kind, level].filter(Boolean).join(' ').concat(`: ${words}`),
  )
}

/** The tree of a text without words: "bulletList(listItem(paragraph))". */
function shape({ type, content = [] }: DocumentNode): string {
  const inside = content.map(shape).filter((one) => one !== 'text')
  return inside.length > 0 ? `${type}(${inside.join(' ')})` : type
}

describe('headings of a Word file', () => {
  it('are those of the chapter, one rank lower than the title', async () => {
    expect(
      await outline(heading('A', ONE), heading('B', TWO), heading('C', THREE), paragraph(new TextRun('D'))),
    ).toEqual(['heading 2: A', 'heading 3: B', 'heading 4: C', 'paragraph: D'])
  })

  it.each([
    ['in the style of titles', heading('Care Planning', TITLE_STYLE)],
    ['as the first heading', heading('4.2 Care planning', ONE)],
    ['as the first paragraph', paragraph(new TextRun({ text: 'CARE PLANNING', bold: true }))],
  ])('do not repeat the chapter’s title: %s', async (_words, title) => {
    expect(await outline(title, heading('A', TWO), paragraph(new TextRun('B')))).toEqual([
      expect.stringMatching(/^heading [23]: A$/),
      'paragraph: B',
    ])
  })

  it('move up where the title had the highest rank for itself', async () => {
    expect(await outline(heading('Care Planning', ONE), heading('A', TWO), heading('B', THREE))).toEqual([
      'heading 2: A',
      'heading 3: B',
    ])
  })

  it.each([
    ['1. Introduction', 'Introduction'],
    ['1.1 Introduction', 'Introduction'],
    ['2) Introduction', 'Introduction'],
    ['1.1.1 – Introduction', 'Introduction'],
    ['1\tIntroduction', 'Introduction'],
    ['24 hours after a child goes missing', '24 hours after a child goes missing'],
    ['2024 changes', '2024 changes'],
  ])('lose a number typed before them, and nothing else: %s', async (typed, kept) => {
    expect(await outline(heading(typed, ONE))).toEqual([`heading 2: ${kept}`])
  })

  it('are known in a style of the council’s own that is based on one of Word’s', async () => {
    const styles = { paragraphStyles: [{ id: 'Policy', name: 'Policy Section', basedOn: 'Heading2' }] }
    const file = await wordFile([heading('A', ONE), new Paragraph({ style: 'Policy', text: 'B' })], {
      styles,
    })
    const { text } = await readIn(file)
    expect(clausesOf(text).map(({ level }) => level)).toEqual([2, 3])
  })
})

describe('what else people write in Word', () => {
  it('becomes boxes: a box or a first heading that says what it is', async () => {
    const { text } = await readIn(
      await wordFile([
        heading('Care Planning', TITLE_STYLE),
        heading('SCOPE OF THIS CHAPTER', ONE),
        new Paragraph('All children.'),
        new Table({ rows: [new TableRow({ children: [cell('In brief:', 'Plan early.')] })] }),
        heading('Planning', ONE),
        new Paragraph('Words'),
        new Table({ rows: [new TableRow({ children: [cell('N.B.', 'Ring first.')] })] }),
      ]),
    )
    expect(text.content.map(shape)).toEqual([
      'inBrief(paragraph)',
      'scope(paragraph)',
      'heading',
      'paragraph',
      'callout(paragraph)',
    ])
  })

  it('becomes boxes and callouts also where one table has become of several, as LibreOffice saves neighbours', async () => {
    const row = (...lines: [string, string]) => new TableRow({ children: [cell(...lines)] })
    const { text } = await readIn(
      await wordFile([
        new Table({ rows: [row('In brief', 'Plan early.'), row('Scope', 'All children.')] }),
        new Paragraph('Words'),
        new Table({ rows: [row('Note', 'One.'), row('Caution', 'Two.')] }),
        new Table({ rows: [row('Note', 'One.'), row('Other', 'Two.')] }),
      ]),
    )
    expect(text.content.map(shape)).toEqual([
      'inBrief(paragraph)',
      'scope(paragraph)',
      'paragraph',
      'callout(paragraph)',
      'callout(paragraph)',
      expect.stringMatching(/^table/),
    ])
  })

  it('becomes one box of a kind: what a second holds is text', async () => {
    const boxed = (words: string) =>
      new Table({ rows: [new TableRow({ children: [cell('In brief:', words)] })] })
    const { text } = await readIn(
      await wordFile([boxed('Plan early.'), new Paragraph('Words'), boxed('Plan again.')]),
    )
    expect(text.content.map(shape)).toEqual(['inBrief(paragraph)', 'paragraph', 'paragraph'])
    expect(clausesOf(text).map((clause) => clause.text)).toEqual(['Plan early.', 'Words', 'Plan again.'])
  })

  it('keeps lists in one another, and goes on counting where the list goes on', async () => {
    const config = [
      {
        reference: 'steps',
        levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: '%1.' })),
      },
    ]
    const step = (text: string, level = 0) =>
      new Paragraph({ text, numbering: { reference: 'steps', level } })
    const { text } = await readIn(
      await wordFile(
        [step('One'), step('One, first', 1), step('Two'), new Paragraph('Between'), step('Three')],
        {
          numbering: { config },
        },
      ),
    )
    expect(text.content.map(shape)).toEqual([
      'orderedList(listItem(paragraph orderedList(listItem(paragraph))) listItem(paragraph))',
      'paragraph',
      'orderedList(listItem(paragraph))',
    ])
    expect(text.content[2]?.attrs?.start).toBe(3)
  })

  it('has a header row where Word repeats one, or where the first row is bold', async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    const row = (...cells: TableCell[]) => new TableRow({ children: cells })
    const { text, report } = await readIn(
      await wordFile([
        new Table({
          rows: [row(cell(bold('Who')), cell(bold('When'))), row(cell('Worker'), cell('Monday'))],
        }),
        new Table({ rows: [row(cell('Who'), cell('When')), row(cell('Worker'), cell('Monday'))] }),
      ]),
    )
    expect(text.content[0]?.content?.[0]?.content?.map(({ type }) => type)).toEqual([
      'tableHeader',
      'tableHeader',
    ])
    expect(text.content[1]?.content?.[0]?.content?.map(({ type }) => type)).toEqual([
      'tableCell',
      'tableCell',
    ])
    expect(report.map(({ sentence }) => sentence)).toEqual([
      'The first row of 1 table was made the header, because all its words were bold.',
      '1 table without a header row.',
    ])
  })
})

describe('clauses', () => {
  const before = doc(h2('Visits'), p('Visit the child within ten working days.'), p('Write it down at once.'))

  it('keep their ids where the imported text is theirs, nearly', async () => {
    const file = await wordFile([
      heading('Visits', ONE),
      new Paragraph('Something quite new comes here.'),
      new Paragraph('Visit the child within five working days.'),
      new Paragraph('Write it down at once.'),
    ])
    const { text, known } = await readIn(file, before)
    const [heading2, , visit, write] = clausesOf(text).map(({ id }) => id)
    expect([heading2, visit, write]).toEqual(clausesOf(before).map(({ id }) => id))
    expect(known).toEqual({ byBookmark: 0, byWords: 3 })
  })

  it('have the comments of the file, with the names that Word gives', async () => {
    const comments = {
      children: [
        { id: 0, author: 'A colleague', date: new Date(), children: [new Paragraph('Which child?')] },
      ],
    }
    const file = await wordFile(
      [
        paragraph(
          new CommentRangeStart(0),
          new TextRun('Write it down at once.'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ),
      ],
      { comments },
    )
    const read = await readIn(file, before)
    expect(read.comments).toEqual([
      { clauseId: clausesOf(before)[2]?.id, author: 'A colleague', text: 'Which child?' },
    ])
  })
})
