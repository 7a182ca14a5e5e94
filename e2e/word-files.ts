import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { hostileAddresses, hostileMarkup } from './hostile-vectors'

/** Every vector as words, as a heading, in a table, and every address as that of a link. */
export async function hostileInWord(): Promise<Buffer> {
  const inXml = (words: string) => words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '')
  const vectors = hostileMarkup.map(inXml)
  const links = hostileAddresses.map(
    (address) =>
      new Paragraph({
        children: [new ExternalHyperlink({ link: inXml(address), children: [new TextRun('Press here')] })],
      }),
  )
  const row = (text: string) =>
    new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] })
  const children = [
    ...vectors.map((text) => new Paragraph(text)),
    ...vectors.slice(0, 20).map((text) => new Paragraph({ heading: HeadingLevel.HEADING_1, text })),
    new Table({ rows: vectors.map(row) }),
    ...links,
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A chapter as people write it in Word: numbers typed by hand, colours, a tracked change, a box, pictures. */
export async function chapterInWord(): Promise<Buffer> {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = (description: string) =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: dot,
          transformation: { width: 20, height: 20 },
          altText: { name: 'dot', description },
        }),
      ],
    })
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: 'Persons Disqualified from Fostering' }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({
                      borders: { top: none, bottom: none, left: none, right: none },
                      children: [new Paragraph('In brief'), new Paragraph('Check before approval.')],
                    }),
                  ],
                }),
              ],
            }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: '1. Who is disqualified' }),
            new Paragraph({
              children: [
                new TextRun({ text: 'A person is disqualified ', color: 'FF0000' }),
                new TextRun('where the register says so.'),
                new InsertedTextRun({
                  id: 1,
                  author: 'A colleague',
                  date: '2026-11-01T00:00:00Z',
                  text: ' Ask first.',
                }),
              ],
            }),
            ...['Ask the applicant', 'Ask the register', 'Write down what was said'].map(
              (text) => new Paragraph({ text, bullet: { level: 0 } }),
            ),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: '1.1 Who checks' }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Who checks'), cell('When')] }),
                new TableRow({ children: [cell('The social worker'), cell('Before approval')] }),
              ],
            }),
            picture('A green dot'),
            picture(''),
          ],
        },
      ],
    }),
  )
}
