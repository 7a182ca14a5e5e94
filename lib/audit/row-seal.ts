import type { Database } from '@/lib/platform/database'
import { Prisma } from '@/prisma/generated/client'

/** Tables of which each row is sealed in the audit events of what was done to it. */
export type SealedTable = 'decisions' | 'withholdings' | 'notices' | 'corrections'

/**
 * Makes the rest of this transaction read times in UTC: rows are sealed as JSON, in which a time is written in the zone of
 * whoever reads it, and a record that is restored on a server of another zone is the same record.
 */
export async function readInUtc(transaction: Database): Promise<void> {
  await transaction.$executeRaw`SET LOCAL TIME ZONE 'UTC'`
}

/**
 * SHA-256 over a row as JSON, in SQL. Empty columns are left out, so that a column that is added later changes no seal,
 * and so that a row without what was written to it later gives the seal that it had before.
 */
export function sealOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`encode(sha256(convert_to(jsonb_strip_nulls(${row})::text, 'UTF8')), 'hex')`
}

/**
 * The seals of these rows as they are now, inside the caller's transaction. The audit event of what was done to them carries them as `rows`, so that a row
 * that somebody altered past all rules is found (lib/proof).
 */
export async function rowSeals(
  from: Database,
  table: SealedTable,
  ids: readonly string[],
): Promise<string[]> {
  await readInUtc(from)
  const rows = await from.$queryRaw<{ seal: string }[]>`
    SELECT ${sealOf(Prisma.sql`to_jsonb(stored)`)} AS seal FROM ${Prisma.raw(table)} stored
    WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id`
  return rows.map(({ seal }) => seal)
}
