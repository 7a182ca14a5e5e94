import type { Database } from '@/lib/platform/database'

/** Where a manual's readers are pointed to now. What is read by it once may be kept: see lib/reading/page-cache.ts. */
export type ManualPointer = {
  manualId: string
  authorityName: string
  manualName: string
  /** The current release's number: every number from 1 to this is a release. */
  currentNumber: number
  presentationNumber: number
  demonstration: boolean
}

/**
 * The pointer of a manual that is open to everybody, or null: no such manual, none issued yet, or one that is
 * for signed-in staff or withheld, which is not told apart. One small query, asked at every request.
 */
export async function readManualPointer(
  from: Database,
  authoritySlug: string,
  manualSlug: string,
): Promise<ManualPointer | null> {
  const [pointer] = await from.$queryRaw<ManualPointer[]>`
    SELECT m.id AS "manualId", r.authority_name AS "authorityName", r.manual_name AS "manualName",
           r.number AS "currentNumber", m.presentation_number AS "presentationNumber", m.demonstration
    FROM authorities a
    JOIN manuals m ON m.authority_id = a.id
    JOIN releases r ON r.id = m.current_release_id
    WHERE a.slug = ${authoritySlug} AND m.slug = ${manualSlug} AND m.visibility = 'public'`
  return pointer ?? null
}
