import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { beginRevision } from '@/lib/chapters/begin-revision'
import { lockChapter } from '@/lib/chapters/locks'
import { remarkIfWithheld } from '@/lib/chapters/remark-withheld'
import { openDraftInput } from '@/lib/chapters/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'

/**
 * Opens a draft of a chapter, from the text last published or from nothing; an in-force date that still lies
 * ahead comes with the text. On one from a text that is withheld stands a comment that says so. Whoever opens one has written nothing yet, and so is no contributor until their
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
    const { revision, from } = await beginRevision(transaction, chapter)
    await remarkIfWithheld(transaction, revision, { userId })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'openDraft',
      subject: `revision ${revision.id}`,
      details: { chapterId, number: revision.number, from },
    })
    return { revisionId: revision.id }
  })
}
