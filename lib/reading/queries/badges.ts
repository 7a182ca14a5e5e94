import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import { type Badge, badgesOf } from '@/lib/reading/badges'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { listedAmendmentKinds } from '@/lib/reading/listed-kinds'
import type { AmendmentKind } from '@/prisma/generated/enums'

const amendmentsOfEdition: Prepared = {
  name: 'amendments of an edition',
  text: `
    SELECT a.kind::text AS kind, a.chapter_id AS "chapterId"
    FROM amendments a JOIN releases r ON r.id = a.release_id
    WHERE a.manual_id = $1::uuid AND a.kind::text = ANY($2::text[]) AND a.corrects_id IS NULL
      AND r.edition_id = $3::uuid AND r.number <= $4::int`,
}

/** The badge of each chapter that has one, from the listed amendments of the release's edition up to it. */
export async function readBadges(
  from: Database,
  { manualId, editionId, number }: IssuedManual,
): Promise<Map<string, Badge>> {
  const amendments = await askPrepared<{ kind: AmendmentKind; chapterId: string | null }>(
    from,
    amendmentsOfEdition,
    [manualId, listedAmendmentKinds, editionId, number],
  )
  return badgesOf(amendments)
}
