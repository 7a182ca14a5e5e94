import { Prisma } from '@/prisma/generated/client'
import type { Check } from '../check'
import { toldRows } from '../told-rows'

/** Each decision on a version, of before its publication or afterwards, is the one that its audit event tells of. */
export const decisionsHold: Check = {
  name: 'Decisions on versions are those that the audit chain tells of',
  run: (from) =>
    toldRows(from, {
      table: 'decisions',
      actions: ['approveRevision', 'returnRevision', 'approveRetrospectively'],
      deed: 'this decision',
      rows: Prisma.sql`SELECT id, authority_id::text AS chain, decider_id AS actor, to_jsonb(d) AS "row" FROM decisions d`,
    }),
}
