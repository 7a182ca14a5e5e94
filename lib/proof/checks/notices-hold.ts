import { Prisma } from '@/prisma/generated/client'
import type { Check } from '../check'
import { toldRows } from '../told-rows'

/** Each urgent notice is what was written, approved and ended, by whom and when the audit chain tells. */
export const noticesHold: Check = {
  name: 'Notices are what the audit chain tells of them',
  async *run(from) {
    yield* toldRows(from, {
      table: 'notices',
      actions: ['makeNotice'],
      deed: 'this notice',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, made_by_id AS actor,
          to_jsonb(n) - '{approved_at,approved_by_id,ended_at,ended_by_id}'::text[] AS "row"
        FROM notices n`,
    })
    yield* toldRows(from, {
      table: 'notices',
      actions: ['approveNotice'],
      deed: 'its approval',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, approved_by_id AS actor,
          to_jsonb(n) - '{ended_at,ended_by_id}'::text[] AS "row"
        FROM notices n WHERE approved_at IS NOT NULL OR approved_by_id IS NOT NULL`,
    })
    yield* toldRows(from, {
      table: 'notices',
      actions: ['endNotice'],
      deed: 'its end',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, ended_by_id AS actor, to_jsonb(n) AS "row"
        FROM notices n WHERE ended_at IS NOT NULL OR ended_by_id IS NOT NULL`,
    })
  },
}
