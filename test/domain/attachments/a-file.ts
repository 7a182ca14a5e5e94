import { randomUUID } from 'node:crypto'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import type { UploadedFile } from '@/lib/document/file-kinds'
import { aPdf, aPng } from '../../sample-files'
import type { Person } from '../people'

/** A leaflet like no other, taken in by the author. */
export function anUploadedPdf(
  author: Person,
  authorityId: string,
  name = 'leaflet.pdf',
): Promise<UploadedFile> {
  return uploadFile(author.actor, { authorityId, name, bytes: aPdf(randomUUID()) })
}

/** An image of this size, taken in by the author. */
export function anUploadedImage(author: Person, authorityId: string, width = 4): Promise<UploadedFile> {
  return uploadFile(author.actor, { authorityId, name: 'map.png', bytes: aPng(width, 3) })
}

/** The file as a text offers it. */
export function attachmentOf({ file, name, mediaType, size }: UploadedFile, more = {}): DocumentNode {
  const attrs = { clauseId: randomUUID(), file, name, title: 'A leaflet', mediaType, size, ...more }
  return { type: 'attachment', attrs }
}

/** The file as a text shows it. */
export function imageOf({ file, name, width, height }: UploadedFile, more = {}): DocumentNode {
  const attrs = {
    clauseId: randomUUID(),
    file,
    name,
    alt: 'A map',
    width: width ?? 1,
    height: height ?? 1,
    ...more,
  }
  return { type: 'image', attrs }
}

/** A text of these blocks after a paragraph. */
export function textWith(...blocks: DocumentNode[]): ChapterDocument {
  const content = [{ type: 'text', text: 'Give the family the leaflet.' }]
  return {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { clauseId: randomUUID() }, content }, ...blocks],
  }
}
