import { storedRevision } from '@/lib/chapters/queries/revision'
import { STALE_SAVE, VOIDS } from '@/lib/chapters/refusals'
import { contentHashOf, type RevisionContent, storeText } from '@/lib/chapters/stored-text'
import { type Voided, whatIsVoided } from '@/lib/chapters/tell-voided'
import { editVoids, stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import type { Transaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import type { Revision } from '@/prisma/generated/client'

/** Who saves, and when; `quietly` of an automatic save. Without `mayVoid` nothing submitted or approved is touched. */
export type Saving = { userId: string; savedAt: Date; quietly?: boolean; mayVoid: boolean }

/** What is in a revision once it has been saved; `voided` is what the save undid, of which others are to be told. */
export type WrittenContent = {
  changed: boolean
  contentHash: string
  version: number
  voided: Voided | null
}

/**
 * Throws Conflict, carrying the revision as it is stored, where nothing can be saved in it: it is published, or is
 * another version by now than the one that the author began from.
 */
export async function refuseStaleSave(
  transaction: Transaction,
  revision: Pick<Revision, 'id' | 'state' | 'version'>,
  version: number,
): Promise<void> {
  if (stateAfter(revision.state, 'save') && version === revision.version) return
  throw new Conflict(
    stateAfter(revision.state, 'save') ? STALE_SAVE : transitionRefusal(revision.state, 'save'),
    await storedRevision(transaction, revision.id),
  )
}

/**
 * Puts content into a revision that is locked: the step that every command takes which changes what a version says.
 * The text is stored under its hash, the version counts up, whoever saves becomes a contributor, and what was in review
 * or approved is a draft again: the command tells others of it (tellVoided). Content that is there already is not written again and voids nothing.
 *
 * Throws Conflict, carrying the revision as it is stored, where it is published, or would be voided without `mayVoid`.
 */
export async function writeSavedContent(
  transaction: Transaction,
  revision: Pick<
    Revision,
    'id' | 'authorityId' | 'state' | 'version' | 'contentHash' | 'title' | 'submittedAt'
  >,
  { document, title, kind, summary, inForceOn }: RevisionContent,
  { userId, savedAt, quietly = false, mayVoid }: Saving,
): Promise<WrittenContent> {
  const { id, version } = revision
  const contentHash = contentHashOf({ document, title, kind, summary, inForceOn })
  const state = stateAfter(revision.state, 'save')
  if (!state)
    throw new Conflict(transitionRefusal(revision.state, 'save'), await storedRevision(transaction, id))
  if (contentHash === revision.contentHash) return { changed: false, contentHash, version, voided: null }
  const voids = editVoids(revision.state)
  if (voids && !mayVoid) throw new Conflict(VOIDS, await storedRevision(transaction, id))

  const voided = voids ? await whatIsVoided(transaction, revision, `version ${version + 1}`) : null
  const textHash = await storeText(transaction, revision.authorityId, document)
  await transaction.revision.update({
    where: { id },
    data: {
      ...{ state, textHash, title, kind, summary, inForceOn, contentHash },
      ...{ version: { increment: 1 }, savedById: userId, savedAt, savedQuietly: quietly },
    },
  })
  return { changed: true, contentHash, version: version + 1, voided }
}
