import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'

/** A time for which a text is, or was, withheld. Names are of who did it. */
export type WithholdingInWorkspace = {
  id: string
  reason: string
  notice: string
  madeBy: string
  madeAt: Date
  liftedBy: string | null
  liftedAt: Date | null
}

/** A published version of a chapter, as far as withholding its text goes. */
export type PublishedText = {
  revisionId: string
  number: number
  release: { number: number; publishedAt: Date }
  /** The other versions with this very text, by their numbers. */
  alsoIn: number[]
  /** Newest first; the one that stands has no `liftedAt`. */
  withholdings: WithholdingInWorkspace[]
}

/** The published versions of a chapter, newest first, for somebody who may read the workspace. */
export async function publishedTexts(
  from: Database,
  actor: Actor,
  chapterId: string,
): Promise<PublishedText[]> {
  const chapter = await from.chapter.findUnique({
    where: { id: chapterId },
    select: { authorityId: true },
  })
  if (!chapter) throw new NotFound('There is no such chapter.')
  await authorise(from, actor, 'readWorkspace', chapter.authorityId)
  const name = { select: { name: true } }
  const revisions = await from.revision.findMany({
    where: { chapterId, state: 'published' },
    select: {
      ...{ id: true, number: true, textHash: true },
      release: { select: { number: true, publishedAt: true } },
      withholdings: { include: { madeBy: name, liftedBy: name }, orderBy: { madeAt: 'desc' } },
    },
    orderBy: { number: 'desc' },
  })
  return revisions.flatMap(({ id, number, textHash, release, withholdings }) => {
    if (!release) return []
    const same = revisions.filter((other) => other.textHash === textHash && other.number !== number)
    return {
      ...{ revisionId: id, number, release, alsoIn: same.map((other) => other.number) },
      withholdings: withholdings.map(({ madeBy, liftedBy, ...withholding }) => ({
        ...{ id: withholding.id, reason: withholding.reason, notice: withholding.notice },
        ...{ madeBy: madeBy.name, madeAt: withholding.madeAt },
        ...{ liftedBy: liftedBy?.name ?? null, liftedAt: withholding.liftedAt },
      })),
    }
  })
}
