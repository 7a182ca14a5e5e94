import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapters, lockNewestRevisions } from '@/lib/chapters/locks'
import { hasPlace, lastPublished } from '@/lib/chapters/queries/revision'
import { withoutSplitOff } from '@/lib/chapters/split-words'
import { documentOf } from '@/lib/chapters/stored-text'
import { undoSplitInput } from '@/lib/chapters/succession-inputs'
import { writeSavedContent } from '@/lib/chapters/write-saved-content'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { takeOut } from '@/lib/contents/take-out'
import { canonicalJson } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { splitBefore, splitPoints } from '@/lib/document/join-and-split'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Undoes a split that readers do not have yet and in which the first part stayed the chapter: the new chapter is taken out
 * again, and the draft of the other has the whole text that readers have. Throws Blocked where one of the two has been
 * changed or submitted since, so that no word is lost.
 */
export async function undoSplit(actor: Actor, input: z.input<typeof undoSplitInput>): Promise<void> {
  const { chapterId } = undoSplitInput.parse(input)
  await inTransaction(async (transaction) => {
    const part = await lockChapterOfManual(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'undoSplit', part.authorityId)
    const change = await transaction.contentsChange.findFirst({
      where: { entry: { chapterId, removedAt: null }, kind: 'added', succession: 'split', releaseId: null },
    })
    const wholeId = change?.replacementId
    if (!wholeId)
      throw new Blocked('There is no split to undo.', ['Readers have this chapter, or no split made it.'])
    if (!(await hasPlace(transaction, wholeId)))
      throw new Blocked('The chapter that was split is out of the contents.', [
        'Put it back there: its parts go then.',
      ])
    await lockChapters(transaction, [chapterId, wholeId])
    const newest = await lockNewestRevisions(transaction, [chapterId, wholeId])
    const draft = newest.get(wholeId)
    const ofPart = newest.get(chapterId)
    const published = await lastPublished(transaction, wholeId)
    const whole = published && documentOf(published.text)
    const asSplit =
      whole && draft?.state === 'draft' && ofPart?.state === 'draft'
        ? isSplitOf(whole, documentOf(draft.text), documentOf(ofPart.text))
        : false
    if (!draft || !whole || !asSplit)
      throw new Blocked('One of the two has been changed or submitted since.', [
        'Take back what was submitted. What was changed is put together by hand, so that no word is lost.',
      ])

    await takeOut(
      transaction,
      part,
      { details: 'The split was undone.', replacementId: null, succession: null },
      userId,
    )
    const summary = withoutSplitOff(draft.summary, part.title)
    await writeSavedContent(
      transaction,
      draft,
      { ...draft, document: whole, summary },
      { userId, savedAt: new Date(), mayVoid: false },
    )
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'undoSplit',
      subject: `chapter ${chapterId}`,
      details: { whole: wholeId, revisionId: draft.id },
    })
  })
}

/** Are these two the parts of this text, as a split left them? */
function isSplitOf(whole: ChapterDocument, first: ChapterDocument, second: ChapterDocument): boolean {
  const parts = canonicalJson([first, second])
  return splitPoints(whole).some(({ clause }) => {
    const split = splitBefore(whole, clause.id)
    return split !== null && canonicalJson([split.first, split.second]) === parts
  })
}
