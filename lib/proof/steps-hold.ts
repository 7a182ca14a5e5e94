import { Prisma } from '@/prisma/generated/client'
import type { Check } from './check'
import { toldRows } from './told-rows'

/** One of the things that are done to a row in turn: "approved" is in its columns approved_at and approved_by_id. */
export type Step = {
  column: 'made' | 'approved' | 'ended' | 'lifted'
  /** The command whose events tell of it. */
  action: string
  /** What it is called in a finding: "its approval". */
  deed: string
}

/** A check that each row of a table is what the audit chain tells of each step of it, the first being its making. */
export function stepsHold(name: string, table: 'notices' | 'withholdings', steps: readonly Step[]): Check {
  return {
    name,
    async *run(from) {
      for (const [at, { column, action, deed }] of steps.entries()) {
        const [moment, person] = [Prisma.raw(`${column}_at`), Prisma.raw(`${column}_by_id`)]
        const later = steps.slice(at + 1).flatMap((step) => [`${step.column}_at`, `${step.column}_by_id`])
        yield* toldRows(from, {
          ...{ table, actions: [action], deed },
          rows: Prisma.sql`
            SELECT id, authority_id::text AS chain, ${person} AS actor, to_jsonb(t) - ${later}::text[] AS "row"
            FROM ${Prisma.raw(table)} t WHERE ${at === 0} OR ${moment} IS NOT NULL OR ${person} IS NOT NULL`,
        })
      }
    },
  }
}
