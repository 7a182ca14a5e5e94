import type { Database } from '@/lib/platform/database'
import type { Reader } from '@/lib/reading/manual/audience'

/** What a report is about, in the words of the release that was being read. */
export type ReportedTitle = {
  title: string
  manualName: string
  authorityName: string
}

/**
 * Of these reports, by id, what each is about, as long as this reader may read it now: a manual or a chapter can be for
 * staff alone, or closed, since the report was made. What is not shown is left out, and nothing of such a report is shown.
 */
export async function shownReports(
  from: Database,
  reports: readonly string[],
  reader: Pick<Reader, 'authorityIds'> | null,
): Promise<ReadonlyMap<string, ReportedTitle>> {
  const staffIn = [...(reader?.authorityIds ?? [])]
  const rows = await from.$queryRaw<(ReportedTitle & { id: string })[]>`
    SELECT p.id, c.title, r.manual_name AS "manualName", r.authority_name AS "authorityName"
    FROM problem_reports p
    JOIN manuals m ON m.id = p.manual_id
    JOIN releases r ON r.manual_id = p.manual_id AND r.number = p.release
    JOIN release_chapters c ON c.release_id = r.id AND c.chapter_id = p.chapter_id
    WHERE p.id = ANY (${[...reports]}::uuid[]) AND m.visibility <> 'withheld'
      AND (p.authority_id = ANY (${staffIn}::uuid[])
        OR (m.visibility = 'public' AND NOT EXISTS (SELECT 1 FROM staff_only_chapters s WHERE s.chapter_id = p.chapter_id)))`
  return new Map(rows.map(({ id, ...title }) => [id, title]))
}
