import { isUuid } from '@/lib/document/document'

/*
 * Word keeps bookmarks while people edit, and names them with at most 40 characters. A clause's uuid without its
 * hyphens fits beside a word that says what it is.
 */

/** The bookmark around a clause. */
export function clauseBookmark(clauseId: string): string {
  return `clause_${clauseId.replaceAll('-', '')}`
}

/** The clause that a bookmark stands around; null for any other bookmark. */
export function clauseOfBookmark(name: string): string | null {
  return uuidAfter('clause_', name)
}

/** Where the words of a reference to a chapter lead: to no bookmark, but the words keep it while they are edited. */
export function chapterAnchor(chapterId: string): string {
  return `chapter_${chapterId.replaceAll('-', '')}`
}

/** The chapter that such words refer to. */
export function chapterOfAnchor(anchor: string): string | null {
  return uuidAfter('chapter_', anchor)
}

/** The same for a reference to another manual, by its place among those of the text. */
export function manualAnchor(place: number): string {
  return `manual_${place}`
}

/** The place of the reference that such words were. */
export function placeOfManualAnchor(anchor: string): number | null {
  const place = /^manual_(\d{1,5})$/.exec(anchor)?.[1]
  return place === undefined ? null : Number(place)
}

function uuidAfter(word: string, name: string): string | null {
  const hex = name.startsWith(word) ? name.slice(word.length).toLowerCase() : ''
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(uuid) ? uuid : null
}
