import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '../issued-manual'

type UpTo = Pick<IssuedManual, 'manualId' | 'number' | 'releaseId' | 'hidden'>

/**
 * The chapters of a release in which these go on: each in itself where the release holds it, else in what it was merged into,
 * or in the first part of what it was split into. One that goes on in none that this audience is shown is
 * not there.
 */
export async function chaptersGoneOn(
  from: Database,
  upTo: UpTo,
  chapterIds: readonly string[],
): Promise<Map<string, string>> {
  const goneOn = new Map<string, string>()
  for (const chapterId of new Set(chapterIds)) {
    const found = await goneOnIn(from, upTo, chapterId)
    if (found !== null) goneOn.set(chapterId, found)
  }
  return goneOn
}

async function goneOnIn(from: Database, upTo: UpTo, chapterId: string): Promise<string | null> {
  const { manualId, number, releaseId, hidden } = upTo
  const seen = new Set<string>()
  for (let id = chapterId; !seen.has(id) && !hidden.has(id); ) {
    seen.add(id)
    if ((await from.releaseChapter.count({ where: { releaseId, chapterId: id } })) > 0) return id
    const removal = await from.amendment.findFirst({
      where: {
        chapterId: id,
        kind: 'removed',
        correctsId: null,
        release: { manualId, number: { lte: number } },
      },
      orderBy: { release: { number: 'desc' } },
      select: { replacementId: true, succession: true },
    })
    if (!removal?.succession || removal.replacementId === null) return null
    id = removal.replacementId
  }
  return null
}
