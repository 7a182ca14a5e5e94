import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { beginRevision } from '@/lib/chapters/begin-revision'
import { lockChapters, lockNewestRevisions, lockRevision } from '@/lib/chapters/locks'
import { takesIn, textToMerge, withoutReferencesTo } from '@/lib/chapters/merged-text'
import { hasReachedReaders } from '@/lib/chapters/queries/revision'
import { refuseWithheld } from '@/lib/chapters/refuse-withheld'
import { documentOf } from '@/lib/chapters/stored-text'
import { mergeChaptersInput } from '@/lib/chapters/succession-inputs'
import { editVoids } from '@/lib/chapters/transitions'
import { writePart } from '@/lib/chapters/write-part'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { takeOut } from '@/lib/contents/take-out'
import { type JoinedChapter, withChapterJoined } from '@/lib/document/join-and-split'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

/**
 * Merges a chapter into another: the text that readers have of it goes to the end of a draft of the other, its clauses with
 * their ids, and the chapter is taken out of the contents, to go on there. Both are published by somebody else, together;
 * from then on its address leads to the other. Its text was approved: a draft of it stays behind. Throws Blocked where the
 * other's version is in review or approved, and where one of the two texts is withheld. `revisionId` is the draft; null where
 * readers had no text of it.
 */
export async function mergeChapters(
  actor: Actor,
  input: z.input<typeof mergeChaptersInput>,
): Promise<{ revisionId: string | null; slug: string }> {
  const { chapterId, intoId, details } = mergeChaptersInput.parse(input)
  return inTransaction(async (transaction) => {
    const chapter = await lockChapterOfManual(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'mergeChapters', chapter.authorityId)
    const into = (await lockChapters(transaction, [chapterId, intoId])).get(intoId)
    if (into?.manualId !== chapter.manualId) throw new NotFound('There is no such chapter in this manual.')
    if (!(await hasReachedReaders(transaction, chapter)))
      throw new Blocked('Readers do not have this chapter yet.', [
        'There is nothing to lead on from. Copy what is of use from its draft, and remove it.',
      ])
    await takeOut(transaction, chapter, { details, replacementId: intoId, succession: 'merged' }, userId)

    const text = await textToMerge(transaction, chapter)
    if (text) await refuseWithheld(transaction, chapter, text.textHash)
    const revisionId = text && (await join(transaction, into, { chapter, text }, userId))
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'mergeChapters',
      subject: `chapter ${chapterId}`,
      details: { into: intoId, details, text: text?.revisionId ?? null, revisionId },
    })
    return { revisionId, slug: into.slug }
  })
}

async function join(
  transaction: Transaction,
  into: Chapter,
  { chapter, text }: { chapter: Chapter; text: JoinedChapter },
  userId: string,
): Promise<string> {
  const newest = (await lockNewestRevisions(transaction, [into.id])).get(into.id)
  const open = newest && newest.state !== 'published' ? newest : null
  if (open && editVoids(open.state))
    throw new Blocked(`A version of “${into.title}” has been submitted or approved.`, [
      'Have it recalled or returned first, or publish it, so that nobody’s decision is lost unseen.',
    ])
  const draft = open ?? (await beginRevision(transaction, into)).revision
  const revision = await lockRevision(transaction, draft.id)
  await refuseWithheld(transaction, into, revision.textHash)
  // A chapter that has no text begins as one empty paragraph, which would stay at its head.
  const written = newest ? documentOf(revision.text) : { type: 'doc' as const, content: [] }
  const document = withChapterJoined(withoutReferencesTo(chapter, written), text, randomUUID)
  await writePart(transaction, revision, { document, sentence: takesIn(chapter) }, userId)
  return revision.id
}
