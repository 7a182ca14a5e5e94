import { A_CHAPTER_FOR_STAFF, mapReferences } from '@/lib/document/references'
import { upgradeDocument } from '@/lib/document/schema'
import { searchRows } from '@/lib/document/search-text'
import type { Snapshot, SnapshotChapter } from '@/lib/ledger/snapshot'
import type { Transaction } from '@/lib/platform/database'

/**
 * Makes the manual's search rows those of its next release: one of each chapter with its number and title, and
 * one of each clause of its text. Chapters whose text is another are written anew; of those that only got
 * another number or title, just these two are set; all others are left alone.
 */
export async function refreshSearch(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  previous: Snapshot,
  next: Snapshot,
): Promise<void> {
  const { manualId } = manual
  const rewritten: SnapshotChapter[] = []
  const renumbered: SnapshotChapter[] = []
  for (const chapter of next.chapters.values()) {
    const was = previous.chapters.get(chapter.id)
    if (!was || was.revision?.id !== chapter.revision?.id) rewritten.push(chapter)
    else if (was.number !== chapter.number || was.title !== chapter.title) renumbered.push(chapter)
  }
  const gone = [...previous.chapters.keys()].filter((id) => !next.chapters.has(id))
  const cleared = [...gone, ...rewritten.map(({ id }) => id)]
  if (previous.chapters.size > 0 && cleared.length > 0)
    await transaction.searchClause.deleteMany({ where: { manualId, chapterId: { in: cleared } } })
  if (renumbered.length > 0) await setNumbersAndTitles(transaction, manualId, renumbered)
  if (rewritten.length > 0) await writeRows(transaction, manual, rewritten, next)
}

/**
 * Makes the search rows of one chapter of the current release anew, when its text is withheld or no longer is. A chapter
 * that the release does not hold has none.
 */
export async function rewriteSearchOf(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  current: Snapshot,
  chapterId: string,
): Promise<void> {
  const chapter = current.chapters.get(chapterId)
  if (!chapter) return
  await transaction.searchClause.deleteMany({ where: { manualId: manual.manualId, chapterId } })
  await writeRows(transaction, manual, [chapter], current)
}

/**
 * Makes the search rows of those chapters of the current release anew whose texts refer to this one, when it comes to be for
 * staff alone or no longer is: words that everybody finds do not name it.
 */
export async function rewriteSearchNaming(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  current: Snapshot,
  chapterId: string,
): Promise<void> {
  const { manualId } = manual
  const template = current.chapters.get(chapterId)?.templateChapterId ?? null
  const naming = await transaction.citation.findMany({
    where: { manualId, citedId: { in: template === null ? [chapterId] : [chapterId, template] } },
    select: { chapterId: true },
  })
  const chapters = naming.flatMap((row) => current.chapters.get(row.chapterId) ?? [])
  if (chapters.length === 0) return
  await transaction.searchClause.deleteMany({
    where: { manualId, chapterId: { in: chapters.map(({ id }) => id) } },
  })
  await writeRows(transaction, manual, chapters, current)
}

async function writeRows(
  transaction: Transaction,
  { authorityId, manualId }: { authorityId: string; manualId: string },
  chapters: readonly SnapshotChapter[],
  next: Snapshot,
): Promise<void> {
  const rows = await clauseRows(transaction, chapters, next)
  // As one JSON text: an import has thousands of rows.
  await transaction.$executeRaw`
    INSERT INTO search_clauses (authority_id, manual_id, chapter_id, slug, number, title, clause_id, heading, text)
    SELECT ${authorityId}::uuid, ${manualId}::uuid, chapter_id, slug, number, title, clause_id, heading, text
    FROM jsonb_populate_recordset(NULL::search_clauses, ${JSON.stringify(rows)}::jsonb)`
}

async function setNumbersAndTitles(
  transaction: Transaction,
  manualId: string,
  chapters: readonly SnapshotChapter[],
): Promise<void> {
  const [ids, numbers, titles] = [
    chapters.map(({ id }) => id),
    chapters.map(({ number }) => number),
    chapters.map(({ title }) => title),
  ]
  await transaction.$executeRaw`
    UPDATE search_clauses s SET number = c.number, title = c.title
    FROM unnest(${ids}::uuid[], ${numbers}::text[], ${titles}::text[]) AS c (id, number, title)
    WHERE s.manual_id = ${manualId}::uuid AND s.chapter_id = c.id`
}

/** A row of search_clauses, by its columns; the chapter's own has no clause. */
type ClauseRow = {
  chapter_id: string
  slug: string
  number: string | null
  title: string
  clause_id?: string
  heading?: string
  text: string
}

async function clauseRows(
  transaction: Transaction,
  chapters: readonly SnapshotChapter[],
  next: Snapshot,
): Promise<ClauseRow[]> {
  const ids = chapters.flatMap(({ revision }) => revision?.id ?? [])
  // Of a withheld text nothing is found: one that is put back into the manual among them.
  const revisions = await transaction.revision.findMany({
    where: { id: { in: ids }, withholdings: { none: { liftedAt: null } } },
    select: { id: true, text: { select: { document: true, schemaVersion: true } } },
  })
  const texts = new Map(revisions.map(({ id, text }) => [id, text]))
  const forStaff = await transaction.chapter.findMany({
    where: { id: { in: [...next.chapters.keys()] }, staffOnly: true },
    select: { id: true },
  })
  const titleOf = titlesByReference(next, new Set(forStaff.map(({ id }) => id)))
  return chapters.flatMap(({ id, slug, number, title, revision }): ClauseRow[] => {
    const chapter = { chapter_id: id, slug, number, title }
    const text = revision && texts.get(revision.id)
    if (!text) return [{ ...chapter, text: '' }]
    const document = mapReferences(upgradeDocument(text.document, text.schemaVersion), (reference) => ({
      ...reference,
      label: titleOf.get(reference.chapterId) ?? reference.label,
    }))
    const clauses = searchRows(document).map(({ clauseId, heading, text: words }) => ({
      ...chapter,
      clause_id: clauseId,
      heading,
      text: words,
    }))
    return [{ ...chapter, text: '' }, ...clauses]
  })
}

/**
 * A reference reads as the title of the chapter that it names, or of the one that is linked to a template's; one that is
 * for staff alone is not named.
 */
function titlesByReference(
  { chapters }: Snapshot,
  forStaff: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const nameOf = ({ id, title }: SnapshotChapter) => (forStaff.has(id) ? A_CHAPTER_FOR_STAFF : title)
  for (const chapter of chapters.values())
    if (chapter.templateChapterId !== null) titles.set(chapter.templateChapterId, nameOf(chapter))
  for (const chapter of chapters.values()) titles.set(chapter.id, nameOf(chapter))
  return titles
}
