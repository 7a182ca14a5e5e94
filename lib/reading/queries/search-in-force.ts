import type { Database } from '@/lib/platform/database'
import type { TextUntil } from '@/lib/reading/texts-until'
import { readTextsUntil } from './texts-until'

type Chapter = { chapterId: string; manualId: string }

/** From when the current texts of chapters are in force, and what applies until then, of those for which a day was said. */
export async function readInForce(
  from: Database,
  chapters: readonly Chapter[],
): Promise<Map<string, { inForceOn: Date; untilThen: TextUntil[] }>> {
  const dated = await from.$queryRaw<(Chapter & { revisionId: string; inForceOn: Date; number: number })[]>`
    SELECT h.chapter_id AS "chapterId", r.manual_id AS "manualId", v.id AS "revisionId", v.in_force_on AS "inForceOn", r.number
    FROM manuals m JOIN releases r ON r.id = m.current_release_id
    JOIN release_chapters h ON h.release_id = r.id
    JOIN published_revisions v ON v.id = h.revision_id
    WHERE m.id = ANY(${[...new Set(chapters.map(({ manualId }) => manualId))]}::uuid[])
      AND h.chapter_id = ANY(${chapters.map(({ chapterId }) => chapterId)}::uuid[]) AND v.in_force_on IS NOT NULL`
  const found = new Map<string, { inForceOn: Date; untilThen: TextUntil[] }>()
  for (const chapter of dated) {
    const until = await readTextsUntil(from, chapter, [chapter])
    found.set(chapter.chapterId, {
      inForceOn: chapter.inForceOn,
      untilThen: until.get(chapter.chapterId) ?? [],
    })
  }
  return found
}
