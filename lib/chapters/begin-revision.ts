import { randomUUID } from 'node:crypto'
import { emptyDocument } from '@/lib/chapters/document-to-save'
import { inForceOnCarried } from '@/lib/chapters/in-force'
import { hasPlace, hasReachedReaders, lastPublished } from '@/lib/chapters/queries/revision'
import { contentHashOf, documentOf, storeText } from '@/lib/chapters/stored-text'
import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

/**
 * Begins the next version of a chapter that has none open and is locked: the text last published, or an empty one,
 * with an in-force date that still lies ahead. Nobody has written anything of it yet. `from` is the id of the
 * version that it begins from. Throws Blocked where the chapter is no longer in the contents.
 */
export async function beginRevision(transaction: Transaction, chapter: Chapter) {
  if (!(await hasPlace(transaction, chapter.id))) {
    throw new Blocked('This chapter has been taken out of the contents, so no new version of it is begun.', [
      'Put the chapter back into the contents first.',
    ])
  }
  const published = await lastPublished(transaction, chapter.id)
  const document = published ? documentOf(published.text) : emptyDocument(randomUUID)
  const content = {
    document,
    title: chapter.title,
    kind: (await hasReachedReaders(transaction, chapter)) ? ('updated' as const) : ('new' as const),
    summary: '',
    inForceOn: inForceOnCarried(published?.inForceOn ?? null, new Date()),
  }
  const revision = await transaction.revision.create({
    data: {
      authorityId: chapter.authorityId,
      manualId: chapter.manualId,
      chapterId: chapter.id,
      number: await nextNumber(transaction, chapter.id),
      title: content.title,
      textHash: await storeText(transaction, chapter.authorityId, document),
      kind: content.kind,
      inForceOn: content.inForceOn,
      contentHash: contentHashOf(content),
      // The base of a later merge stays what it was: the template's text that the published one was taken from.
      basedOnAuthorityId: published?.basedOnAuthorityId ?? null,
      basedOnId: published?.basedOnId ?? null,
    },
  })
  return { revision, from: published?.id ?? null }
}

async function nextNumber(transaction: Transaction, chapterId: string): Promise<number> {
  const newest = await transaction.revision.aggregate({ where: { chapterId }, _max: { number: true } })
  return (newest._max.number ?? 0) + 1
}
