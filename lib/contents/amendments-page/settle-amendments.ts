import type { Badge, Outline, OutlineChapter } from '@/lib/contents/outline'
import { titleKey } from '@/lib/contents/title-key'
import type { AmendmentsPage, PrintedEdition, PrintedRow } from './amendments-page'

/** What an import makes of an amendments page. */
export type SettledAmendments = {
  /** The edition that the badges of the contents page are of. */
  edition: string
  /** What the page says in that edition of each chapter that has a badge, by the chapter's key. */
  details: ReadonlyMap<string, string>
  /** All other rows, by edition, newest first: carried over as they are. */
  carried: PrintedEdition[]
  report: SettlingReport
}

/** Where the amendments page and the badges of the contents page do not agree. */
export type SettlingReport = {
  /** The contents page names an edition that the amendments page does not have: the newest was taken. */
  otherEdition: string | null
  /** Rows of the edition whose chapter has no badge; those without a chapter are reported where names are matched. */
  rowsWithoutBadge: PrintedRow[]
  badgesWithoutRow: OutlineChapter[]
  /** Rows of a chapter that has the other badge. */
  otherBadge: { row: PrintedRow; badge: Badge }[]
  /** Rows that say that a chapter is removed which the contents page has. */
  notRemoved: PrintedRow[]
}

/**
 * Sets the rows of an amendments page against the badges of the contents page: those of the edition named, else of the
 * newest. A chapter's rows there, several brought together in their order, say what its badge is about.
 */
export function settleAmendments(
  { chapters, edition: ofContents }: Outline,
  { editions }: AmendmentsPage,
  asked?: string,
): SettledAmendments | null {
  const named = asked ?? ofContents
  const ofName = named === null ? undefined : editions.find(({ name }) => titleKey(name) === titleKey(named))
  const current = ofName ?? editions[0]
  if (!current) return null
  const byKey = new Map(chapters.map((chapter) => [chapter.key, chapter]))
  const ofBadge = (row: PrintedRow) => (row.chapter === null ? undefined : byKey.get(row.chapter))
  const says = current.rows.filter((row) => row.kind !== 'removed' && (ofBadge(row)?.badge ?? null) !== null)
  const details = new Map<string, string>()
  for (const { chapter, details: words } of says)
    if (chapter !== null) details.set(chapter, [details.get(chapter) ?? '', words].filter(Boolean).join('\n'))

  const taken = new Set(says)
  const carried = editions
    .map((edition) => ({ ...edition, rows: edition.rows.filter((row) => !taken.has(row)) }))
    .filter(({ rows }) => rows.length > 0)
  const listed = current.rows.filter(({ kind }) => kind !== 'removed')
  return {
    ...{ edition: current.name, details, carried },
    report: {
      otherEdition: named !== null && !ofName ? named : null,
      rowsWithoutBadge: listed.filter((row) => ofBadge(row)?.badge === null),
      badgesWithoutRow: chapters.filter(({ key, badge }) => badge !== null && !details.has(key)),
      otherBadge: says.flatMap((row) => {
        const badge = ofBadge(row)?.badge
        return badge && badge !== row.kind ? [{ row, badge }] : []
      }),
      notRemoved: current.rows.filter((row) => row.kind === 'removed' && row.chapter !== null),
    },
  }
}
