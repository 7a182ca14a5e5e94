import { type EntryReference, entryReferences } from '@/lib/contents/schema'
import type { ChapterDocument } from '@/lib/document/document'
import { findPattern } from '@/lib/document/find-pattern'
import { A_CHAPTER_FOR_STAFF, mapReferences } from '@/lib/document/references'
import type { EntryRow } from './contents-tree'
import type { IssuedManual } from './issued-manual'

/*
 * What somebody who has not signed in is not shown: chapters for staff alone. Here is what becomes of all that stands
 * around them and names them.
 */

/** What an audience is not shown. */
export type Hidden = Pick<IssuedManual, 'hidden' | 'hiddenTitles'>

/** A text whose references to hidden chapters name none of them. */
export function withoutHiddenReferences(document: ChapterDocument, { hidden }: Hidden): ChapterDocument {
  if (hidden.size === 0) return document
  return mapReferences(document, (reference) =>
    hidden.has(reference.chapterId) ? A_CHAPTER_FOR_STAFF : reference,
  )
}

/**
 * Words that were written about another chapter, without the titles of hidden ones. A title of one word ("Complaints")
 * is an everyday word as well: it is taken for a title in quotation marks only.
 */
export function withoutHiddenTitles(words: string, { hiddenTitles }: Hidden): string {
  return hiddenTitles
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, title) => left.replace(titlePattern(title), A_CHAPTER_FOR_STAFF), words)
}

function titlePattern(title: string): RegExp {
  const written = asWritten(title)
  const quoted = `[“"‘']${written}[”"’']`
  const bare = `(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`
  return new RegExp(/\s/.test(title.trim()) ? `${quoted}|${bare}` : quoted, 'giu')
}

/** Is this the very title of a hidden chapter? */
export function isHiddenTitle(title: string, { hiddenTitles }: Hidden): boolean {
  return hiddenTitles.some((hiddenTitle) =>
    new RegExp(`^${asWritten(hiddenTitle)}$`, 'iu').test(title.trim()),
  )
}

/** A title in a pattern that finds it whichever apostrophes, hyphens and spaces somebody wrote. */
function asWritten(title: string): string {
  const words = title.replaceAll(/\s+/g, ' ').trim()
  return findPattern({ words, wholeWord: false }).replaceAll('[ \\u00a0]', '\\s+')
}

/**
 * The places of a release without those of hidden chapters. Their notes, documents and links go with them; chapters and
 * sections that stand below one move up into its place. What is left names no hidden chapter.
 */
export function withoutHiddenPlaces<Row extends EntryRow>(rows: readonly Row[], of: Hidden): Row[] {
  if (of.hidden.size === 0) return [...rows]
  const below = new Map<string | null, Row[]>()
  for (const row of rows.toSorted((one, other) => one.position - other.position))
    below.set(row.parentId, [...(below.get(row.parentId) ?? []), row])
  const isHidden = ({ chapterId }: Row) => chapterId !== null && of.hidden.has(chapterId)
  const standing = (parentId: string | null): Row[] =>
    (below.get(parentId) ?? []).flatMap((row) =>
      isHidden(row) ? standing(row.entryId).filter(({ kind }) => MOVES_UP.includes(kind)) : [row],
    )
  const shownUnder = (parentId: string | null): Row[] =>
    standing(parentId).flatMap((row, position) => [
      { ...row, ...wordsOf(row, of), parentId, position },
      ...shownUnder(row.entryId),
    ])
  return shownUnder(null)
}

const MOVES_UP: readonly EntryRow['kind'][] = ['chapter', 'section']

/** The same, without the sections in which there is nothing else. */
export function withoutEmptiedSections<Row extends EntryRow>(
  rows: readonly Row[],
  shown: readonly Row[],
): Row[] {
  const parents = (of: readonly Row[]) =>
    new Set(of.flatMap(({ kind, parentId }) => (kind === 'reserved' ? [] : (parentId ?? []))))
  const wereParents = parents(rows)
  const visit = (left: readonly Row[]): Row[] => {
    const areParents = parents(left)
    const kept = left.filter(
      ({ kind, entryId }) => kind !== 'section' || areParents.has(entryId) || !wereParents.has(entryId),
    )
    return kept.length === left.length ? kept : visit(kept)
  }
  return visit(shown)
}

/** A note's words and its references, of which none leads to a hidden chapter; each stands where its words are. */
function wordsOf(row: EntryRow, of: Hidden): Pick<EntryRow, 'title' | 'text' | 'references'> {
  const references: EntryReference[] = entryReferences.parse(row.references)
  const named = references.filter(({ chapterId }) => chapterId !== null && of.hidden.has(chapterId))
  const without = (words: string | null) =>
    words === null
      ? null
      : withoutHiddenTitles(
          named.reduce(
            (left, one) => (one.words ? left.replace(one.words, A_CHAPTER_FOR_STAFF) : left),
            words,
          ),
          of,
        )
  return {
    title:
      row.kind === 'note' || row.kind === 'link' || row.kind === 'document' ? without(row.title) : row.title,
    text: without(row.text),
    references: references.filter((reference) => !named.includes(reference)),
  }
}
