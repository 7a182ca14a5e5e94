import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { lockRevision } from '@/lib/chapters/locks'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { STALE_SAVE, VOIDS } from '@/lib/chapters/refusals'
import { saveRevisionInput } from '@/lib/chapters/schema'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { contentHashOf, storeText } from '@/lib/chapters/stored-text'
import { editVoids, stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'

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
    const state = stateAfter(revision.state, 'save')
    if (!state) {
      throw new Conflict(
        transitionRefusal(revision.state, 'save'),
        await storedRevision(transaction, revision.id),
      )
    }
    if (asked.version !== revision.version) {
      throw new Conflict(STALE_SAVE, await storedRevision(transaction, revision.id))
    }
    const parsed = documentToSave(asked.document, randomUUID)
    if ('problem' in parsed) throw new Blocked('The text cannot be saved as it is.', [parsed.problem])

    const content = {
      document: parsed.document,
      title: revision.title,
      kind: asked.kind,
      summary: asked.summary,
      inForceOn: asked.inForceOn === null ? null : new Date(`${asked.inForceOn}T00:00:00Z`),
    }
    const contentHash = contentHashOf(content)
    const event = {
      authorityId,
      actorId: userId,
      action: 'saveRevision',
      subject: `revision ${revision.id}`,
    }
    if (contentHash === revision.contentHash) {
      if (!asked.automatic && revision.savedQuietly && revision.savedById === userId) {
        await transaction.revision.update({ where: { id: revision.id }, data: { savedQuietly: false } })
        await recordEvent(transaction, {
          ...event,
          details: { version: revision.version, contentHash, voided: null },
        })
      }
      return { saved: await storedRevision(transaction, revision.id), changed: false, voided: false }
    }
    const voided = editVoids(revision.state)
    if (voided && (asked.automatic || !asked.mayVoid)) {
      throw new Conflict(VOIDS, await storedRevision(transaction, revision.id))
    }
    await transaction.revision.update({
      where: { id: revision.id },
      data: {
        state,
        textHash: await storeText(transaction, authorityId, parsed.document),
        kind: content.kind,
        summary: content.summary,
        inForceOn: content.inForceOn,
        contentHash,
        version: { increment: 1 },
        savedById: userId,
        savedAt: new Date(),
        savedQuietly: asked.automatic,
      },
    })
    if (!asked.automatic) {
      await recordEvent(transaction, {
        ...event,
        details: { version: revision.version + 1, contentHash, voided: voided ? revision.state : null },
      })
    }
    return { saved: await storedRevision(transaction, revision.id), changed: true, voided }
  })
}
