import { expect, it } from 'vitest'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { returnedChanges } from '@/lib/word/returned-changes'
import { suggestFromWordFileInput } from '@/lib/word/schema'
import { as, id, li, note, p, table, td, th, tr, ul } from '../document/builders'
import { printed, readIn } from './a-word-file'

const blank = (node: DocumentNode): DocumentNode =>
  JSON.parse(JSON.stringify(node).replaceAll('{"type":"text","text":""}', ''))
const text = (...content: DocumentNode[]): ChapterDocument => ({ type: 'doc', content })
const list = ul(as(2, li('One thing')), as(3, li('Two things')))
const grid = table(as(4, tr(th('Who'), th('When'))), as(5, tr(td('Worker'), td('Monday'))))
const [first, care, end] = [as(1, p('A')), as(6, note(p('Careful now'))), as(7, p('End'))]
const base = text(first, list, grid, care, end)

/** What a Word file that reads so says of the base, and whether that can be stored. */
async function returned(edited: ChapterDocument) {
  const { returned } = returnedChanges(base, (await readIn(await printed(edited), base)).text, [])
  const stored = suggestFromWordFileInput.safeParse({ revisionId: id(1), fileName: 'a.docx', returned })
  const refused = stored.success ? null : stored.error.issues[0]?.message
  return {
    refused: returned.length === 0 ? null : refused,
    kinds: returned.map(({ suggestion }) => suggestion?.kind ?? 'says'),
  }
}

it.each<[string, ChapterDocument, string[]]>([
  ['an emptied bullet', text(first, ul(as(2, li('One thing')), as(3, li(p()))), grid, care, end), ['remove']],
  ['an empty bullet more', text(first, ul(...(list.content ?? []), as(90, li(p()))), grid, care, end), []],
  [
    'an empty row more',
    text(first, list, table(...(grid.content ?? []), blank(as(91, tr(td(''), td(''))))), care, end),
    [],
  ],
  [
    '201 paragraphs more',
    text(
      first,
      list,
      grid,
      care,
      end,
      ...Array.from({ length: 201 }, (_, n) => as(1_000 + n, p(`New ${n}`))),
    ),
    ['add', 'add'],
  ],
  [
    'a long paragraph more',
    text(first, list, grid, care, end, as(1_000, p('word '.repeat(2_100)))),
    ['says'],
  ],
])('an edited Word file can be stored: %s', async (_, edited, kinds) => {
  expect(await returned(edited)).toEqual({ refused: null, kinds })
})
