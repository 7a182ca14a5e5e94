import { type AppendixTable, USUAL_HEADINGS } from '@/lib/contents/appendix-headings'
import { yearOf } from '@/lib/platform/dates'
import type { AmendmentKind } from '@/prisma/generated/enums'
import { type ListedKind, listedKind } from '../manual/listed-kinds'
import { compareNumbers } from '../manual/number-order'

/** A release as the appendix names it. */
export type AppendixRelease = {
  number: number
  edition: string
  /** 1, 2, 3 … among the manual's editions, in the order in which they were opened. */
  editionPosition: number
  publishedAt: Date
  imported: boolean
}

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
  /** 1, 2, 3 … among the manual's editions. */
  position: number
  /** Newest first. */
  releases: AppendixRelease[]
  updated: AppendixRow[]
  new: AppendixRow[]
  removed: AppendixRow[]
}

/** One year of the appendix and its editions, newest first: an edition is of the year in which its last release was. */
export type AppendixYear<Edition> = { year: number; editions: Edition[] }

/**
 * The appendix: editions newest first, and in each one row a chapter. New outranks Updated; a chapter whose last
 * coming or going was a removal stands among the removed. A correction stands under the row that it puts right.
 */
export function appendixEditions(
  releases: readonly AppendixRelease[],
  ledger: readonly LedgerRow[],
): AppendixEdition[] {
  const changes = listedChanges(ledger)
  return editionsOf(releases).map((edition) => {
    const rows = rowsOf(changes.filter((change) => change.release.editionPosition === edition.position))
    return {
      ...edition,
      updated: rows.filter((row) => tableOf(row) === 'updated'),
      new: rows.filter((row) => tableOf(row) === 'new'),
      removed: rows.filter((row) => tableOf(row) === 'removed'),
    }
  })
}

/** Editions by the years of their last releases, both newest first. */
export function appendixYears<Edition extends { releases: readonly AppendixRelease[] }>(
  editions: readonly Edition[],
): AppendixYear<Edition>[] {
  const years: AppendixYear<Edition>[] = []
  for (const edition of editions) {
    const published = newestFirst(edition.releases)[0]?.publishedAt
    const year = published ? yearOf(published) : 0
    const last = years.at(-1)
    if (last?.year === year) last.editions.push(edition)
    else years.push({ year, editions: [edition] })
  }
  return years
}

/** The editions that these releases are of, newest first, without their rows. */
export function editionsOf(
  releases: readonly AppendixRelease[],
): Pick<AppendixEdition, 'edition' | 'position' | 'releases'>[] {
  const newest = newestFirst(releases)
  const positions = [...new Set(newest.map(({ editionPosition }) => editionPosition))]
  return positions.map((position) => {
    const own = newest.filter((release) => release.editionPosition === position)
    return { edition: own[0]?.edition ?? '', position, releases: own }
  })
}

/** The changes that are listed, oldest first, with corrections moved under what they put right. */
export function listedChanges(ledger: readonly LedgerRow[]): AppendixChange[] {
  const known = new Set(ledger.map((row) => row.id))
  const isCorrection = (row: LedgerRow) => row.correctsId !== null && known.has(row.correctsId)
  const sorted = [...ledger].sort(inLedgerOrder)
  const corrections = new Map<string | null, LedgerRow[]>()
  for (const row of sorted.filter(isCorrection))
    corrections.set(row.correctsId, [...(corrections.get(row.correctsId) ?? []), row])
  return sorted.flatMap((row) => {
    const listed = listedKind(row.kind)
    if (listed === null || isCorrection(row)) return []
    return [{ ...row, listed, corrections: corrections.get(row.id) ?? [] }]
  })
}

/** An edition's tables as they are headed and in their order, those without a row left out. */
export function appendixTables(
  edition: Pick<AppendixEdition, AppendixTable>,
  headings: Record<AppendixTable, string> = USUAL_HEADINGS,
): { table: AppendixTable; caption: string; rows: AppendixRow[] }[] {
  return TABLES.map((table) => ({ table, caption: headings[table], rows: edition[table] })).filter(
    ({ rows }) => rows.length > 0,
  )
}

const TABLES = ['updated', 'new', 'removed'] as const

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
