import { expect } from 'vitest'
import { sql } from '../database'

/** SQL that somebody might run past every command, the rule that refuses it, and what the refusal says. */
export type Attack = {
  attack: string
  /** Words of PostgreSQL's error: a trigger's sentence or a constraint's name. */
  says: string
  /** SQL that takes the rule away, to see that nothing else refuses the attack. */
  rule: string
}

/**
 * Expects the attack to be refused by its rule: refused as things are, and let through in a transaction, rolled
 * back, in which the rule has been taken away. A test that would pass without its rule fails here.
 */
export async function expectRefused({ attack, says, rule }: Attack): Promise<void> {
  await expect(sql(`BEGIN; ${attack}; COMMIT`)).rejects.toThrow(says)
  await sql(`BEGIN; ${rule}; ${attack}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK`)
}

/** Takes a trigger away. */
export function withoutTrigger(name: string, table: string): string {
  return `ALTER TABLE ${table} DISABLE TRIGGER ${name}`
}

/** Takes a check, a foreign key or a unique key away. */
export function withoutConstraint(name: string, table: string): string {
  return `ALTER TABLE ${table} DROP CONSTRAINT ${name} CASCADE`
}

/** Inserts a copy of the rows of a table that meet a condition, with other values in these columns. */
export function copyOf(table: string, where: string, changes: Record<string, unknown>): string {
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(original, '${JSON.stringify(changes)}')).*
          FROM ${table} original WHERE ${where}`
}

/** Ids and a hash of nothing, for rows that an attack makes up. */
export const NEW_ID = '11111111-1111-4111-8111-111111111111'
export const SECOND_ID = '22222222-2222-4222-8222-222222222222'
export const SOME_HASH = 'a'.repeat(64)

/**
 * SQL that publishes a next release of a manual by copying its newest one's row, with other values in these
 * columns and whatever more `holding` puts into it: as an attacker would who keeps the rest of the rules.
 */
export function nextRelease(
  { manualId, releases }: { manualId: string; releases: readonly [string, string] },
  holding = '',
  changes: Record<string, unknown> = {},
): string {
  const copied = copyOf('releases', `id = '${releases[1]}'`, { id: NEW_ID, number: 3, ...changes })
  return `${copied}; ${holding}; UPDATE manuals SET current_release_id = '${NEW_ID}' WHERE id = '${manualId}'`
}
