import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { beginRevision } from '@/lib/chapters/begin-revision'
import { type LockedRevision, lockChapters, lockNewestRevisions, lockRevision } from '@/lib/chapters/locks'
import { lastPublished } from '@/lib/chapters/queries/revision'
import { refuseWithheld } from '@/lib/chapters/refuse-withheld'
import { splitOffWords } from '@/lib/chapters/split-words'
import { documentOf } from '@/lib/chapters/stored-text'
import { splitChapterInput } from '@/lib/chapters/succession-inputs'
import { writePart } from '@/lib/chapters/write-part'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { everyEntry } from '@/lib/contents/outline'
import { putIn } from '@/lib/contents/put-in'
import { workingContents } from '@/lib/contents/queries'
import { takeOut } from '@/lib/contents/take-out'
import type { ChapterDocument } from '@/lib/document/document'
import { splitBefore } from '@/lib/document/join-and-split'
import { mapReferences } from '@/lib/document/references'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

/** The chapters that a split made, each with the draft of its part. */
export type SplitOutcome = { first: Part | null; second: Part }

type Part = { chapterId: string; slug: string; revisionId: string }

/**
 * Splits the text that readers have of a chapter at a heading. What begins there becomes a new chapter right after it, and
 * is taken out of a draft of the chapter; or, with a title for the first part too, both become new chapters, and the chapter
 * goes, to go on in the first. Clauses keep their ids. Drafts and contents are published by somebody else, together.
 * Throws Blocked where the chapter has a version under way that is not the text that readers have, and where that text is
 * withheld.
 */
export async function splitChapter(
  actor: Actor,
  input: z.input<typeof splitChapterInput>,
): Promise<SplitOutcome> {
  const asked = splitChapterInput.parse(input)
  const { chapterId, clauseId } = asked
  return inTransaction(async (transaction) => {
    const chapter = await lockChapterOfManual(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'splitChapter', chapter.authorityId)
    await lockChapters(transaction, [chapterId])
    const newest = (await lockNewestRevisions(transaction, [chapterId])).get(chapterId)
    const published = await lastPublished(transaction, chapterId)
    if (!published) throw new Blocked('Readers have no text of this chapter.', ['There is nothing to split.'])
    refuseVersionUnderWay(newest, published.textHash)
    await refuseWithheld(transaction, chapter, published.textHash)
    const parts = splitBefore(documentOf(published.text), clauseId)
    if (!parts)
      throw new Blocked('The text cannot be split there.', [
        'Choose one of its headings, with something before it.',
      ])

    const asWritten = { transaction, chapter, userId }
    const place = await placeOf(transaction, chapter)
    const second = await newPart(asWritten, { title: asked.secondTitle, document: parts.second }, place)
    let first: Part | null = null
    if ('firstTitle' in asked) {
      const { firstTitle, details } = asked
      first = await newPart(asWritten, { title: firstTitle, document: parts.first }, place)
      const leaving = { details, replacementId: first.chapterId, succession: 'split' as const }
      await takeOut(transaction, chapter, leaving, userId)
      await leadReferencesOn(asWritten, [first, second], first.chapterId)
    } else await keepFirst(asWritten, { document: parts.first, secondTitle: asked.secondTitle }, newest)

    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'splitChapter',
      subject: `chapter ${chapterId}`,
      details: { at: clauseId, text: published.id, first, second },
    })
    return { first, second }
  })
}

type AsWritten = { transaction: Transaction; chapter: Chapter; userId: string }

type Place = { parentId: string | null; previousEntryId: string }

/** What is split is what was approved: words of a draft would lose those who contributed them. */
function refuseVersionUnderWay(newest: LockedRevision | undefined, publishedHash: string): void {
  if (!newest || newest.state === 'published') return
  if (newest.state === 'draft' && newest.textHash === publishedHash) return
  throw new Blocked('A version of this chapter is under way.', [
    'Have it published first: the text that readers have is split, and what is in the version would be in neither part.',
  ])
}

/** Right after the first place of the chapter. */
async function placeOf(transaction: Transaction, { id, manualId }: Chapter): Promise<Place> {
  const contents = [...everyEntry(await workingContents(transaction, manualId))]
  const place = contents.find((entry) => entry.chapter?.id === id)
  if (!place) throw new NotFound('This chapter has been taken out of the contents.')
  return { parentId: place.parentId, previousEntryId: place.id }
}

async function newPart(
  { transaction, chapter, userId }: AsWritten,
  { title, document }: { title: string; document: ChapterDocument },
  place: Place,
): Promise<Part> {
  const { authorityId, manualId } = chapter
  const coming = { authorityId, manualId, title, place, splitFrom: chapter }
  const { chapter: part } = await putIn(transaction, coming, userId)
  const { revision } = await beginRevision(transaction, part)
  const draft = await lockRevision(transaction, revision.id)
  await writePart(transaction, draft, { document, sentence: `Was part of “${chapter.title}”.` }, userId)
  return { chapterId: part.id, slug: part.slug, revisionId: draft.id }
}

/** Parts of a chapter that goes refer to the first of them where they referred to it. */
async function leadReferencesOn(
  { transaction, chapter, userId }: AsWritten,
  parts: readonly Part[],
  firstId: string,
): Promise<void> {
  for (const { revisionId } of parts) {
    const revision = await lockRevision(transaction, revisionId)
    const document = mapReferences(documentOf(revision.text), (reference) =>
      reference.chapterId === chapter.id ? { ...reference, chapterId: firstId } : reference,
    )
    await writePart(transaction, revision, { document, sentence: '' }, userId)
  }
}

async function keepFirst(
  { transaction, chapter, userId }: AsWritten,
  { document, secondTitle }: { document: ChapterDocument; secondTitle: string },
  newest: LockedRevision | undefined,
): Promise<void> {
  const open = newest && newest.state !== 'published' ? newest : null
  const { id } = open ?? (await beginRevision(transaction, chapter)).revision
  const draft = await lockRevision(transaction, id)
  await writePart(transaction, draft, { document, sentence: splitOffWords(secondTitle) }, userId)
}
