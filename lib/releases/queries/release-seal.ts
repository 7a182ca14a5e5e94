import { readInUtc } from '@/lib/audit/row-seal'
import type { Database } from '@/lib/platform/database'

/**
 * SHA-256 over every row that a release wrote or stands on, as the database holds it: the release, its chapters, entries
 * and amendments, the versions that it published, the decisions and contributions of those until then, the changes of the
 * contents that it carried with the decisions on them, the corrections that came with it, and the earlier editions that an
 * import carried over. The audit event of the publication carries it, so that a row that somebody altered past all rules
 * is found (lib/proof). Inside the caller's transaction, which reads times in UTC from then on.
 * Empty columns are left out, so that a column that is added later changes no seal.
 */
export async function releaseSeal(from: Database, releaseId: string): Promise<string> {
  await readInUtc(from)
  const [row] = await from.$queryRaw<{ seal: string }[]>`
    WITH release AS (SELECT * FROM releases WHERE id = ${releaseId}::uuid),
    published AS (SELECT * FROM revisions WHERE release_id = ${releaseId}::uuid),
    sealed AS (
      SELECT 1 AS part, to_jsonb(r) AS stored FROM release r
      UNION ALL SELECT 2, to_jsonb(c) FROM release_chapters c WHERE c.release_id = ${releaseId}::uuid
      UNION ALL SELECT 3, to_jsonb(e) FROM release_entries e WHERE e.release_id = ${releaseId}::uuid
      UNION ALL SELECT 4, to_jsonb(a) FROM amendments a WHERE a.release_id = ${releaseId}::uuid
      UNION ALL SELECT 5, to_jsonb(p) FROM published p
      UNION ALL SELECT 6, to_jsonb(d) FROM decisions d JOIN published p ON p.id = d.revision_id, release r
        WHERE d.decided_at <= r.published_at
      UNION ALL SELECT 7, to_jsonb(w) FROM contributions w JOIN published p ON p.id = w.revision_id
      UNION ALL SELECT 8, to_jsonb(o) FROM carried_editions o WHERE o.release_id = ${releaseId}::uuid
      UNION ALL SELECT 9, to_jsonb(l) FROM carried_amendments l
        JOIN carried_editions o ON o.id = l.edition_id WHERE o.release_id = ${releaseId}::uuid
      UNION ALL SELECT 10, to_jsonb(h) FROM contents_changes h WHERE h.release_id = ${releaseId}::uuid
      UNION ALL SELECT 11, to_jsonb(d) FROM contents_decisions d
        JOIN contents_changes h ON h.id = d.change_id WHERE h.release_id = ${releaseId}::uuid
      UNION ALL SELECT 12, to_jsonb(k) FROM corrections k WHERE k.release_id = ${releaseId}::uuid)
    SELECT encode(sha256(convert_to(
      string_agg(jsonb_strip_nulls(stored)::text, E'\n' ORDER BY part, jsonb_strip_nulls(stored)::text COLLATE "C"),
      'UTF8')), 'hex') AS seal
    FROM sealed`
  if (!row?.seal) throw new Error(`There is no release ${releaseId}`)
  return row.seal
}
