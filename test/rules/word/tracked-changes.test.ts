import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { clausesOf, withClauseIds } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { childNamed, elementsNamed, parseXml, printXml } from '@/lib/word/xml'
import { anyDocument } from '../document/any-document'
import { as, bold, doc, h2, idsFrom, li, note, p, quote, table, td, th, tr, ul } from '../document/builders'
import { ended, printed, readIn } from './a-word-file'

/** The words of each clause that has any. */
function words(document: ChapterDocument): string[] {
  return clausesOf(document)
    .map(({ kind, text }) => `${kind}: ${text}`)
    .filter((line) => !line.endsWith(': '))
}

/**
 * The same where every change was refused: what was gone has no bookmark that would tell one clause from the next, so
 * that quotations which follow one another come together.
 */
function wordsRefused(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last?.startsWith('quote: ') && line.startsWith('quote: '))
      joined[joined.length - 1] = `${last}\n${line.slice('quote: '.length)}`
    else joined.push(line)
  }
  return joined
}

/** A text without files, which a Word file does not give back to a chapter that has none. */
function wordsOnly(document: ChapterDocument): ChapterDocument {
  const content = document.content.filter(({ type }) => type !== 'image' && type !== 'attachment')
  return { ...document, content }
}

/** The text of a file as Word shows it when every marked change is taken. */
async function accepted(bytes: Uint8Array): Promise<string[]> {
  return words((await readIn(bytes)).text)
}

/** The same with every marked change refused. */
async function refused(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes)
  const part = zip.file('word/document.xml')
  const document = parseXml((await part?.async('uint8array')) ?? new Uint8Array())
  const remove = (element: Element) => element.parentNode?.removeChild(element)
  for (const row of elementsNamed(document, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr')
    if (childNamed(properties, 'w:ins')) remove(row)
    const gone = childNamed(properties, 'w:del')
    if (gone) remove(gone)
  }
  for (const table of elementsNamed(document, 'w:tbl'))
    if (!elementsNamed(table, 'w:tr').length) remove(table)
  for (const paragraph of elementsNamed(document, 'w:p')) {
    const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr')
    if (childNamed(mark, 'w:ins')) remove(paragraph)
    const gone = childNamed(mark, 'w:del')
    if (gone) remove(gone)
  }
  for (const inserted of elementsNamed(document, 'w:ins')) remove(inserted)
  for (const gone of elementsNamed(document, 'w:del')) {
    for (const words of elementsNamed(gone, 'w:delText')) {
      const shown = document.createElement('w:t')
      shown.setAttribute('xml:space', 'preserve')
      shown.appendChild(document.createTextNode(words.textContent ?? ''))
      words.parentNode?.replaceChild(shown, words)
    }
    while (gone.firstChild) gone.parentNode?.insertBefore(gone.firstChild, gone)
    remove(gone)
  }
  zip.file('word/document.xml', printXml(document))
  return accepted(await zip.generateAsync({ type: 'uint8array' }))
}

async function xmlOf(bytes: Uint8Array): Promise<string> {
  return (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? ''
}

const before = doc(
  h2('Visits'),
  p('Visit within ten working days.'),
  p('This goes.'),
  ul(li('Ring first'), li('Write it down')),
  table(tr(th('Who'), th('When')), tr(td('Worker'), td('Monday')), tr(td('Manager'), td('Friday'))),
  note(p('Keep the record.')),
  quote(p('The Act says so.')),
)
const after = doc(
  as(1, h2('Visits')),
  as(2, p('Visit within ', bold('five'), ' working days.')),
  as(20, p('This is new.')),
  ul(as(4, li('Ring first')), as(21, li('Ask how things are')), as(5, li('Write it down at once'))),
  table(
    as(6, tr(th('Who'), th('When'))),
    as(7, tr(td('Worker'), td('Tuesday'))),
    as(22, tr(td('Nobody'), td('Sunday'))),
  ),
  as(9, note(p('Keep the record safe.'), p('Always.'))),
  as(10, quote(p('The Act says so.'))),
)

describe('a version with its changes marked', () => {
  it('names who made each change and when', async () => {
    const xml = await xmlOf(await printed(after, before))
    const marks = xml.match(/<w:(ins|del) [^>]*>/g) ?? []
    expect(new Set(marks.map((mark) => mark.slice(0, 6)))).toEqual(new Set(['<w:ins', '<w:del']))
    expect(marks.length).toBeGreaterThan(10)
    for (const mark of marks) {
      expect(mark).toMatch(/w:author="Chapterhouse"/)
      expect(mark).toMatch(/w:date="2026-11-22T09:00:00/)
    }
    const ids = marks.map((mark) => /w:id="(\d+)"/.exec(mark)?.[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('marks words inside a paragraph, whole paragraphs and rows of tables', async () => {
    const xml = await xmlOf(await printed(after, before))
    expect(xml).toMatch(/<w:delText[^>]*>ten /)
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/>.*?<w:t[^>]*>five/)
    expect(xml).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:del /)
    expect(xml).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /)
    expect(xml).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /)
  })

  it('gives the new text when all changes are taken, and the published one when all are refused', async () => {
    const file = await printed(after, before)
    expect(await accepted(file)).toEqual(words(after))
    expect(await refused(file)).toEqual(words(before))
  })

  it('shows a clause that moved at both places', async () => {
    const moved = doc(as(3, p('Three words here.')), as(1, p('One word here.')), as(2, p('Two words here.')))
    const was = doc(p('One word here.'), p('Two words here.'), p('Three words here.'))
    const file = await printed(moved, was)
    expect(await accepted(file)).toEqual(words(moved))
    expect(await refused(file)).toEqual(words(was))
  })

  it('shows a table whose cells span several rows as gone and new whole', async () => {
    const was = doc(table(tr(td('A', { rowspan: 2 }), td('1')), tr(td('2'))))
    const now = doc(
      table(as(1, tr(td('A', { rowspan: 3 }), td('1'))), as(2, tr(td('2'))), as(9, tr(td('3')))),
    )
    const file = await printed(now, was)
    expect(await accepted(file)).toEqual(words(now))
    expect(await refused(file)).toEqual(words(was))
  })

  it('gives both texts, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, anyDocument, async (one, other) => {
        const [was, now] = [
          withClauseIds(ended(wordsOnly(one)), idsFrom(700)),
          withClauseIds(ended(wordsOnly(other)), idsFrom(800)),
        ]
        const file = await printed(now, was)
        expect(await accepted(file)).toEqual(words(now))
        expect(wordsRefused(await refused(file))).toEqual(wordsRefused(words(was)))
      }),
      { numRuns: 10, endOnFailure: true },
    )
  }, 600_000)
})
