import { A_CHAPTER_FOR_STAFF, mapReferences } from '@/lib/document/references'
import { upgradeDocument } from '@/lib/document/schema'
import { searchRows } from '@/lib/document/search-text'
import type { Snapshot, SnapshotChapter } from '@/lib/ledger/snapshot'
import type { Transaction } from '@/lib/platform/database'

/**
 * Makes the manual's search rows those of its next release: one of each chapter with its number and title, one of each
 * clause of its text, and the words of both. Chapters whose text is another, or names a chapter that got another
 * title, are written anew; of those that only got another number or title, just these two are set; all others are left alone.
 */
export async function refreshSearch(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  previous: Snapshot,
  next: Snapshot,
): Promise<void> {
  const rewritten: SnapshotChapter[] = []
  const renamed: SnapshotChapter[] = []
  for (const chapter of next.chapters.values()) {
    const was = previous.chapters.get(chapter.id)
    if (!was || was.revision?.id !== chapter.revision?.id) rewritten.push(chapter)
    else if (was.number !== chapter.number || was.title !== chapter.title) renamed.push(chapter)
  }
  const gone = [...previous.chapters.keys()].filter((id) => !next.chapters.has(id))
  const retitled = renamed.filter(({ id, title }) => previous.chapters.get(id)?.title !== title)
  const naming = await chaptersNaming(transaction, manual, next, retitled)
  const written = [...new Set([...rewritten, ...naming])]
  const goneKeys = await takeOut(transaction, gone)
  const keys = await putChapters(transaction, manual, [...new Set([...written, ...renamed])])
  await writeClauses(transaction, manual, written, next)
  const keyOf = new Map(keys.map(({ id, key }) => [id, key]))
  const changed = [...new Set([...written, ...retitled])].flatMap(({ id }) => keyOf.get(id) ?? [])
  await refreshWords(transaction, manual.manualId, [...goneKeys, ...changed])
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
  if (chapter) await writeRows(transaction, manual, [chapter], current)
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
  const chapter = current.chapters.get(chapterId)
  const named = chapter ?? { id: chapterId, templateChapterId: null }
  await writeRows(transaction, manual, await chaptersNaming(transaction, manual, current, [named]), current)
}

type ManualIds = { authorityId: string; manualId: string }

/** The chapters of a release whose texts refer to one of these, or to the template's that it is linked to. */
async function chaptersNaming(
  transaction: Transaction,
  { manualId }: ManualIds,
  { chapters }: Snapshot,
  named: readonly Pick<SnapshotChapter, 'id' | 'templateChapterId'>[],
): Promise<SnapshotChapter[]> {
  const ids = named.flatMap(({ id, templateChapterId }) => [id, templateChapterId ?? []].flat())
  if (ids.length === 0) return []
  const naming = await transaction.citation.findMany({
    where: { manualId, citedId: { in: ids } },
    select: { chapterId: true },
    distinct: ['chapterId'],
  })
  return naming.flatMap(({ chapterId }) => chapters.get(chapterId) ?? [])
}

async function writeRows(
  transaction: Transaction,
  manual: ManualIds,
  chapters: readonly SnapshotChapter[],
  next: Snapshot,
): Promise<void> {
  const keys = await putChapters(transaction, manual, chapters)
  await writeClauses(transaction, manual, chapters, next)
  await refreshWords(
    transaction,
    manual.manualId,
    keys.map(({ key }) => key),
  )
}

/** Takes chapters out, with their clauses; gives their keys. */
async function takeOut(transaction: Transaction, chapterIds: readonly string[]): Promise<number[]> {
  if (chapterIds.length === 0) return []
  const rows = await transaction.$queryRaw<{ key: number }[]>`
    DELETE FROM search_chapters WHERE chapter_id = ANY(${[...chapterIds]}::uuid[]) RETURNING key`
  return rows.map(({ key }) => key)
}

/** Makes the chapters' own rows what they are now; gives the key of each. */
function putChapters(
  transaction: Transaction,
  { authorityId, manualId }: ManualIds,
  chapters: readonly SnapshotChapter[],
): Promise<{ id: string; key: number }[]> {
  const rows = chapters.map(({ id, slug, number, title }) => ({
    ...{ chapter_id: id, slug, number },
    title: composed(title),
  }))
  return transaction.$queryRaw`
    INSERT INTO search_chapters (authority_id, manual_id, chapter_id, slug, number, title)
    SELECT ${authorityId}::uuid, ${manualId}::uuid, chapter_id, slug, number, title
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c (chapter_id uuid, slug text, number text, title text)
    ON CONFLICT (chapter_id) DO UPDATE SET number = excluded.number, title = excluded.title
    RETURNING chapter_id AS id, key`
}

async function writeClauses(
  transaction: Transaction,
  { authorityId, manualId }: ManualIds,
  chapters: readonly SnapshotChapter[],
  next: Snapshot,
): Promise<void> {
  const chapterIds = chapters.map(({ id }) => id)
  await transaction.$executeRaw`DELETE FROM search_clauses WHERE chapter_id = ANY(${chapterIds}::uuid[])`
  const rows = await clauseRows(transaction, chapters, next)
  // As one JSON text: an import has thousands of rows.
  await transaction.$executeRaw`
    INSERT INTO search_clauses (authority_id, manual_id, chapter_id, clause_id, heading, text)
    SELECT ${authorityId}::uuid, ${manualId}::uuid, chapter_id, clause_id, heading, text
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c (chapter_id uuid, clause_id uuid, heading text, text text)`
}

/** How much the manual's chapters are about each word, where these chapters changed or went. */
async function refreshWords(transaction: Transaction, manualId: string, keys: number[]): Promise<void> {
  if (keys.length === 0) return
  await transaction.$executeRaw`SELECT refresh_search_words(${manualId}::uuid, ${keys}::int[])`
}

/** A row of search_clauses, by its columns. */
type ClauseRow = { chapter_id: string; clause_id: string; heading: string; text: string }

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
  return chapters.flatMap(({ id, revision }): ClauseRow[] => {
    const text = revision && texts.get(revision.id)
    if (!text) return []
    const document = mapReferences(upgradeDocument(text.document, text.schemaVersion), (reference) => ({
      ...reference,
      label: titleOf.get(reference.chapterId) ?? reference.label,
    }))
    return searchRows(document).map(({ clauseId, heading, text: words }) => ({
      chapter_id: id,
      clause_id: clauseId,
      heading: composed(heading),
      text: composed(words),
    }))
  })
}

/** Each letter with its accent as one, as searches are read: what was copied from a PDF or on a Mac may have them as two. */
function composed(words: string): string {
  return words.normalize('NFC')
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
