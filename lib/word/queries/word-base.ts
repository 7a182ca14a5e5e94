import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { documentOf } from '@/lib/chapters/stored-text'
import type { ChapterDocument } from '@/lib/document/document'
import type { Database } from '@/lib/platform/database'
import { baseOfWordFile } from '../base-properties'
import type { KnownReferences } from '../reading'
import { manualReferencesIn } from '../references-in'
import { unreadable } from '../xml'

/** What a file of this chapter was printed from: its text, and whether that text is still kept. */
export type WordBase = { version: number; document: ChapterDocument | null } | null

/**
 * The text that a Word file was printed from, as the file says; null for a file that was not printed here. Blocked
 * where it was printed from another chapter.
 */
export async function baseOf(
  from: Database,
  { manual, chapter }: Pick<ChapterInWorkspace, 'manual' | 'chapter'>,
  bytes: Uint8Array,
): Promise<WordBase> {
  const said = await baseOfWordFile(bytes)
  if (!said) return null
  const revision = await from.revision.findFirst({
    where: { id: said.revisionId, authorityId: manual.authorityId },
    select: { chapterId: true, chapter: { select: { title: true } } },
  })
  if (!revision) return null
  if (revision.chapterId !== chapter.id) {
    throw unreadable(`This file was printed from another chapter: “${revision.chapter.title}”.`)
  }
  return {
    version: said.version,
    document: said.document ?? (await storedText(from, manual.authorityId, said.textHash)),
  }
}

async function storedText(
  from: Database,
  authorityId: string,
  hash: string,
): Promise<ChapterDocument | null> {
  const text = await from.text.findUnique({ where: { authorityId_hash: { authorityId, hash } } })
  return text && documentOf(text)
}

/** The references that a file of this chapter may have kept. */
export async function knownReferences(
  from: Database,
  manualId: string,
  text: ChapterDocument | null,
): Promise<KnownReferences> {
  const chapters = await from.chapter.findMany({ where: { manualId }, select: { id: true } })
  const ids = new Set(chapters.map(({ id }) => id))
  return {
    isChapter: (chapterId) => ids.has(chapterId),
    manualReferences: text ? manualReferencesIn(text) : [],
  }
}
