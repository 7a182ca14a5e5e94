import path from 'node:path'
import process from 'node:process'
import { withClient } from '@/scripts/steps/database.mjs'
import { openCluster } from '@/scripts/steps/postgres-cluster.mjs'

/**
 * Runs a test with the first releases of a manual made older: a demonstration is as old as its loading, so that none of
 * its days is past. It goes past every trigger of the record, as no installation's own account may, and afterwards all is
 * as it was. `moments` are ISO 8601, of release 1, 2, 3 …
 */
export async function whileAged(
  manual: { authority: string; manual: string },
  moments: readonly string[],
  run: () => Promise<void>,
): Promise<void> {
  const cluster = await openCluster(path.join(process.env.CHAPTERHOUSE_DATA ?? '.data', 'postgres'))
  const url = cluster.urlOf('chapterhouse')
  const set = (publishedAt: readonly string[]) =>
    withClient(url, async (client) => {
      await client.query('SET session_replication_role = replica')
      for (const [index, moment] of publishedAt.entries())
        await client.query(
          `UPDATE releases r SET published_at = $1 FROM manuals m JOIN authorities a ON a.id = m.authority_id
           WHERE m.id = r.manual_id AND a.slug = $2 AND m.slug = $3 AND r.number = $4`,
          [moment, manual.authority, manual.manual, index + 1],
        )
    })
  const before = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT r.published_at FROM releases r JOIN manuals m ON m.id = r.manual_id JOIN authorities a ON a.id = m.authority_id
       WHERE a.slug = $1 AND m.slug = $2 AND r.number <= $3 ORDER BY r.number`,
      [manual.authority, manual.manual, moments.length],
    )
    return rows.map(({ published_at }) => String(published_at.toISOString()))
  })
  try {
    await set(moments)
    await run()
  } finally {
    await set(before)
    await cluster.close()
  }
}
