import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { Blocked } from '@/lib/platform/errors'
import { readIn, wordFile } from './a-word-file'

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The sentence with which a file is refused; throws where it is not. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const refused = await readIn(bytes).then(
    () => null,
    (error: unknown) => error,
  )
  if (refused instanceof Blocked) return refused.blockers.join(' ')
  throw new Error('the file was read', { cause: refused })
}

/** A sound Word file, changed. */
async function changed(change: (zip: JSZip) => void | Promise<void>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await wordFile([new Paragraph('Words')]))
  await change(zip)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function withBody(body: string): Promise<Uint8Array> {
  return changed((zip) => {
    zip.file('word/document.xml', `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`)
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what is no Word file', () => {
  it.each([
    ['nothing', () => new Uint8Array(), /empty/],
    ['plain words', () => bytes('Only words.'), /not a Word document/],
    ['a PDF', () => bytes('%PDF-1.7 …'), /PDF/],
    ['a rich text file', () => bytes('{\\rtf1 words}'), /rich text/],
    [
      'an old Word file',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /old Word file/,
    ],
    ['the beginning of a zip', () => Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(60)]), /damaged/],
    ['more than 10 MB', () => new Uint8Array(10_000_001), /larger than 10 MB/],
  ])('is refused with the reason: %s', async (_words, make, reason) => {
    expect(await refusal(make())).toMatch(reason)
  })

  it('is refused: another zip', async () => {
    const zip = new JSZip().file('notes.txt', 'Words')
    expect(await refusal(await zip.generateAsync({ type: 'uint8array' }))).toMatch(
      /zip file, but not a Word file/,
    )
  })

  it('is refused: a spreadsheet', async () => {
    const zip = new JSZip().file(
      '[Content_Types].xml',
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    )
    expect(await refusal(await zip.generateAsync({ type: 'uint8array' }))).toMatch(/not a Word document/)
  })

  it('is refused: a file with macros, whatever it is called', async () => {
    const file = await changed((zip) => {
      zip.file('word/vbaProject.bin', 'Sub AutoOpen()')
    })
    expect(await refusal(file)).toMatch(/macros/)
    for (const part of ['word/activeX/activeX1.bin', 'word/vbaData.xml', 'xl/macrosheets/sheet1.xml']) {
      const programmed = await changed((zip) => {
        zip.file(part, 'x')
      })
      expect(await refusal(programmed)).toMatch(/macros or other programs/)
    }
    const enabled = await changed(async (zip) => {
      const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? ''
      zip.file(
        '[Content_Types].xml',
        types.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      )
    })
    expect(await refusal(enabled)).toMatch(/macros/)
  })

  it('is refused: a file without a word in it', async () => {
    expect(await refusal(await wordFile([new Paragraph('')]))).toMatch(/no words/)
  })
})

