import { Prisma } from '@/prisma/generated/client'
import type { Check } from '../check'
import { toldRows } from '../told-rows'

/** Each text that was withheld, and shown again, was so by whom, when, why and with which words the audit chain tells. */
export const withholdingsHold: Check = {
  name: 'Withheld texts, and those shown again, are those that the audit chain tells of',
  async *run(from) {
    yield* toldRows(from, {
      table: 'withholdings',
      actions: ['withholdText'],
      deed: 'this withholding',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, made_by_id AS actor,
          to_jsonb(w) - '{lifted_at,lifted_by_id}'::text[] AS "row"
        FROM withholdings w`,
    })
    yield* toldRows(from, {
      table: 'withholdings',
      actions: ['liftWithholding'],
      deed: 'its lifting',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, lifted_by_id AS actor, to_jsonb(w) AS "row"
        FROM withholdings w WHERE lifted_at IS NOT NULL OR lifted_by_id IS NOT NULL`,
    })
  },
}
