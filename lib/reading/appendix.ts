import { yearOf } from '@/lib/platform/dates'
import type { AmendmentKind } from '@/prisma/generated/enums'
import { type ListedKind, listedKind } from './listed-kinds'
import { compareNumbers } from './number-order'

/** A release as the appendix names it. */
export type AppendixRelease = { number: number; edition: string; publishedAt: Date; imported: boolean }

/** A row of the ledger with its release, as far as readers are told of it. */
export type LedgerRow = {
  id: string
  kind: AmendmentKind
  chapterId: string
  title: string
  number: string | null
  slug: string
  details: string
  position: number
  replacement: { title: string; slug: string } | null
  correctsId: string | null
  release: AppendixRelease
}

/** One dated change of a chapter, and what was later put right about it. */
export type AppendixChange = LedgerRow & { listed: ListedKind; corrections: LedgerRow[] }

/** A chapter's one row in an edition: its changes, oldest first. */
export type AppendixRow = {
  chapterId: string
  /** As the last of its changes knew them. */
  title: string
  number: string | null
  slug: string
  changes: AppendixChange[]
}

/** An edition of the appendix, its three tables in contents order. */
export type AppendixEdition = {
  edition: string
  /** Newest first. */
  releases: AppendixRelease[]
  updated: AppendixRow[]
  new: AppendixRow[]
  removed: AppendixRow[]
}

/** The appendix by years of the editions' last releases, newest first. */
export type AppendixYear = { year: number; editions: AppendixEdition[] }

/**
 * The appendix: editions newest first, and in each one row a chapter. New outranks Updated; a chapter whose last
 * coming or going was a removal stands among the removed. A correction stands under the row that it puts right.
 */
export function appendixEditions(
  releases: readonly AppendixRelease[],
  ledger: readonly LedgerRow[],
): AppendixEdition[] {
  const changes = listedChanges(ledger)
  const names = new Set(newestFirst(releases).map((release) => release.edition))
  return [...names].map((edition) => {
    const rows = rowsOf(changes.filter((change) => change.release.edition === edition))
    return {
      edition,
      releases: newestFirst(releases).filter((release) => release.edition === edition),
      updated: rows.filter((row) => tableOf(row) === 'updated'),
      new: rows.filter((row) => tableOf(row) === 'new'),
      removed: rows.filter((row) => tableOf(row) === 'removed'),
    }
  })
}

/** The same editions, folded into years. */
export function appendixYears(editions: readonly AppendixEdition[]): AppendixYear[] {
  const years: AppendixYear[] = []
  for (const edition of editions) {
    const published = edition.releases[0]?.publishedAt
    const year = published ? yearOf(published) : 0
    const last = years.at(-1)
    if (last?.year === year) last.editions.push(edition)
    else years.push({ year, editions: [edition] })
  }
  return years
}

/** The changes that are listed, oldest first, with corrections moved under what they put right. */
export function listedChanges(ledger: readonly LedgerRow[]): AppendixChange[] {
  const known = new Set(ledger.map((row) => row.id))
  const isCorrection = (row: LedgerRow) => row.correctsId !== null && known.has(row.correctsId)
  return [...ledger].sort(inLedgerOrder).flatMap((row) => {
    const listed = listedKind(row.kind)
    if (listed === null || isCorrection(row)) return []
    return [{ ...row, listed, corrections: ledger.filter((other) => other.correctsId === row.id) }]
  })
}

/** An edition's tables as they are headed and in their order, those without a row left out. */
export function appendixTables(edition: AppendixEdition): { caption: string; rows: AppendixRow[] }[] {
  return [
    { caption: 'Updated Chapters', rows: edition.updated },
    { caption: 'New Chapters', rows: edition.new },
    { caption: 'Removed Chapters', rows: edition.removed },
  ].filter(({ rows }) => rows.length > 0)
}

function rowsOf(changes: readonly AppendixChange[]): AppendixRow[] {
  const rows = new Map<string, AppendixRow>()
  for (const change of changes) {
    const { chapterId, title, number, slug } = change
    const earlier = rows.get(chapterId)?.changes ?? []
    rows.set(chapterId, { chapterId, title, number, slug, changes: [...earlier, change] })
  }
  return [...rows.values()].sort(
    (one, other) => compareNumbers(one.number, other.number) || one.title.localeCompare(other.title, 'en'),
  )
}

function tableOf({ changes }: AppendixRow): 'updated' | 'new' | 'removed' {
  const lastPresence = changes.findLast(({ listed }) => listed === 'new' || listed === 'removed')
  return lastPresence?.listed === 'removed' ? 'removed' : lastPresence ? 'new' : 'updated'
}

function inLedgerOrder(one: LedgerRow, other: LedgerRow): number {
  return one.release.number - other.release.number || one.position - other.position
}

function newestFirst(releases: readonly AppendixRelease[]): AppendixRelease[] {
  return [...releases].sort((one, other) => other.number - one.number)
}
