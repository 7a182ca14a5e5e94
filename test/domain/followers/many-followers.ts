import { database } from '@/lib/platform/database'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'

/** So many confirmed followers of a manual, who are told at once: made in bulk, as nobody could ask for thousands by forms. */
export async function manyFollowers(
  { authorityId, manualId }: Pick<ManualInTest, 'authorityId' | 'manualId'>,
  count: number,
  thing: { entryId?: string; chapterId?: string } = {},
): Promise<void> {
  const { currentRelease } = await database().manual.findUniqueOrThrow({
    where: { id: manualId },
    include: { currentRelease: true },
  })
  await sql(
    `WITH asked AS (SELECT gen_random_uuid() AS id FROM generate_series(1, $5))
     INSERT INTO followers (id, authority_id, manual_id, entry_id, chapter_id, email, frequency, token_hash)
     SELECT id, $1, $2, $3, $4, id || '@readers.example', 'immediate', encode(sha256(id::text::bytea), 'hex') FROM asked`,
    [authorityId, manualId, thing.entryId ?? null, thing.chapterId ?? null, count],
  )
  await sql(
    'UPDATE followers SET confirmed_at = now(), told_up_to = $2 WHERE manual_id = $1 AND confirmed_at IS NULL',
    [manualId, currentRelease?.number ?? 1],
  )
}
