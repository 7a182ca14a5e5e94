import { A_CHAPTER_FOR_STAFF } from '@/lib/document/references'
import type { Database } from '@/lib/platform/database'
import { readShownEntries } from '@/lib/reading/manual/queries/shown-entries'
import { readStaffOnly } from '@/lib/reading/manual/queries/staff-only'

/** What somebody follows of a manual: a section's entry, a chapter, or, with neither, all of it. */
export type Followed = { manualId: string; entryId: string | null; chapterId: string | null }

/** What a section is called in which everything is for staff. */
const A_SECTION = 'a section of the manual'

type Named = { id: string; title: string; releaseId: string }

/** The id of what is followed: the section's entry, the chapter or the manual. */
export function followedId({ entryId, chapterId, manualId }: Followed): string {
  return entryId ?? chapterId ?? manualId
}

/**
 * What each of them is called, by its id, as the newest release that held it knew it: "section 2 Looked After Children". A
 * chapter that is for staff now is not named, nor is a section that holds nothing else: whoever follows has not signed in.
 */
export async function followedWords(
  from: Database,
  manualId: string,
  followed: readonly Followed[],
): Promise<(one: Followed) => string> {
  const entryIds = followed.flatMap(({ entryId }) => entryId ?? [])
  const chapterIds = followed.flatMap(({ chapterId }) => chapterId ?? [])
  const sections = await from.$queryRaw<Named[]>`
    SELECT asked.id, held.release_id AS "releaseId", concat('section ', held.number, ' ', held.title) AS title
    FROM unnest(${entryIds}::uuid[]) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT e.release_id, e.number, e.title FROM release_entries e JOIN releases r ON r.id = e.release_id
      WHERE e.entry_id = asked.id AND e.manual_id = ${manualId}::uuid ORDER BY r.number DESC LIMIT 1) held`
  const chapters = await from.$queryRaw<Named[]>`
    SELECT asked.id, held.release_id AS "releaseId", concat('the chapter “', held.title, '”') AS title
    FROM unnest(${chapterIds}::uuid[]) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT c.release_id, c.title FROM release_chapters c JOIN releases r ON r.id = c.release_id
      WHERE c.chapter_id = asked.id AND c.manual_id = ${manualId}::uuid ORDER BY r.number DESC LIMIT 1) held`
  const hidden = await readStaffOnly(from, manualId, 'public')
  const emptied = hidden.hidden.size === 0 ? new Set() : await emptiedOf(from, sections, hidden)
  const titles = new Map([
    ...sections.map(({ id, title }) => [id, emptied.has(id) ? A_SECTION : title] as const),
    ...chapters.map(({ id, title }) => [id, hidden.hidden.has(id) ? A_CHAPTER_FOR_STAFF : title] as const),
  ])
  return (one) => titles.get(followedId(one))?.replaceAll(/\s+/g, ' ').trim() ?? 'the whole manual'
}

/** Which of these sections, each in the release that named it, are shown to staff alone. */
async function emptiedOf(
  from: Database,
  sections: readonly Named[],
  hidden: Parameters<typeof readShownEntries>[2],
): Promise<Set<string>> {
  const emptied = new Set<string>()
  for (const releaseId of new Set(sections.map((section) => section.releaseId))) {
    const shown = new Set((await readShownEntries(from, releaseId, hidden)).map(({ entryId }) => entryId))
    for (const section of sections)
      if (section.releaseId === releaseId && !shown.has(section.id)) emptied.add(section.id)
  }
  return emptied
}
