import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { lockRevision } from '@/lib/chapters/locks'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { saveRevisionInput } from '@/lib/chapters/schema'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { tellVoided } from '@/lib/chapters/tell-voided'
import { refuseStaleSave, writeSavedContent } from '@/lib/chapters/write-saved-content'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { calendarDay } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'

/**
 * What a save came to. `saved` is the revision as it is now stored; `voided` says that it was in review or
 * approved, and is a draft again because of this save.
 */
export type SaveOutcome = { saved: StoredRevision; changed: boolean; voided: boolean }

/**
 * Saves an author's text and what is said about it. A save that began from an older version is refused with
 * Conflict, carrying the revision as somebody else stored it, so that both texts are kept; so is one that would
 * void what the author did not know to be in review or approved (`mayVoid` false). A text that is no chapter
 * document is Blocked. A save that changes nothing voids nothing.
 *
 * An automatic save never voids, and writes no audit event; the next save that its author asks for is recorded,
 * whether or not it still changes anything.
 */
export async function saveRevision(
  actor: Actor,
  input: z.input<typeof saveRevisionInput>,
): Promise<SaveOutcome> {
  const asked = saveRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, asked.revisionId)
    const { authorityId, userId } = await authorise(transaction, actor, 'saveRevision', revision.authorityId)
    await refuseStaleSave(transaction, revision, asked.version)
    const parsed = documentToSave(asked.document, randomUUID)
    if ('problem' in parsed) throw new Blocked('The text cannot be saved as it is.', [parsed.problem])

    const content = {
      document: parsed.document,
      title: revision.title,
      kind: asked.kind,
      summary: asked.summary,
      inForceOn: calendarDay(asked.inForceOn),
    }
    const { changed, contentHash, version, voided } = await writeSavedContent(
      transaction,
      revision,
      content,
      { userId, savedAt: new Date(), quietly: asked.automatic, mayVoid: asked.mayVoid && !asked.automatic },
    )
    await tellVoided(transaction, [voided], { userId, did: (chapter) => `changed ${chapter}` })
    const unrecorded = changed || (revision.savedQuietly && revision.savedById === userId)
    if (!asked.automatic && unrecorded) {
      if (!changed)
        await transaction.revision.update({ where: { id: revision.id }, data: { savedQuietly: false } })
      await recordEvent(transaction, {
        authorityId,
        actorId: userId,
        action: 'saveRevision',
        subject: `revision ${revision.id}`,
        details: { version, contentHash, voided: voided?.was ?? null },
      })
    }
    return { saved: await storedRevision(transaction, revision.id), changed, voided: voided !== null }
  })
}
