import type { Decider } from '@/lib/chapters/deciding'
import type { Database } from '@/lib/platform/database'
import type { ContentsChangeKind } from '@/prisma/generated/enums'
import { chapterPlaces } from './manual'

/** A manual as the rows of a pack name it. */
export type PackManual = { id: string; name: string; slug: string; authority: { name: string; slug: string } }

/** A change of the contents that nobody has decided on yet. */
export type PackChange = {
  changeId: string
  kind: ContentsChangeKind
  /** What was changed, as it is called now. */
  title: string
  /** Where it stands now: "4 Looked After Children", outermost first, and its number; of what is gone, nothing. */
  sections: string[]
  number: string | null
  /** Of what is flagged: is it marked as under review now? */
  underReview: boolean
  /** What staff are told of a removal, and the title of the chapter that takes its place. */
  details: string | null
  replacement: string | null
  /** How a chapter that goes goes on in its replacement; of one that comes: a split made it. */
  succession: 'merged' | 'split' | null
  manual: PackManual
  madeBy: string
  madeAt: Date
  /** This person made it, and so does not decide on it. */
  own: boolean
}

/**
 * The changes of an authority's contents that wait for a decision, oldest first. One that was taken back, that another
 * of its kind has followed, or that came and went before readers had it, asks for none; what one act did at several
 * places is one change.
 */
export async function changesToDecide(
  from: Database,
  authorityId: string,
  decider: Decider,
): Promise<PackChange[]> {
  const rows = await from.contentsChange.findMany({
    where: { authorityId, releaseId: null },
    include: {
      madeBy: { select: { name: true } },
      decisions: { take: 1, select: { id: true } },
      replacement: { select: { title: true } },
      manual: {
        select: { id: true, name: true, slug: true, authority: { select: { name: true, slug: true } } },
      },
      entry: {
        include: {
          released: { take: 1, select: { entryId: true } },
          chapter: { select: { id: true, title: true } },
        },
      },
    },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  const last = new Map(rows.map((row) => [`${row.kind} ${row.entryId}`, row.id]))
  const acts = new Set<string>()
  const waiting = rows.filter(({ id, kind, entryId, entry, decisions, transactionId }) => {
    const gone = entry.removedAt !== null
    const takenBack = kind === 'removed' ? !gone : gone
    const cameAndWent = gone && entry.released.length === 0
    const act = `${transactionId} ${kind}`
    if (decisions.length > 0 || takenBack || cameAndWent || last.get(`${kind} ${entryId}`) !== id)
      return false
    if (acts.has(act)) return false
    acts.add(act)
    return true
  })
  const others = waiting.filter(({ madeById }) => mayDecide(decider, madeById) || madeById === decider.userId)
  const places = new Map<string, Awaited<ReturnType<typeof chapterPlaces>>>()
  for (const { manualId } of others)
    if (!places.has(manualId)) places.set(manualId, await chapterPlaces(from, manualId))
  return others.map(
    ({ id, kind, entry, manual, madeBy, madeAt, madeById, details, replacement, succession }) => {
      const place = places.get(manual.id)?.find(({ chapter }) => chapter.id === entry.chapterId)
      return {
        changeId: id,
        kind,
        title: entry.title ?? entry.chapter?.title ?? entry.text ?? '',
        sections: place?.sections ?? [],
        number: place?.number ?? null,
        underReview: entry.underReview,
        details,
        replacement: replacement?.title ?? null,
        succession,
        manual,
        madeBy: madeBy.name,
        madeAt,
        own: madeById === decider.userId,
      }
    },
  )
}

function mayDecide({ userId, approver, standsInFor }: Decider, madeById: string): boolean {
  return madeById !== userId && (approver || standsInFor.some((approverId) => approverId !== madeById))
}
