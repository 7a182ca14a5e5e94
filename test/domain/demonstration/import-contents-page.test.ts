import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outlineSchema } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { importContentsPage } from '@/scripts/import-contents-page'
import { ImportRefused } from '@/scripts/import-options'
import { SMALL_CONTENTS } from '../manuals'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'contents-pages-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file of this content, in a folder that is gone after the tests. */
function aFile(name: string, content: string | Uint8Array = SMALL_CONTENTS): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** Runs the import, and gives the lines that it said. */
async function importing(...words: string[]): Promise<string[]> {
  const lines: string[] = []
  await importContentsPage(words, (line) => lines.push(line))
  return lines
}

async function storedManuals(): Promise<number> {
  return (await database().manual.count()) + (await database().authority.count())
}

describe('importing a contents page from the command line', () => {
  it('says what was read and where readers find it, and makes authority and manual by their slugs', async () => {
    const lines = await importing(
      aFile('north.txt'),
      '--authority',
      'tyne-and-wear',
      '--manual',
      'childrens-services',
    )
    expect(lines.slice(0, 3)).toEqual([
      'Read:',
      '  2 sections, 2 subsections (0 with a printed number), 0 quick links',
      '  5 numbered chapter lines: 0 New, 1 Updated, 0 under review',
    ])
    expect(lines.at(-2)).toMatch(
      /^Stored in \d+\.\d s, as release 1 \(As imported\) of “Childrens Services”, Tyne and Wear\.$/,
    )
    expect(lines.at(-1)).toBe('Readers find it at /tyne-and-wear/childrens-services')
  })

  it('gives them the names and the edition that were asked for', async () => {
    const words = [
      '--authority-name',
      'North Council',
      '--manual-name',
      "Children's Services",
      '--edition',
      'July 2024',
    ]
    await importing(aFile('named.txt'), '--authority', 'named', '--manual', 'children', ...words)
    const manual = await database().manual.findFirstOrThrow({
      where: { authority: { slug: 'named' } },
      include: { authority: true, currentRelease: { include: { edition: true } } },
    })
    expect([manual.authority.name, manual.name, manual.currentRelease?.edition.name]).toEqual([
      'North Council',
      "Children's Services",
      'July 2024',
    ])
  })

  it('says that an authority which is there already keeps its name', async () => {
    const file = aFile('again.txt')
    await importing(file, '--authority', 'again', '--manual', 'one', '--authority-name', 'First Name')
    const lines = await importing(
      file,
      '--authority',
      'again',
      '--manual',
      'two',
      '--authority-name',
      'Second Name',
    )
    expect(lines).toContain('The authority was there already, and keeps its name.')
    expect(await database().authority.findMany({ where: { slug: 'again' } })).toMatchObject([
      { name: 'First Name' },
    ])
  })

  it('reads the amendments page that belongs to it, and says where the two do not agree', async () => {
    const page = `July 2024
Updated Chapters
Confidentiality Policy\tSection 2 was rewritten.
Care Planning\tNot marked in the contents.
Short Stays\tNo chapter of this name.
March 2023
New Chapters
Staying Put\tNew then.
`
    const where = ['--authority', 'with-amendments', '--manual', 'children']
    const lines = await importing(aFile('with.txt'), '--amendments', aFile('amendments.txt', page), ...where)
    const from = lines.indexOf('Read of the amendments page:')
    expect(lines.slice(from, -2)).toEqual([
      'Read of the amendments page:',
      '  2 editions (July 2024 back to March 2023): 4 rows, 3 Updated, 1 New, 0 Removed',
      '  July 2024 has a row for 1 of the 1 chapters with a badge',
      '  3 other rows in 2 editions: carried over, not verified',
      'Rows of July 2024 without a badge on the contents page (carried over):',
      '  line 4 “Care Planning” (Updated)',
      'Names that could not be matched (carried over without a link):',
      '  July 2024, line 5 “Short Stays” (Updated). No chapter has this name.',
    ])
    expect(lines.at(-2)).toContain('as release 1 (July 2024)')
    const rows = await database().carriedAmendment.count({
      where: { edition: { manual: { authority: { slug: 'with-amendments' } } } },
    })
    expect(rows).toBe(3)
  })

  it('writes the outline alone, and stores nothing, where that is asked for', async () => {
    const before = await storedManuals()
    const out = path.join(folder, 'outline.json')
    expect(await importing(aFile('outline.txt'), '--outline', out)).toContain(
      `The outline is written to ${out}. Nothing was stored.`,
    )
    expect(outlineSchema.parse(JSON.parse(await readFile(out, 'utf8'))).chapters).toHaveLength(5)
    expect(await storedManuals()).toBe(before)
  })
})

