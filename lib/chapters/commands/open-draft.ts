import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { emptyDocument } from '@/lib/chapters/document-to-save'
import { inForceOnCarried } from '@/lib/chapters/in-force'
import { lockChapter } from '@/lib/chapters/locks'
import { hasPlace, hasReachedReaders, lastPublished } from '@/lib/chapters/queries/revision'
import { openDraftInput } from '@/lib/chapters/schema'
import { contentHashOf, documentOf, storeText } from '@/lib/chapters/stored-text'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'

/**
 * Opens a draft of a chapter, from the text last published or from nothing; an in-force date that still lies
 * ahead comes with the text. Whoever opens one has written nothing yet, and so is no contributor until their
 * first save. Throws Conflict, carrying the open revision's id, where there is one already.
 */
export async function openDraft(
  actor: Actor,
  input: z.input<typeof openDraftInput>,
): Promise<{ revisionId: string }> {
  const { chapterId } = openDraftInput.parse(input)
  return inTransaction(async (transaction) => {
    const chapter = await lockChapter(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'openDraft', chapter.authorityId)
    const open = await transaction.revision.findFirst({ where: { chapterId, state: { not: 'published' } } })
    if (open) {
      throw new Conflict('There is an open version of this chapter already: go on with that one.', {
        revisionId: open.id,
      })
    }
    if (!(await hasPlace(transaction, chapterId))) {
      throw new Blocked(
        'This chapter has been taken out of the contents, so no new version of it is begun.',
        ['Put the chapter back into the contents first.'],
      )
    }

    const published = await lastPublished(transaction, chapterId)
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
        authorityId,
        manualId: chapter.manualId,
        chapterId,
        number: await nextNumber(transaction, chapterId),
        title: content.title,
        textHash: await storeText(transaction, authorityId, document),
        kind: content.kind,
        inForceOn: content.inForceOn,
        contentHash: contentHashOf(content),
        // The base of a later merge stays what it was: the template's text that the published one was taken from.
        basedOnAuthorityId: published?.basedOnAuthorityId ?? null,
        basedOnId: published?.basedOnId ?? null,
      },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'openDraft',
      subject: `revision ${revision.id}`,
      details: { chapterId, number: revision.number, from: published?.id ?? null },
    })
    return { revisionId: revision.id }
  })
}

async function nextNumber(
  transaction: Parameters<typeof lastPublished>[0],
  chapterId: string,
): Promise<number> {
  const newest = await transaction.revision.aggregate({ where: { chapterId }, _max: { number: true } })
  return (newest._max.number ?? 0) + 1
}
