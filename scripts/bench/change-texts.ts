import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { storedRevision } from '@/lib/chapters/queries/revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'

/** A chapter whose text is changed. */
export type ChangedChapter = { id: string; slug: string }

/** The manual's chapters of which readers have a text, in a fixed order. */
export function chaptersWithText(manualId: string): Promise<ChangedChapter[]> {
  return database().chapter.findMany({
    where: { manualId, revisions: { some: { state: 'published' } } },
    select: { id: true, slug: true },
    orderBy: { slug: 'asc' },
  })
}

/** Has the last paragraph of each chapter say these words; drafted, submitted and approved, ready to be published. */
export async function changeTexts(
  { author, approver }: { author: Actor; approver: Actor },
  chapters: readonly ChangedChapter[],
  words: string,
): Promise<void> {
  for (const { id: chapterId } of chapters) {
    const { revisionId } = await openDraft(author, { chapterId })
    const { version, document } = await storedRevision(database(), revisionId)
    const { saved } = await saveRevision(author, {
      revisionId,
      version,
      document: endingWith(document, words),
      kind: 'updated',
      summary: words,
      inForceOn: null,
    })
    await submitRevision(author, { revisionId })
    await approveRevision(approver, { revisionId, contentHash: saved.contentHash })
  }
}

/** The text with these words as its last paragraph, in the place of the last one if that is a paragraph. */
function endingWith(document: ChapterDocument, words: string): ChapterDocument {
  const last = document.content.at(-1)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] }
  return last?.type === 'paragraph'
    ? { ...document, content: [...document.content.slice(0, -1), { ...last, ...paragraph }] }
    : { ...document, content: [...document.content, paragraph] }
}
