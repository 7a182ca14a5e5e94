import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readFileContent } from '@/lib/attachments/file-content'
import { anOfficeFile, anOpenDocument, aPdf, aPng } from '../../sample-files'

const text = (words: string) => new TextEncoder().encode(words)
const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([3, 0, 2, 0, 0, 0, 0, 0x3b])])
const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xff, 0xd9],
])
const webp = Buffer.concat([
  Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
  Buffer.from([0, 0, 0, 0, 99, 0, 0, 49, 0, 0]),
])

async function problemOf(name: string, bytes: Uint8Array): Promise<string> {
  const content = await readFileContent(name, bytes)
  return 'problem' in content ? content.problem : `taken in as ${content.mediaType}`
}

describe('what a file is', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, object]>([
    ['leaflet.pdf', () => aPdf(), { mediaType: 'application/pdf' }],
    [
      'Plan.DOCX',
      () => anOfficeFile('docx'),
      { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    ],
    [
      'rates.xlsx',
      () => anOfficeFile('xlsx'),
      { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    ],
    [
      'talk.pptx',
      () => anOfficeFile('pptx'),
      { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
    ],
    ['form.odt', () => anOpenDocument(), { mediaType: 'application/vnd.oasis.opendocument.text' }],
    ['map.png', () => aPng(12, 7), { mediaType: 'image/png', width: 12, height: 7 }],
    ['a.gif', () => gif, { mediaType: 'image/gif', width: 3, height: 2 }],
    ['photo.jpeg', () => jpeg, { mediaType: 'image/jpeg', width: 30, height: 20 }],
    ['a.webp', () => webp, { mediaType: 'image/webp', width: 100, height: 50 }],
    ['notes.txt', () => text('Ring the team – first.\r\n'), { mediaType: 'text/plain' }],
    ['rates.csv', () => text('day,rate\n1,£20\n'), { mediaType: 'text/csv' }],
  ])('%s', async (name, bytes, content) => {
    expect(await readFileContent(name, await bytes())).toEqual(content)
  })
})

describe('what is not taken in', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      'a drawing that can hold scripts',
      'a.svg',
      () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a kind',
    ],
    ['a page', 'a.html', () => text('<!doctype html><p>a'), 'a kind'],
    ['a page that calls itself text', 'a.txt', () => text('\n <html><script>alert(1)</script>'), 'a kind'],
    ['a program', 'a.pdf', () => Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), 'a kind'],
    ['an old Word file', 'a.doc', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), 'a kind'],
    ['text with a zero in it', 'a.txt', () => text('a\0b'), 'a kind'],
    [
      'a table as Excel saves it on Windows, with the way to save it otherwise',
      'rates.csv',
      () => Buffer.from('day,rate\r\n1,£20\r\n', 'latin1'),
      'is not text in UTF-8',
    ],
    ['text that is no UTF-8', 'a.txt', () => Buffer.from([0x61, 0xa3, 0x62]), 'Save it as UTF-8'],
    [
      'any other zip file',
      'a.zip',
      () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }),
      'a kind',
    ],
    ['a picture that calls itself a PDF', 'a.pdf', () => aPng(1, 1), 'its content is PNG image'],
    ['a PDF that calls itself a Word file', 'a.docx', () => aPdf(), 'its content is PDF'],
    ['a file without an ending', 'leaflet', () => aPdf(), 'its name ends in .pdf'],
    ['text that calls itself a page', 'a.html', () => text('words'), 'its content is Text'],
    ['a name with a slash', '../a.pdf', () => aPdf(), 'without slashes'],
    ['a name of 200 characters', `${'a'.repeat(196)}.pdf`, () => aPdf(), 'at most 150 characters'],
    ['nothing', 'a.txt', () => text(''), 'is empty'],
    ['a picture without a size', 'a.png', () => aPng(1, 1).slice(0, 18), 'damaged'],
  ])('%s', async (_, name, bytes, words) => {
    expect(await problemOf(name, await bytes())).toContain(words)
  })

  test('a document of more than 20 MB, an image of more than 5 MB', async () => {
    const large = Buffer.concat([aPdf(), Buffer.alloc(20 * 1024 * 1024)])
    expect(await problemOf('large.pdf', large)).toBe('“large.pdf” has 20 MB; a file may have at most 20 MB.')
    const picture = Buffer.concat([aPng(1, 1), Buffer.alloc(5.5 * 1024 * 1024)])
    expect(await problemOf('large.png', picture)).toBe(
      '“large.png” has 5.5 MB; an image may have at most 5 MB.',
    )
  })
})

