import { everyEntry } from '@/lib/contents/outline'
import { referencePlaces } from '@/lib/document/reference-places'
import { upgradeDocument } from '@/lib/document/schema'
import type { Snapshot } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'
import type { Citation } from '../blocker'

/**
 * References that would lead nowhere in the next release. A chapter that goes is looked for in every text and
 * note of it; one that readers never had, in the texts that are new (`approvedIds`), as no other can name it.
 */
export async function deadCitations(
  from: Database,
  manualId: string,
  previous: Snapshot,
  next: Snapshot,
  approvedIds: readonly string[],
): Promise<Citation[]> {
  const absent = await absentChapters(from, manualId, previous, next)
  if (absent.size === 0) return []
  const anyRemoved = [...absent.values()].some(({ removed }) => removed)
  const searched = anyRemoved
    ? [...next.chapters.values()].flatMap(({ revision }) => revision?.id ?? [])
    : approvedIds
  const inTexts = (await textsNaming(from, searched, [...absent.keys()])).flatMap(({ chapterId, cited }) =>
    cited.flatMap(({ chapterId: id, clauseId, words }) => {
      const chapter = absent.get(id)
      const citedBy = next.chapters.get(chapterId)?.title ?? ''
      const place = { chapterId, clauseId, commentId: null, entryId: null, words }
      return chapter ? { ...chapter, citedBy, citingChapterId: chapterId, place } : []
    }),
  )
  const inNotes = [...everyEntry(next.entries)].flatMap(({ id: entryId, text, title, references }) =>
    references.flatMap(({ chapterId }) => {
      const chapter = absent.get(chapterId ?? '')
      const citedBy = text ?? title ?? ''
      const place = { chapterId: null, clauseId: null, commentId: null, entryId, words: citedBy }
      return chapter?.removed ? { ...chapter, citedBy, citingChapterId: null, place } : []
    }),
  )
  return [...inTexts, ...inNotes]
}

type AbsentChapter = Pick<Citation, 'citedId' | 'citedTitle' | 'removed'>

/** The manual's chapters that the next release does not hold, by every id that a reference may name them by. */
async function absentChapters(from: Database, manualId: string, previous: Snapshot, next: Snapshot) {
  const absent = new Map<string, AbsentChapter>()
  for (const { id, title } of await from.chapter.findMany({
    where: { manualId, id: { notIn: [...next.chapters.keys()] } },
    select: { id: true, title: true },
  })) {
    const was = previous.chapters.get(id)
    absent.set(id, { citedId: id, citedTitle: was?.title ?? title, removed: was !== undefined })
  }
  // Inherited text names the template's chapter; a publication resolves it to the local one.
  const stillLinked = new Set([...next.chapters.values()].map(({ templateChapterId }) => templateChapterId))
  for (const { id, templateChapterId } of previous.chapters.values()) {
    const chapter = absent.get(id)
    if (chapter && templateChapterId !== null && !stillLinked.has(templateChapterId))
      absent.set(templateChapterId, chapter)
  }
  return absent
}

/** Of these revisions, those whose text names one of the chapters, and which it names where. The database sifts them first. */
async function textsNaming(from: Database, revisionIds: readonly string[], chapterIds: readonly string[]) {
  const rows = await from.$queryRaw<{ chapter_id: string; document: unknown; schema_version: number }[]>`
    SELECT r.chapter_id, t.document, t.schema_version
    FROM revisions r JOIN texts t ON t.authority_id = r.authority_id AND t.hash = r.text_hash
    WHERE r.id = ANY(${revisionIds}::uuid[]) AND t.document::text ~ ${chapterIds.join('|')}`
  return rows.map(({ chapter_id, document, schema_version }) => ({
    chapterId: chapter_id,
    cited: referencePlaces(upgradeDocument(document, schema_version)),
  }))
}
