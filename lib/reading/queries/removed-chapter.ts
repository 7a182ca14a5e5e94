import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import type { RemovedChapter } from '@/lib/reading/page-content'
import { readLedger } from './ledger'

/** What became of the chapter of this slug, or null where no release before this one held it. */
export async function readRemovedChapter(
  from: Database,
  issued: IssuedManual,
  slug: string,
): Promise<RemovedChapter | null> {
  const last = await from.releaseChapter.findFirst({
    where: { slug, release: { manualId: issued.manualId, number: { lt: issued.number } } },
    orderBy: { release: { number: 'desc' } },
    select: { chapterId: true, title: true, release: { select: { number: true } } },
  })
  if (!last) return null
  const { releases, rows } = await readLedger(from, issued, last.chapterId)
  const lastRelease = last.release.number
  const removedWith = releases.find((release) => release.number === lastRelease + 1)
  if (!removedWith) return null
  const row = rows.find(({ kind, release }) => kind === 'removed' && release.number === removedWith.number)
  return {
    slug,
    title: last.title,
    lastRelease,
    removedWith,
    details: row?.details ?? '',
    replacement: row?.replacement ?? null,
  }
}
