import type { Connections } from '@/lib/platform/database'

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
  from: Connections,
  authoritySlug: string,
  manualSlug: string,
): Promise<ManualPointer | null> {
  const { rows } = await from.query<ManualPointer>({
    name: 'manual pointer',
    text: `
      SELECT m.id AS "manualId", r.authority_name AS "authorityName", r.manual_name AS "manualName",
             r.number AS "currentNumber", m.presentation_number AS "presentationNumber", m.demonstration
      FROM authorities a
      JOIN manuals m ON m.authority_id = a.id
      JOIN releases r ON r.id = m.current_release_id
      WHERE a.slug = $1 AND m.slug = $2 AND m.visibility = 'public'`,
    values: [authoritySlug, manualSlug],
  })
  return rows[0] ?? null
}
