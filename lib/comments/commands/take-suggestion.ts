import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { STALE_SAVE, VOIDS } from '@/lib/chapters/refusals'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { contentHashOf, documentOf, storeText } from '@/lib/chapters/stored-text'
import { editVoids, stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { applySuggestion } from '../apply-suggestion'
import { lockComment } from '../locks'
import { takeSuggestionInput } from '../schema'
import { refuseAnswered } from '../suggestion-answers'

/**
 * Puts suggested wording into the text and saves it, as the author's own edit would: another version, another hash, and
 * what was submitted or approved is a draft again (`voided`). The author and, through a trigger, whoever suggested it
 * contributed. Conflict where the author read an older version (carrying the stored one), or where the paragraph was
 * changed since the wording was suggested (carrying its parts as they read now, or null where it is gone).
 */
export async function takeSuggestion(
  actor: Actor,
  input: z.input<typeof takeSuggestionInput>,
): Promise<{ saved: StoredRevision; voided: boolean }> {
  const asked = takeSuggestionInput.parse(input)
  return inTransaction(async (transaction) => {
    const { comment, revision } = await lockComment(transaction, asked.commentId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'takeSuggestion',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'save')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'save'), null)
    const wording = refuseAnswered(comment)
    const applied = applySuggestion(documentOf(revision.text), comment.clauseId ?? '', wording, randomUUID)
    if ('problem' in applied) throw new Conflict(applied.problem, { now: applied.now })
    if (asked.version !== revision.version)
      throw new Conflict(STALE_SAVE, await storedRevision(transaction, revision.id))
    const parsed = documentToSave(applied.document, randomUUID)
    if ('problem' in parsed) throw new Blocked('The wording does not fit into the text.', [parsed.problem])
    const voided = editVoids(revision.state)
    if (voided && !asked.mayVoid) throw new Conflict(VOIDS, await storedRevision(transaction, revision.id))

    const contentHash = contentHashOf({ ...revision, document: parsed.document })
    const now = new Date()
    await transaction.revision.update({
      where: { id: revision.id },
      data: {
        state,
        textHash: await storeText(transaction, authorityId, parsed.document),
        contentHash,
        version: { increment: 1 },
        savedById: userId,
        savedAt: now,
        savedQuietly: false,
      },
    })
    await transaction.comment.update({
      where: { id: comment.id },
      data: { suggestionState: 'taken', resolvedAt: now, resolvedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'takeSuggestion',
      subject: `comment ${comment.id}`,
      details: {
        revisionId: revision.id,
        version: revision.version + 1,
        contentHash,
        voided: voided ? revision.state : null,
        suggestedBy: comment.authorId ?? `guest ${comment.guestId}`,
      },
    })
    return { saved: await storedRevision(transaction, revision.id), voided }
  })
}
