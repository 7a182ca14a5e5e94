import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { storedRevision } from '@/lib/chapters/queries/revision'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import { tellVoided } from '@/lib/chapters/tell-voided'
import { refuseStaleSave, writeSavedContent } from '@/lib/chapters/write-saved-content'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { applySuggestion } from '../apply-suggestion'
import { lockComment, refusePublished } from '../locks'
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
    refusePublished(revision)
    const wording = refuseAnswered(comment)
    const applied = applySuggestion(documentOf(revision.text), comment.clauseId ?? '', wording, randomUUID)
    if ('problem' in applied) throw new Conflict(applied.problem, { now: applied.now })
    await refuseStaleSave(transaction, revision, asked.version)
    const parsed = documentToSave(applied.document, randomUUID)
    if ('problem' in parsed) throw new Blocked('The wording does not fit into the text.', [parsed.problem])

    const savedAt = new Date()
    const { version, contentHash, voided } = await writeSavedContent(
      transaction,
      revision,
      { ...revision, document: parsed.document },
      { userId, savedAt, mayVoid: asked.mayVoid },
    )
    await tellVoided(transaction, [voided], {
      userId,
      did: (chapter) => `taken suggested wording into ${chapter}`,
    })
    await transaction.comment.update({
      where: { id: comment.id },
      data: { suggestionState: 'taken', resolvedAt: savedAt, resolvedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'takeSuggestion',
      subject: `comment ${comment.id}`,
      details: {
        revisionId: revision.id,
        ...{ version, contentHash, voided: voided?.was ?? null },
        suggestedBy: comment.authorId ?? `guest ${comment.guestId}`,
      },
    })
    return { saved: await storedRevision(transaction, revision.id), voided: voided !== null }
  })
}