describe('a file that is made to do harm', () => {
  it('is refused where a part unpacks to far more than it should', async () => {
    const file = await changed((zip) => {
      zip.file('word/media/image1.png', new Uint8Array(19_000_000))
    })
    expect(file.length).toBeLessThan(100_000)
    expect(await refusal(file)).toMatch(/unpacks to far more/)
  })

  it('is refused where a part says that it is smaller than it is', async () => {
    const file = await changed((zip) => {
      zip.file('word/media/image1.png', deflateRawSync(new Uint8Array(5_000)))
    })
    // The directory's word for the unpacked size of the last entry, made 1.
    const end = Buffer.from(file).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    view.setUint32(end + 24, 1, true)
    expect(await refusal(file)).toMatch(/damaged|unpacks/)
  })

  it('is refused where it holds thousands of parts', async () => {
    const file = await changed((zip) => {
      for (let n = 0; n < 2_100; n++) zip.file(`word/part-${n}.xml`, '<a/>')
    })
    expect(await refusal(file)).toMatch(/more than 2000 parts/)
  })

  it.each([
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'],
    ['entities that fetch', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
  ])('is refused where it declares %s', async (_words, declared) => {
    const file = await changed((zip) => {
      zip.file(
        'word/document.xml',
        `${declared}<w:document ${NAMESPACE}><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>`,
      )
    })
    expect(await refusal(file)).toMatch(/document type/)
  })

  it.each([
    'word/styles.xml',
    'word/numbering.xml',
    'word/comments.xml',
    'word/footnotes.xml',
    'word/_rels/document.xml.rels',
  ])('is refused where another part of it does: %s', async (part) => {
    const file = await changed((zip) => {
      zip.file(part, '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:styles/>')
    })
    expect(await refusal(file)).toMatch(/document type/)
  })

  it('is refused where its elements are nested without end', async () => {
    const deep = '<w:customXml>'.repeat(5_000) + '</w:customXml>'.repeat(5_000)
    expect(await refusal(await withBody(deep))).toMatch(/nested too deeply/)
  })

  it('is refused where its XML is broken', async () => {
    expect(await refusal(await withBody('<w:p><w:r><w:t>Words</w:p>'))).toMatch(/damaged/)
  })

  it('is refused where it has 100,000 paragraphs', async () => {
    const one = (_: unknown, n: number) => `<w:p><w:r><w:t>${n * 7_919} words</w:t></w:r></w:p>`
    const file = await withBody(Array.from({ length: 100_000 }, one).join(''))
    expect(await refusal(file)).toMatch(/100,000 paragraphs, more than 20,000/)
  })

  it.each([
    [
      '3 MB of words',
      `<w:p><w:r><w:t>${Array.from({ length: 400_000 }, (_, n) => n * 7_919).join(' ')}</w:t></w:r></w:p>`,
    ],
    ['100,001 elements side by side', '<w:a/>'.repeat(100_001)],
  ])('is refused where it would take long to read: %s', async (_words, body) => {
    expect(await refusal(await withBody(body))).toMatch(/too large/)
  })

  it('is refused where another part would take long to read', async () => {
    const file = await changed((zip) => {
      zip.file('word/styles.xml', `<w:styles ${NAMESPACE}>${'<w:a/>'.repeat(100_001)}</w:styles>`)
    })
    expect(await refusal(file)).toMatch(/too large/)
  })

  it('is refused where it has more paragraphs than a chapter may have', async () => {
    const file = await withBody('<w:p><w:r><w:t>Words</w:t></w:r></w:p>'.repeat(6_000))
    expect(await refusal(file)).toMatch(/6000 paragraphs, more than 5000/)
  })

  it('fetches nothing that it points at', async () => {
    const file = await changed(async (zip) => {
      const rels = (await zip.file('word/_rels/document.xml.rels')?.async('string')) ?? ''
      zip.file(
        'word/_rels/document.xml.rels',
        rels.replace(
          '</Relationships>',
          '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
        ),
      )
      zip.file(
        'word/document.xml',
        `<w:document ${NAMESPACE} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A host"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`,
      )
    })
    const { images } = await readIn(file)
    expect(images).toEqual([expect.objectContaining({ alt: 'A host', bytes: null })])
  })

  it('keeps no link that runs a script, and says which it was', async () => {
    const { ExternalHyperlink, TextRun } = await import('docx')
    const link = new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('Press here')] })
    const file = new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }),
      ),
    )
    const { text, report } = await readIn(file)
    expect(JSON.stringify(text)).not.toContain('javascript')
    expect(JSON.stringify(text)).toContain('Press here')
    expect(report.map(({ sentence }) => sentence).join(' ')).toContain('Press here (javascript:alert(1))')
  })
})

describe('a file that was damaged anywhere', () => {
  it('is read or refused with a sentence, and nothing else', async () => {
    const sound = await wordFile([
      new Paragraph({ text: 'Words', bullet: { level: 0 } }),
      new Paragraph('More'),
    ])
    const damage = fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const file = Uint8Array.from(sound)
        for (const [at, byte] of bytes) file[at] = byte
        const end = await readIn(file).then(({ text }) => text.type, refusalOf)
        expect(end).toMatch(/^doc$|\.$/)
      }),
      { numRuns: 25 },
    )
  })
})

function refusalOf(error: unknown): string {
  if (error instanceof Blocked) return error.blockers.join(' ')
  throw error
}
