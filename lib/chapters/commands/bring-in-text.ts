import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { beginRevision } from '@/lib/chapters/begin-revision'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { lockChapter, lockRevision } from '@/lib/chapters/locks'
import { bringInTextInput } from '@/lib/chapters/schema'
import { tellVoided } from '@/lib/chapters/tell-voided'
import { refuseStaleSave, writeSavedContent } from '@/lib/chapters/write-saved-content'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'

/**
 * Puts a text that was written elsewhere in the place of a chapter's: over the version that was looked at, or into one
 * that is begun for it, whole or not at all. Throws Conflict where the version is another by now or one is under way
 * that was not looked at, and where it would be voided without `mayVoid`; Blocked for a text that cannot be saved.
 */
export async function bringInText(
  actor: Actor,
  input: z.input<typeof bringInTextInput>,
): Promise<{ revisionId: string; opened: boolean; voided: boolean }> {
  const { chapterId, over, document, mayVoid } = bringInTextInput.parse(input)
  return inTransaction(async (transaction) => {
    const chapter = await lockChapter(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'bringInText', chapter.authorityId)
    const open = await transaction.revision.findFirst({ where: { chapterId, state: { not: 'published' } } })
    if (open && !over)
      throw new Conflict('Somebody has begun a version meanwhile. Read the file again.', null)
    const revision = over
      ? await lockRevision(transaction, over.revisionId)
      : (await beginRevision(transaction, chapter)).revision
    if (revision.chapterId !== chapterId) throw new NotFound('There is no such version of this chapter.')
    if (over) await refuseStaleSave(transaction, revision, over.version)
    const parsed = documentToSave(document, randomUUID)
    if ('problem' in parsed) throw new Blocked('The text cannot be saved as it is.', [parsed.problem])

    const { version, contentHash, voided } = await writeSavedContent(
      transaction,
      revision,
      { ...revision, document: parsed.document },
      { userId, savedAt: new Date(), mayVoid },
    )
    await tellVoided(transaction, [voided], {
      userId,
      did: (chapter) => `brought in another text of ${chapter}`,
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'bringInText',
      subject: `revision ${revision.id}`,
      details: { opened: !over, version, contentHash, voided: voided?.was ?? null },
    })
    return { revisionId: revision.id, opened: !over, voided: voided !== null }
  })
}
