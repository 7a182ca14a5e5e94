import type { Database } from '@/lib/platform/database'
import type { SectionPlaces } from '../section-places'

/** Which chapters stood in each of these sections, by the section's entry, at the releases from one number to another. */
export async function readSectionPlaces(
  from: Database,
  manualId: string,
  entryIds: readonly string[],
  releases: { from: number; to: number },
): Promise<Map<string, SectionPlaces>> {
  const rows = await from.$queryRaw<{ section: string; number: number; chapterId: string }[]>`
    WITH RECURSIVE below AS (
      SELECT e.entry_id AS section, e.release_id, r.number, e.entry_id, e.chapter_id
      FROM releases r JOIN release_entries e ON e.release_id = r.id
      WHERE r.manual_id = ${manualId}::uuid AND r.number BETWEEN ${releases.from} AND ${releases.to}
        AND e.entry_id = ANY(${[...entryIds]}::uuid[])
      UNION ALL
      SELECT b.section, b.release_id, b.number, e.entry_id, e.chapter_id
      FROM below b JOIN release_entries e ON e.release_id = b.release_id AND e.parent_id = b.entry_id)
    SELECT DISTINCT section, number, chapter_id AS "chapterId" FROM below WHERE chapter_id IS NOT NULL`
  const sections = new Map<string, Map<number, Set<string>>>()
  for (const { section, number, chapterId } of rows) {
    const places = sections.get(section) ?? new Map<number, Set<string>>()
    places.set(number, (places.get(number) ?? new Set()).add(chapterId))
    sections.set(section, places)
  }
  return sections
}
