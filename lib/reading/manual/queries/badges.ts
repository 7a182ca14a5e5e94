import type { Database } from '@/lib/platform/database'
import { type Badge, badgesOf } from '../badges'
import type { IssuedManual } from '../issued-manual'
import { listedAmendmentKinds } from '../listed-kinds'

/** The badge of each chapter that has one, from the listed amendments of the release's edition up to it. */
export async function readBadges(
  from: Database,
  { manualId, editionId, number }: IssuedManual,
): Promise<Map<string, Badge>> {
  const amendments = await from.amendment.findMany({
    where: {
      manualId,
      kind: { in: listedAmendmentKinds },
      correctsId: null,
      release: { editionId, number: { lte: number } },
    },
    select: { kind: true, chapterId: true },
  })
  return badgesOf(amendments)
}
