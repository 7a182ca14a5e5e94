import { partsOf } from '@/lib/comments/clause-parts'
import { LONGEST_COMMENT, MOST_PARTS, type Suggestion, suggestion as storable } from '@/lib/comments/schema'
import { beginningOf } from '@/lib/document/beginning-of'
import type { Clause } from '@/lib/document/clauses'
import { diffClauses, type Redline } from '@/lib/document/diff'
import { type ChapterDocument, childrenOf } from '@/lib/document/document'
import type { WordComment } from './read-word-file'

/** One thing that an edited Word file says of a version: suggested wording for a clause, or a comment. */
export type Returned = {
  /** The clause that it is about; null: the version as a whole. */
  clauseId: string | null
  body: string
  suggestion: Suggestion | null
}

/** All that an edited file says, and what of it is told only: formatting is compared by nobody's eye but the author's. */
export type ReturnedChanges = { returned: Returned[]; formattingOnly: string[] }

type RedlineRow = Redline[number]

/**
 * What somebody changed in a Word file, clause by clause, as suggestions: against the text that the file was made of.
 * A change that has no place as a suggestion (a paragraph that became a heading, one that moved) is a comment that says
 * so in words. Comments of the file come last.
 */
export function returnedChanges(
  base: ChapterDocument,
  file: ChapterDocument,
  comments: WordComment[],
): ReturnedChanges {
  const redline = diffClauses(base, file)
  const changes: Returned[] = []
  const formattingOnly: string[] = []
  let last: Clause | null = null
  let added: Clause[] = []
  const first = redline.find(({ before }) => before)?.before ?? null
  const flush = () => {
    changes.push(...additions(added, last, first))
    added = []
  }
  for (const row of redline) {
    if (!row.before) {
      if (row.after) added.push(row.after)
      continue
    }
    if (row.kind !== 'moved' && row.kind !== 'removed') flush()
    const change = changeOf(row, last)
    if (change) changes.push(change)
    else if (row.changed && row.before.text !== '') formattingOnly.push(row.before.text)
    if (row.kind !== 'removed' && row.kind !== 'moved') last = row.before
  }
  flush()
  const returned = [...changes.map(asStored), ...comments.map((comment) => said(comment, redline))]
  return { returned, formattingOnly }
}

/** What is too long to be suggested is told, so that it keeps nothing else in the file from being stored. */
function asStored(change: Returned): Returned {
  const { suggestion } = change
  if (!suggestion || storable.safeParse(suggestion).success) return change
  const body =
    suggestion.kind === 'remove'
      ? 'In the Word file this is gone.'
      : `${suggestion.kind === 'add' ? 'After this the Word file adds' : 'In the Word file this reads'}: “${suggestion.after.join('\n')}”`
  return { ...change, body: shortened(body), suggestion: null }
}

/** A clause that reads otherwise, is gone or stands elsewhere; null where only its formatting differs, or nothing. */
function changeOf({ kind, before, after }: RedlineRow, previous: Clause | null): Returned | null {
  if (!before) return null
  const about = { clauseId: before.id }
  const parts = partsOf(before.node)
  if (!after) {
    return { ...about, body: '', suggestion: { kind: 'remove', before: parts } }
  }
  const now = partsOf(after.node)
  // An item or a row that was emptied, and stands there still: Word leaves the bullet or the cells.
  if (before.text.trim() !== '' && after.text.trim() === '') {
    return { ...about, body: '', suggestion: { kind: 'remove', before: parts } }
  }
  if (after.kind !== before.kind) {
    return {
      ...about,
      body: shortened(
        `In the Word file this is ${NAMES[after.kind] ?? 'another kind of text'}: “${after.text}”`,
      ),
      suggestion: null,
    }
  }
  if (now.length !== parts.length) {
    return { ...about, body: shortened(`In the Word file this reads: “${after.text}”`), suggestion: null }
  }
  const merged = now.map((words, place) =>
    loosely(words) === loosely(parts[place] ?? '') ? (parts[place] ?? '') : words,
  )
  if (merged.some((words, place) => words !== parts[place])) {
    return { ...about, body: '', suggestion: { kind: 'replace', before: parts, after: merged } }
  }
  if (kind !== 'moved') return null
  const where = previous ? `after “${beginningOf(previous.text, 200)}”` : 'at the beginning'
  return { ...about, body: `In the Word file this stands ${where}.`, suggestion: null }
}

/** Clauses that the file has and the text had not, after the clause that they follow. */
function additions(all: Clause[], after: Clause | null, first: Clause | null): Returned[] {
  // An empty bullet or row says nothing.
  const added = all.filter(({ text }) => text.trim() !== '')
  if (added.length === 0) return []
  const words = added.map(({ text }) => text)
  if (!after) {
    const body = shortened(`Before this the Word file adds: “${words.join('\n')}”`)
    return [{ clauseId: first?.id ?? null, body, suggestion: null }]
  }
  const before = partsOf(after.node)
  const fits = added.filter((clause) => (clause.kind === 'row') === (after.kind === 'row'))
  const others = added.filter((clause) => !fits.includes(clause))
  const suggested = (wording: string[], body: string): Returned => ({
    clauseId: after.id,
    body,
    suggestion: { kind: 'add', before, after: wording },
  })
  const expected = after.kind === 'item' ? 'item' : 'paragraph'
  const kinds = [...new Set(fits.map(({ kind }) => kind).filter((kind) => kind !== expected))]
  const note =
    kinds.length > 0 ? `In the Word file: ${kinds.map((kind) => NAMES[kind] ?? kind).join(', ')}.` : ''
  const made =
    after.kind === 'row'
      ? // Each is put right after the same row: taken one by one from the top, they come to stand in their order.
        fits.toReversed().map((clause) =>
          suggested(
            childrenOf(clause.node).map((cell) => partsOf(cell).join('\n')),
            '',
          ),
        )
      : chunked(fits.map(({ text }) => text))
          .map((words) => suggested(words, note))
          .toReversed()
  const told = others.map(({ text }) => ({
    clauseId: after.id,
    body: shortened(`After this the Word file adds: “${text}”`),
    suggestion: null,
  }))
  return [...made, ...told]
}

/** Words by as many as one suggestion holds. */
function chunked(words: string[]): string[][] {
  return Array.from({ length: Math.ceil(words.length / MOST_PARTS) }, (_, at) =>
    words.slice(at * MOST_PARTS, (at + 1) * MOST_PARTS),
  )
}

/** A comment of the file, with the name that Word gives its author, about the clause as the text has it. */
function said({ clauseId, author, text }: WordComment, redline: Redline): Returned {
  const row = redline.find(({ after }) => after?.id === clauseId)
  const about = row?.before?.id ?? null
  const place =
    clauseId !== null && about === null && row?.after ? ` (on “${beginningOf(row.after.text, 100)}”)` : ''
  return {
    clauseId: about,
    body: shortened(`${author || 'Somebody'} in the Word file${place}: ${text}`),
    suggestion: null,
  }
}

const NAMES: Partial<Record<string, string>> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'an item of a list',
  row: 'a row of a table',
  callout: 'a note or caution',
  quote: 'a quotation',
  definition: 'a definition',
  inBrief: 'the box “In brief”',
  scope: 'the box “Scope”',
  relatedChapters: 'the box “Related chapters”',
}

function loosely(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function shortened(words: string): string {
  return words.length <= LONGEST_COMMENT ? words : `${words.slice(0, LONGEST_COMMENT - 1)}…`
}