describe('office files', () => {
  test.each([
    ['Visual Basic', 'word/vbaProject.bin'],
    ['ActiveX', 'word/activeX/activeX1.bin'],
    ['a macro sheet', 'xl/macrosheets/sheet1.xml'],
  ])('with %s are refused, whatever they are called', async (_, part) => {
    expect(await problemOf('plan.docx', await anOfficeFile('docx', { [part]: 'x' }))).toContain(
      'holds macros',
    )
  })

  test('that say they hold macros are refused', async () => {
    const macros = await anOfficeFile('docx', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml')
    expect(await problemOf('plan.docx', macros)).toContain('a kind that a chapter cannot hold')
    const basic = await anOpenDocument({ 'Basic/Standard/Module1.xml': '<x/>' })
    expect(await problemOf('plan.odt', basic)).toContain('holds macros')
  })

  test('that would unpack to more than 200 MB are refused before they are unpacked', async () => {
    const part = new Uint8Array(70 * 1024 * 1024)
    const bomb = await anOfficeFile('docx', { 'a.bin': part, 'b.bin': part, 'c.bin': part })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await problemOf('plan.docx', bomb)).toContain('far more than it should')
  })

  test('that say less than they unpack to are refused', async () => {
    const bomb = Buffer.from(await anOfficeFile('docx', { 'word/a.bin': new Uint8Array(1024 * 1024) }))
    const entry = bomb.lastIndexOf('word/a.bin') - 46
    bomb.writeUInt32LE(10, entry + 24)
    expect(await problemOf('plan.docx', bomb)).toContain('far more than it should')
  })

  test('of more than 2,000 parts are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`word/${n}.xml`, 'x']))
    expect(await problemOf('plan.docx', await anOfficeFile('docx', parts))).toContain(
      'far more than it should',
    )
  })

  test('whose directory and parts disagree, or that have a password, are refused', async () => {
    const renamed = Buffer.from(await anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }))
    renamed.write('word/theme1234.xml', renamed.lastIndexOf('word/vbaProject.bin'))
    expect(await problemOf('plan.docx', renamed)).toContain('damaged or has a password')
    const locked = Buffer.from(await anOfficeFile('docx'))
    const entry = locked.lastIndexOf('word/document.xml') - 46
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8)
    expect(await problemOf('plan.docx', locked)).toContain('damaged or has a password')
  })

  test.each(['../a.xml', 'word/../../a.xml', '/a.xml', 'word\\a.xml'])(
    'with a part that leads out of their folder are refused: %s',
    async (name) => {
      // Written under another name of that length: what makes zip files does not make such.
      const honest = name.replace(/./g, 'q')
      const file = Buffer.from(await anOfficeFile('docx', { [honest]: 'x' }))
      const led = Buffer.from(file.toString('latin1').replaceAll(honest, name), 'latin1')
      expect(await problemOf('plan.docx', led)).toContain('damaged or has a password')
    },
  )

  test('without the part that holds their text are refused', async () => {
    const file = Buffer.from(await anOfficeFile('docx'))
    const other = Buffer.from(
      file.toString('latin1').replaceAll('word/document.xml', 'word/elsewhere.xm'),
      'latin1',
    )
    expect(await problemOf('plan.docx', other)).toContain('a kind that a chapter cannot hold')
  })

  test('with two parts of one name are refused', async () => {
    const file = Buffer.from(await anOfficeFile('docx', { 'word/one.xml': 'x', 'word/two.xml': 'y' }))
    const twins = Buffer.from(file.toString('latin1').replaceAll('word/two.xml', 'word/one.xml'), 'latin1')
    expect(await problemOf('plan.docx', twins)).toContain('damaged or has a password')
  })
})
