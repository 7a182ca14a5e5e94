import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import { readTextsUntil } from '@/lib/reading/chapter/queries/texts-until'
import type { TextUntil } from '@/lib/reading/chapter/texts-until'

const dated: Prepared = {
  name: 'search in force',
  text: `
    SELECT c.chapter_id AS "chapterId", c.manual_id AS "manualId", v.id AS "revisionId",
           to_char(v.in_force_on, 'YYYY-MM-DD') AS day, r.number
    FROM search_chapters c
    JOIN manuals m ON m.id = c.manual_id
    JOIN releases r ON r.id = m.current_release_id
    JOIN release_chapters h ON h.release_id = r.id AND h.chapter_id = c.chapter_id
    JOIN published_revisions v ON v.id = h.revision_id
    WHERE c.key = ANY($1::int[]) AND v.in_force_on IS NOT NULL`,
}

type DatedRow = { chapterId: string; manualId: string; revisionId: string; day: string; number: number }

/** From when the current texts of chapters (by their keys) are in force, and what applies until then, of those for which a day was said. */
export async function readInForce(
  from: Database,
  keys: readonly number[],
): Promise<Map<string, { inForceOn: Date; untilThen: TextUntil[] }>> {
  const rows = await askPrepared<DatedRow>(from, dated, [keys])
  const found = new Map<string, { inForceOn: Date; untilThen: TextUntil[] }>()
  for (const { day, ...row } of rows) {
    const chapter = { ...row, inForceOn: new Date(day) }
    const until = await readTextsUntil(from, chapter, [chapter])
    found.set(chapter.chapterId, {
      inForceOn: chapter.inForceOn,
      untilThen: until.get(chapter.chapterId) ?? [],
    })
  }
  return found
}
