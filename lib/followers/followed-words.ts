import { A_CHAPTER_FOR_STAFF } from '@/lib/document/references'
import type { Database } from '@/lib/platform/database'

/** What somebody follows of a manual: a section's entry, a chapter, or, with neither, all of it. */
export type Followed = { manualId: string; entryId: string | null; chapterId: string | null }

/** The id of what is followed: the section's entry, the chapter or the manual. */
export function followedId({ entryId, chapterId, manualId }: Followed): string {
  return entryId ?? chapterId ?? manualId
}

/**
 * What each of them is called, by its id, as the newest release that held it knew it: "section 2 Looked After Children". A
 * chapter that is for staff now is not named: whoever follows has not signed in.
 */
export async function followedWords(
  from: Database,
  manualId: string,
  followed: readonly Followed[],
): Promise<(one: Followed) => string> {
  const entryIds = followed.flatMap(({ entryId }) => entryId ?? [])
  const chapterIds = followed.flatMap(({ chapterId }) => chapterId ?? [])
  const named = await from.$queryRaw<{ id: string; title: string }[]>`
    SELECT asked.id, concat('section ', held.number, ' ', held.title) AS title
    FROM unnest(${entryIds}::uuid[]) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT e.number, e.title FROM release_entries e JOIN releases r ON r.id = e.release_id
      WHERE e.entry_id = asked.id AND e.manual_id = ${manualId}::uuid ORDER BY r.number DESC LIMIT 1) held
    UNION ALL
    SELECT asked.id,
           CASE WHEN asked.id IN (SELECT chapter_id FROM staff_only_chapters) THEN ${A_CHAPTER_FOR_STAFF}
                ELSE concat('the chapter “', held.title, '”') END
    FROM unnest(${chapterIds}::uuid[]) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT c.title FROM release_chapters c JOIN releases r ON r.id = c.release_id
      WHERE c.chapter_id = asked.id AND c.manual_id = ${manualId}::uuid ORDER BY r.number DESC LIMIT 1) held`
  const titles = new Map(named.map(({ id, title }) => [id, title.replaceAll(/\s+/g, ' ').trim()]))
  return (one) => titles.get(followedId(one)) ?? 'the whole manual'
}
