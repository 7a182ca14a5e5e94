import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { type HeldText, type TextUntil, textsUntil } from '../texts-until'

/** A chapter whose text, of this revision, has a day from which it is in force. */
type Dated = { chapterId: string; revisionId: string; inForceOn: Date }

type Held = { chapterId: string; revisionId: string; release: { number: number; publishedAt: Date } }

/** What applies until each of these chapters' texts comes into force, by chapter; as far as the release that is read tells. */
export async function readTextsUntil(
  from: Database,
  { manualId, number }: Pick<IssuedManual, 'manualId' | 'number'>,
  chapters: readonly Dated[],
): Promise<Map<string, TextUntil[]>> {
  if (chapters.length === 0) return new Map()
  const rows = await from.releaseChapter.findMany({
    where: {
      chapterId: { in: chapters.map(({ chapterId }) => chapterId) },
      revisionId: { not: null },
      release: { manualId, number: { lte: number } },
    },
    orderBy: { release: { number: 'desc' } },
    select: { chapterId: true, revisionId: true, release: { select: { number: true, publishedAt: true } } },
  })
  const held = rows.flatMap(({ revisionId, ...row }) => (revisionId === null ? [] : [{ ...row, revisionId }]))
  const days = await inForceDays(from, held)
  return new Map(chapters.map((chapter) => [chapter.chapterId, untilOf(chapter, held, days)]))
}

async function inForceDays(from: Database, held: readonly Held[]): Promise<Map<string, Date | null>> {
  const revisions = await from.publishedRevision.findMany({
    where: { id: { in: [...new Set(held.map(({ revisionId }) => revisionId))] } },
    select: { id: true, inForceOn: true },
  })
  return new Map(revisions.map(({ id, inForceOn }) => [id, inForceOn]))
}

function untilOf(
  { chapterId, revisionId, inForceOn }: Dated,
  held: readonly Held[],
  days: ReadonlyMap<string, Date | null>,
): TextUntil[] {
  const ofChapter = held.filter((row) => row.chapterId === chapterId)
  const first = ofChapter.findLast((row) => row.revisionId === revisionId)?.release
  if (!first) throw new Error(`No release up to the one that is read holds revision ${revisionId}`)
  // Of each text before it the newest release: what stood last is what was followed.
  const newest = new Map<string, HeldText>()
  for (const { revisionId: id, release } of ofChapter)
    if (release.number < first.number && id !== revisionId && !newest.has(id))
      newest.set(id, { release: release.number, inForceOn: days.get(id) ?? null })
  return textsUntil({ inForceOn, publishedAt: first.publishedAt }, [...newest.values()])
}