describe('an import from the command line is refused with a sentence, and stores nothing', () => {
  const where = ['--authority', 'refused', '--manual', 'childrens-services']
  const big = new Uint8Array(50 * 1024 * 1024).fill(0x61)
  const cases: [what: string, words: () => string[], sentence: RegExp][] = [
    ['no file', () => where, /^Say which file holds the contents page\.\nnpm run manual:import/],
    [
      'two files',
      () => ['a.txt', 'b.txt', ...where],
      /^One file is imported at a time; there is also “b\.txt”\./,
    ],
    [
      'a file that is not there',
      () => [path.join(folder, 'none.txt'), ...where],
      /^There is no file .*none\.txt\.$/,
    ],
    ['a folder', () => [folder, ...where], /is not a file\.$/],
    ['an empty file', () => [aFile('e', ''), ...where], /was not imported\. The file is empty\.$/],
    ['blanks alone', () => [aFile('b', ' \n\t\n'), ...where], /was not imported\. The file is empty\.$/],
    [
      'UTF-16',
      () => [aFile('u', Buffer.from(`\uFEFF${SMALL_CONTENTS}`, 'utf16le')), ...where],
      /UTF-16\. Save it as UTF-8/,
    ],
    [
      'Latin 1',
      () => [aFile('l', Buffer.from('1. Caf\u00e9\n', 'latin1')), ...where],
      /not text in UTF-8\. Save it as UTF-8/,
    ],
    [
      'a binary',
      () => [aFile('z', Buffer.from('PK\u0003\u0004\u0000\u0000')), ...where],
      /not text \(a Word document/,
    ],
    ['50 MB', () => [aFile('big', big), ...where], /too large for a contents page: 50\.0 MB/],
    ['no sections', () => [aFile('n', 'Dear all,\nsee below.\n'), ...where], /The page has no sections/],
    [
      'an amendments page without editions',
      () => [aFile('p'), ...where, '--amendments', aFile('m', 'Dear all,\nsee below.\n')],
      /m was not imported\. The page has no editions/,
    ],
    [
      'an amendments page that is not text',
      () => [aFile('p'), ...where, '--amendments', aFile('z2', Buffer.from('PK\u0003\u0004\u0000'))],
      /z2 was not imported\. The file is not text/,
    ],
    [
      'an amendments page that is not there',
      () => [aFile('p'), ...where, '--amendments', path.join(folder, 'none.txt')],
      /^There is no file .*none\.txt\.$/,
    ],
    ['no authority', () => [aFile('p'), '--manual', 'm'], /^--authority SLUG is missing\./],
    ['no manual', () => [aFile('p'), '--authority', 'a'], /^--manual SLUG is missing\./],
    ['an unknown option', () => [aFile('p'), ...where, '--overwrite'], /^Unknown option '--overwrite'/],
    [
      'a bad slug',
      () => [aFile('p'), '--authority', 'North Council', '--manual', 'm'],
      /“North Council” is not a slug/,
    ],
    [
      'a slug that is kept',
      () => [aFile('p'), '--authority', 'workspace', '--manual', 'm'],
      /kept for addresses/,
    ],
    [
      'a long edition',
      () => [aFile('p'), ...where, '--edition', 'x'.repeat(61)],
      /^Nothing was stored: edition: .*60 characters/,
    ],
  ]

  it.each(cases)('%s', async (_what, words, sentence) => {
    const before = await storedManuals()
    const refusal = await importing(...words()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ImportRefused)
    expect((refusal as ImportRefused).message).toMatch(sentence)
    expect(await storedManuals()).toBe(before)
  })

  it('a manual that already has contents, which stay as they are', async () => {
    const words = [aFile('twice.txt'), '--authority', 'twice', '--manual', 'childrens-services']
    await importing(...words)
    await expect(importing(...words)).rejects.toThrow('already has contents')
    expect(await database().release.count({ where: { manual: { authority: { slug: 'twice' } } } })).toBe(1)
  })
})

describe('the command itself', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/manual-import.ts', ...words], {
      encoding: 'utf8',
    })

  it('ends with 1 and a sentence on stderr, and nothing else, where it refuses', () => {
    const { status, stderr, stdout } = run(path.join(folder, 'none.txt'), '--authority', 'a', '--manual', 'm')
    expect([status, stderr, stdout]).toEqual([1, `There is no file ${path.join(folder, 'none.txt')}.\n`, ''])
  })

  it('ends with 0 where it stored the page', async () => {
    const { status, stdout } = run(aFile('whole.txt'), '--authority', 'whole', '--manual', 'children')
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, 'Readers find it at /whole/children'])
    expect(await database().authority.count({ where: { slug: 'whole' } })).toBe(1)
  })
})
