import type { Prisma } from '@/prisma/generated/client'

/**
 * The manuals that a reader with a role in these authorities may read: those that have been issued and are open to
 * everybody, or to staff of one of them. A manual's pointer (queries/manual-pointer.ts) asks the same of one in SQL.
 */
export function readableBy(readersAuthorities: readonly string[]): Prisma.ManualWhereInput {
  return {
    currentReleaseId: { not: null },
    OR: [{ visibility: 'public' }, { visibility: 'staff', authorityId: { in: [...readersAuthorities] } }],
  }
}
