import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import type { SearchScope } from '../scope'
import type { Posting, Postings } from '../score-chapters'
import type { Term } from '../terms'

const postings: Prepared = {
  name: 'search postings',
  text: `
    SELECT lexeme, array_send(chapters) AS keys, array_send(weights) AS weights FROM search_words
    WHERE manual_id = ANY($1::uuid[]) AND lexeme = ANY($2::text[])`,
}

/** Which chapters of these manuals have the words of the terms. Nothing else is read, however long the texts are. */
export async function readPostings(
  from: Database,
  { manualIds }: SearchScope,
  terms: readonly Term[],
): Promise<Postings> {
  const lexemes = [...new Set(terms.flatMap(({ ways }) => ways.flatMap((way) => way.lexemes)))]
  const rows = await askPrepared<{ lexeme: string; keys: Uint8Array; weights: Uint8Array }>(from, postings, [
    manualIds,
    lexemes,
  ])
  const found = new Map<string, Posting[]>()
  for (const { lexeme, keys, weights } of rows) {
    const posting = { keys: integersOf(keys), weights: realsOf(weights) }
    const others = found.get(lexeme)
    if (others) others.push(posting)
    else found.set(lexeme, [posting])
  }
  return new Map([...found].map(([lexeme, ofManuals]) => [lexeme, joined(ofManuals)]))
}

/** A word's postings in several manuals as one. */
function joined(each: readonly Posting[]): Posting {
  const [first] = each
  if (first && each.length === 1) return first
  const length = each.reduce((sum, { keys }) => sum + keys.length, 0)
  const all = { keys: new Int32Array(length), weights: new Float32Array(length) }
  let at = 0
  for (const { keys, weights } of each) {
    all.keys.set(keys, at)
    all.weights.set(weights, at)
    at += keys.length
  }
  return all
}

/** How PostgreSQL sends an array of one dimension: 20 bytes of what it is, then of each element its length (4) and its bytes. */
const HEAD = 20
const EACH = 8

function integersOf(sent: Uint8Array): Int32Array {
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
  return new Int32Array((sent.byteLength - HEAD) / EACH).map((_, at) => view.getInt32(HEAD + 4 + at * EACH))
}

function realsOf(sent: Uint8Array): Float32Array {
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
  return new Float32Array((sent.byteLength - HEAD) / EACH).map((_, at) =>
    view.getFloat32(HEAD + 4 + at * EACH),
  )
}

const keysOfChapters: Prepared = {
  name: 'search keys',
  text: 'SELECT key FROM search_chapters WHERE chapter_id = ANY($1::uuid[])',
}

/** What search_words names these chapters by. */
export async function readKeys(from: Database, chapterIds: readonly string[]): Promise<Set<number>> {
  if (chapterIds.length === 0) return new Set()
  const rows = await askPrepared<{ key: number }>(from, keysOfChapters, [chapterIds])
  return new Set(rows.map(({ key }) => key))
}
