import { sql } from '../database'

/**
 * Makes a manual's releases older than they are: each by its number, the moment (ISO 8601) when it was published. No
 * command can; this goes past every trigger of the record, as no installation's own account may.
 */
export async function aged(manualId: string, moments: Readonly<Record<number, string>>): Promise<void> {
  for (const [number, publishedAt] of Object.entries(moments))
    await sql(
      `SET session_replication_role = replica;
       UPDATE releases SET published_at = '${publishedAt}' WHERE manual_id = '${manualId}' AND number = ${Number(number)}`,
    )
}
