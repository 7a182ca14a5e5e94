import { randomUUID } from 'node:crypto'
import type { ChapterDocument } from '@/lib/document/document'
import { type JoinedChapter, withoutJoined } from '@/lib/document/join-and-split'
import { mapReferences } from '@/lib/document/references'
import type { Transaction } from '@/lib/platform/database'
import type { Chapter } from '@/prisma/generated/client'
import { emptyDocument } from './document-to-save'
import { lockChapters, lockNewestRevisions } from './locks'
import { lastPublished } from './queries/revision'
import { documentOf } from './stored-text'
import { writeSavedContent } from './write-saved-content'

/** What the amendment summary says of a chapter that was taken in. */
export function takesIn({ title }: { title: string }): string {
  return `Takes in “${title}”.`
}

/** The document in which what referred to a chapter that goes are plain words: there it would refer to nothing. */
export function withoutReferencesTo(chapter: { id: string; title: string }, document: ChapterDocument) {
  return mapReferences(document, (reference) =>
    reference.chapterId === chapter.id ? chapter.title : reference,
  )
}

/** A chapter as it is put into another: the text that readers have of it; null where they have none. */
export async function textToMerge(
  transaction: Transaction,
  chapter: Chapter,
): Promise<(JoinedChapter & { revisionId: string; textHash: string }) | null> {
  const published = await lastPublished(transaction, chapter.id)
  if (!published) return null
  const document = withoutReferencesTo(chapter, documentOf(published.text))
  return { title: chapter.title, document, revisionId: published.id, textHash: published.textHash }
}

/**
 * Takes what a merge put into the draft of another chapter out of it again, where that still stands at the end as it came.
 * False where it was changed since, or submitted: it stays for its author to take out.
 */
export async function takeMergedTextOut(
  transaction: Transaction,
  chapter: Chapter,
  intoId: string,
  userId: string,
): Promise<boolean> {
  const merged = await textToMerge(transaction, chapter)
  if (!merged) return true
  await lockChapters(transaction, [intoId])
  const draft = (await lockNewestRevisions(transaction, [intoId])).get(intoId)
  if (draft?.state !== 'draft') return false
  const document = withoutJoined(documentOf(draft.text), merged)
  if (!document) return false
  const summary = draft.summary.replace(takesIn(chapter), '').trim()
  const left = document.content.length === 0 ? emptyDocument(randomUUID) : document
  await writeSavedContent(
    transaction,
    draft,
    { ...draft, document: left, summary },
    { userId, savedAt: new Date(), mayVoid: false },
  )
  return true
}
