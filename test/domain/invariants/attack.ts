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
