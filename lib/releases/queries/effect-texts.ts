import { documentOf } from '@/lib/chapters/stored-text'
import type { Database } from '@/lib/platform/database'
import type { ComingText, ReleaseEffect } from '../effect'

/** The texts of the versions that an effect brings, by their chapters' ids. */
export async function comingTexts(
  from: Database,
  { coming, previous }: ReleaseEffect,
): Promise<ReadonlyMap<string, ComingText>> {
  const pairs = coming.map(({ revisionId, chapterId }) => ({
    ...{ chapterId, revisionId },
    publishedId: previous.chapters.get(chapterId)?.revision?.id,
  }))
  const revisions = await from.revision.findMany({
    where: {
      id: { in: pairs.flatMap(({ revisionId, publishedId }) => [revisionId, publishedId ?? []].flat()) },
    },
    select: { id: true, text: true },
  })
  const documents = new Map(revisions.map(({ id, text }) => [id, documentOf(text)]))
  return new Map(
    pairs.flatMap(({ chapterId, revisionId, publishedId }): [string, ComingText][] => {
      const document = documents.get(revisionId)
      return document ? [[chapterId, { document, published: documents.get(publishedId ?? '') ?? null }]] : []
    }),
  )
}
