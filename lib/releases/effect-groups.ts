import type { AmendmentKind } from '@/prisma/generated/enums'
import { type AmendmentRow, isListed } from './amendment-row'

/** A chapter's row of the appendix as it will read: its name, and its details in order. */
export type ListedRow = { chapterId: string; name: string; details: string[] }

/** The three tables of the appendix that a release adds to. */
export type ListedTables = { updated: ListedRow[]; new: ListedRow[]; removed: ListedRow[] }

const TABLES: Partial<Record<AmendmentKind, keyof ListedTables>> = {
  new: 'new',
  reinstated: 'new',
  removed: 'removed',
}

/** The rows that staff will find in the Amendments, one a chapter, in contents order. */
export function listedTables(amendments: readonly AmendmentRow[]): ListedTables {
  const rows = new Map<string, { table: keyof ListedTables; row: ListedRow }>()
  for (const amendment of amendments) {
    const { kind, chapterId, chapterNumber, chapterTitle, details } = amendment
    if (!isListed(amendment) || chapterId === null) continue
    const name = [chapterNumber, chapterTitle].filter(Boolean).join(' ')
    const known = rows.get(chapterId) ?? { table: 'updated', row: { chapterId, name, details: [] } }
    known.row.details.push(details)
    known.table = TABLES[kind] ?? known.table
    rows.set(chapterId, known)
  }
  const tableOf = (wanted: keyof ListedTables) =>
    [...rows.values()].flatMap(({ table, row }) => (table === wanted ? row : []))
  return { updated: tableOf('updated'), new: tableOf('new'), removed: tableOf('removed') }
}

/** What changes at one place of the contents: what readers have there now, and what they would have. */
export type ContentsEffect = { key: string; what: string; before: string; after: string }

const NOTHING = 'Not there'

/** The changes of the contents before and after: places that come, go, move, or change their words or marks. */
export function contentsEffects(amendments: readonly AmendmentRow[]): ContentsEffect[] {
  return amendments.flatMap((row): ContentsEffect[] => {
    const { kind, subjectId, before, after, chapterTitle, chapterNumber, details } = row
    const key = `${kind} ${subjectId}`
    const name = [chapterNumber, chapterTitle].filter(Boolean).join(' ')
    switch (kind) {
      case 'new':
      case 'reinstated':
        return [{ key, what: name, before: NOTHING, after: name }]
      case 'removed':
        return [{ key, what: name, before: name, after: NOTHING }]
      case 'renamed':
        return [{ key, what: name, before: before?.title ?? '', after: after?.title ?? '' }]
      case 'moved':
        return [{ key, what: name, before: before?.number ?? 'Without a number', after: details }]
      case 'contents':
        return [
          {
            key,
            what: name || entryWords(after) || entryWords(before) || 'Untitled',
            before: before?.entry ? entryWords(before) : before ? 'In its place' : NOTHING,
            after: after?.entry ? entryWords(after) : details,
          },
        ]
      default:
        return []
    }
  })
}

function entryWords(side: AmendmentRow['before']): string {
  const entry = side?.entry
  if (!entry) return ''
  const words = entry.title ?? entry.text ?? (entry.kind === 'chapter' ? 'The chapter’s title' : 'Untitled')
  return entry.underReview ? `${words} (under review)` : words
}
