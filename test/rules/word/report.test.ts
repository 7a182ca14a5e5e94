import {
  DeletedTextRun,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readIn, wordFile } from './a-word-file'

const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children })

/** The lines of the report, each with its kind before it. */
async function sentences(file: Promise<Uint8Array>): Promise<string> {
  return (await readIn(await file)).report.map(({ kind, sentence }) => `${kind}: ${sentence}`).join('\n')
}

describe('the report', () => {
  it('says of everything that is not carried what it was', async () => {
    const date = '2026-11-01T00:00:00Z'
    const said = await sentences(
      wordFile([], {
        footnotes: { 1: { children: [new Paragraph('See the Act.')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('Confidential')] }) },
            footers: { default: new Footer({ children: [new Paragraph('Version 3 of the policy')] }) },
            children: [
              paragraph(
                new TextRun({ text: 'Red', color: 'FF0000', underline: {} }),
                new InsertedTextRun({ id: 1, author: 'A', date, text: 'new' }),
                new DeletedTextRun({ id: 2, author: 'A', date, text: 'old' }),
                new FootnoteReferenceRun(1),
                new TextRun({ text: 'struck', strike: true }),
                new ExternalHyperlink({ link: 'file:///C:/form.doc', children: [new TextRun('the form')] }),
              ),
              paragraph(new TextRun({ text: 'Looks like a heading', bold: true })),
            ],
          },
        ],
      }),
    )
    for (const line of [
      'changed: Tracked changes were taken as accepted.',
      'changed: Links that lead to no web or e-mail address became plain words: “the form (file:///C:/form.doc)”.',
      'left: 1 footnote or endnote: “See the Act.”.',
      'left: The page header: “Confidential”.',
      'left: The page footer: “Version 3 of the policy”.',
      'left: Colours, highlighting, fonts and sizes of letters: a chapter looks as all chapters do.',
      'left: Underlining: readers would take it for a link.',
      'look: Words that were struck through are carried as plain words: “struck”.',
      'look: These lines are bold and may be meant as headings: “Looks like a heading”.',
    ]) {
      expect(said).toContain(line)
    }
  })

  it('is empty where everything was carried', async () => {
    expect(
      await sentences(
        wordFile([new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'A' }), new Paragraph('Words')]),
      ),
    ).toBe('')
  })
})
