import { sealOf } from '@/lib/audit/row-seal'
import type { Database } from '@/lib/platform/database'
import { Prisma } from '@/prisma/generated/client'
import type { Finding } from './check'

/** Something that was done to rows of a table, of which an audit event tells with the seals of the rows. */
export type Deed = {
  table: string
  /** The commands whose events tell of it. */
  actions: readonly string[]
  /** What it is called in a finding: "its approval". */
  deed: string
  /** SELECT of id, chain, actor and row (jsonb, as it was when that was done) of each row to which it was done. */
  rows: Prisma.Sql
}

/**
 * Each row has the event that tells of it, by whoever it says did it, with the seal of the row as it was then; and each
 * event that tells of one has its row.
 */
export async function* toldRows(
  from: Database,
  { table, actions, deed, rows }: Deed,
): AsyncGenerator<Finding | null> {
  // Altered details that are no list have no rows: in its lax mode a JSON path gives nothing then.
  const found = await from.$queryRaw<{ id: string | null; event: string | null }[]>`
    WITH written AS (SELECT id::text, chain, actor, ${sealOf(Prisma.sql`"row"`)} AS seal FROM (${rows}) AS done),
    told AS (
      SELECT chain, sequence, actor_id AS actor, jsonb_path_query(details, '$.rows[*]') #>> '{}' AS seal
      FROM audit_events WHERE action = ANY(${[...actions]}))
    SELECT written.id, told.chain || ' ' || told.sequence AS event
    FROM written FULL JOIN told USING (chain, actor, seal)
    ORDER BY written.id, told.chain, told.sequence`
  for (const { id, event } of found) {
    if (id !== null)
      yield event !== null ? null : { table, id, sentence: `No audit event tells of ${deed} as it is here.` }
    else
      yield {
        ...{ table: 'audit_events', id: event ?? '' },
        sentence: `It tells of a row of ${table} that is not there as it was then.`,
      }
  }
}
