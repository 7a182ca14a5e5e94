import { Prisma } from '@/prisma/generated/client'
import type { Check } from '../check'
import { toldRows } from '../told-rows'

/**
 * Each correction is what was asked for and decided, by whom and when the audit chain tells. Which release it came with is
 * under that release's seal.
 */
export const correctionsHold: Check = {
  name: 'Corrections are what the audit chain tells of them',
  async *run(from) {
    yield* toldRows(from, {
      table: 'corrections',
      actions: ['askCorrection'],
      deed: 'this correction',
      // Until somebody decides, the remark is there and empty.
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, made_by_id AS actor,
          to_jsonb(c) - '{decided_by_id,decided_at,approved,release_id}'::text[] || '{"remark": ""}' AS "row"
        FROM corrections c`,
    })
    yield* toldRows(from, {
      table: 'corrections',
      actions: ['decideCorrection'],
      deed: 'the decision on it',
      rows: Prisma.sql`
        SELECT id, authority_id::text AS chain, decided_by_id AS actor, to_jsonb(c) - 'release_id' AS "row"
        FROM corrections c
        WHERE decided_at IS NOT NULL OR decided_by_id IS NOT NULL OR approved IS NOT NULL OR remark <> ''`,
    })
  },
}
