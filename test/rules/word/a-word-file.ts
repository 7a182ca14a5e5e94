import { Document, type ISectionOptions, Packer } from 'docx'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import { type ReadWordFile, readWordFile, settledDocument } from '@/lib/word/read-word-file'
import { manualReferencesIn } from '@/lib/word/references-in'
import { writeWordFile } from '@/lib/word/write-word-file'
import { id, idsFrom, p } from '../document/builders'

/** One dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The chapter that a file of these tests is brought into. */
export const TITLE = 'Care Planning'

/** A Word file of these paragraphs and tables, as docx writes it. */
export async function wordFile(
  children: ISectionOptions['children'],
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...more })))
}

/** Reads a file into a chapter, against the text that it had (none unless said). */
export async function readIn(
  bytes: Uint8Array,
  before: ChapterDocument | null = null,
): Promise<ReadWordFile & { text: ChapterDocument }> {
  const read = await readWordFile(bytes, {
    title: TITLE,
    before,
    known: { isChapter: () => true, manualReferences: before ? manualReferencesIn(before) : [] },
    newId: idsFrom(5_000),
  })
  return { ...read, text: settledDocument(read.document) }
}

/** A version printed as a Word file, with its changes marked where `published` is given. */
export function printed(
  document: ChapterDocument,
  published: ChapterDocument | null = null,
): Promise<Uint8Array> {
  return writeWordFile({
    published,
    document,
    title: TITLE,
    manual: 'Procedures',
    authority: 'Example Council',
    version: 'Version 2, a draft',
    printed: new Date('2026-11-22T10:00:00Z'),
    printedOn: '22 November 2026',
    base: { revisionId: id(1), version: 3, textHash: 'a'.repeat(64) },
    author: 'Chapterhouse',
    changedAt: new Date('2026-11-22T09:00:00Z'),
    images: new Map(filesIn(document).map((file) => [file, { bytes: PICTURE, type: 'png' as const }])),
  })
}

/** The same text with words at its end: a file without any is refused. */
export function ended(document: ChapterDocument): ChapterDocument {
  return { ...document, content: [...document.content, p('The end.')] }
}
