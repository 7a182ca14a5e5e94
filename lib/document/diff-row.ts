import type { ClausePlace } from './clause-places'
import type { Clause } from './clauses'
import { type ComparedCell, wordsOfRow } from './diff-cells'
import { diffWords, type WordRun } from './diff-words'
import { textAttribute } from './document'
import { sameToReaders } from './same-to-readers'

/** One clause in a comparison of two texts. */
export type RedlineRow = {
  /** `moved` says where the clause stands; whether it also reads otherwise is `changed`'s to say. */
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved'
  /** Does the clause itself differ: its words, formatting, where a link leads, which file, what it is, which list counts it? */
  changed: boolean
  /** True where the clause differs and neither its words nor its file do: emphasis, a link's address. */
  formattingOnly: boolean
  /** Of an image or attachment: another file than before stands in its place. */
  fileReplaced: boolean
  /** Of an item or row: its list or table begins with it in one text, and before it in the other. */
  parted: boolean
  /** null for an added clause. */
  before: Clause | null
  /** null for a removed clause. */
  after: Clause | null
  /** The words of both, compared. */
  words: WordRun[]
  /** Of a row of a table: its cells compared, in the order of the later text's columns; else null. */
  cells: ComparedCell[] | null
  /** Of a moved clause: where it stood and where it stands; else null. */
  move: { from: ClausePlace; to: ClausePlace } | null
}

/** A clause that both texts have. */
export function matchedRow(
  before: Clause,
  after: Clause,
  { cells, move, parted }: Pick<RedlineRow, 'cells' | 'move' | 'parted'>,
): RedlineRow {
  const changed = parted || !sameClause(before, after)
  const fileReplaced = fileOf(before) !== fileOf(after) && before.kind === after.kind
  return {
    kind: move ? 'moved' : changed ? 'changed' : 'same',
    changed,
    formattingOnly: changed && !fileReplaced && before.text === after.text,
    fileReplaced,
    parted,
    before,
    after,
    words: wordsOf(before, after, cells),
    cells,
    move,
  }
}

/** A clause that only the later text has. */
export function addedRow(after: Clause, cells: ComparedCell[] | null): RedlineRow {
  const words: WordRun[] = after.text === '' ? [] : [{ op: 'added', text: after.text }]
  return { ...ONE_SIDED, kind: 'added', before: null, after, words, cells }
}

/** A clause that only the earlier text has. */
export function removedRow(before: Clause, cells: ComparedCell[] | null): RedlineRow {
  const words: WordRun[] = before.text === '' ? [] : [{ op: 'removed', text: before.text }]
  return { ...ONE_SIDED, kind: 'removed', before, after: null, words, cells }
}

const ONE_SIDED = {
  changed: true,
  formattingOnly: false,
  fileReplaced: false,
  parted: false,
  move: null,
} as const

function sameClause(before: Clause, after: Clause): boolean {
  return (
    before.kind === after.kind &&
    before.list?.numbered === after.list?.numbered &&
    before.list?.start === after.list?.start &&
    sameToReaders(before.node, after.node)
  )
}

function fileOf({ node }: Clause): string {
  return textAttribute(node, 'file')
}

/** A row without any words has no " | " between its cells either. */
function wordsOf(before: Clause, after: Clause, cells: ComparedCell[] | null): WordRun[] {
  if (before.text === after.text) return before.text === '' ? [] : [{ op: 'same', text: after.text }]
  if (cells && before.text !== '' && after.text !== '') return wordsOfRow(cells)
  return diffWords(before.text, after.text)
}
