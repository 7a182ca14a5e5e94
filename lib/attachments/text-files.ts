import {
  type ChapterDocument,
  type DocumentNode,
  numberAttribute,
  textAttribute,
} from '@/lib/document/document'
import { FILE_KINDS, isFileMediaType } from '@/lib/document/file-kinds'
import { fileNodesIn, filesIn } from '@/lib/document/files-in'
import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/** A file as the database tells of it, without its bytes. */
type FileRow = { hash: string; mediaType: string; size: number }

/**
 * Ties a stored text to the files that it shows, so that they stay as long as it does. Throws Blocked, with a
 * sentence for each, where the text names a file that was not uploaded in the authority, or says of one what it is not.
 */
export async function keepFilesOf(
  transaction: Transaction,
  authorityId: string,
  textHash: string,
  document: ChapterDocument,
): Promise<void> {
  const hashes = filesIn(document)
  if (hashes.length === 0) return
  // Held, so that none is swept before the text's rows name it.
  const files = await transaction.$queryRaw<FileRow[]>`
    SELECT hash, media_type AS "mediaType", size FROM files
    WHERE authority_id = ${authorityId}::uuid AND hash = ANY (${hashes}::text[]) ORDER BY hash FOR KEY SHARE`
  const problems = fileProblems(document, files)
  if (problems.length > 0) throw new Blocked('The text cannot be saved as it is.', problems)
  await transaction.textFile.createMany({
    data: hashes.map((fileHash) => ({ authorityId, textHash, fileHash })),
    skipDuplicates: true,
  })
}

/**
 * Keeps the files of a text that an authority takes from another's template as its own: the text is its own from
 * then on, and names them by the same hashes.
 */
export async function takeFilesOver(
  transaction: Transaction,
  from: string,
  to: string,
  document: ChapterDocument,
): Promise<void> {
  const hashes = filesIn(document)
  if (hashes.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO files (authority_id, hash, media_type, size, bytes, scan, uploaded_by_id)
    SELECT ${to}::uuid, hash, media_type, size, bytes, scan, uploaded_by_id
    FROM files WHERE authority_id = ${from}::uuid AND hash = ANY (${hashes}::text[])
    ON CONFLICT (authority_id, hash) DO NOTHING`
}

function fileProblems(document: ChapterDocument, files: readonly FileRow[]): string[] {
  const rows = new Map(files.map((row) => [row.hash, row]))
  return fileNodesIn(document).flatMap((node) => {
    const problem = fileProblem(node, rows.get(textAttribute(node, 'file')))
    return problem === null ? [] : [problem]
  })
}

function fileProblem(node: DocumentNode, row: FileRow | undefined): string | null {
  const name = textAttribute(node, 'name')
  if (!row)
    return `The file “${name}” has not been uploaded in this authority. Take it out of the text, or put it in again from your computer.`
  const { mediaType, size } = row
  if (node.type === 'image')
    return isFileMediaType(mediaType) && FILE_KINDS[mediaType].image
      ? null
      : `The file “${name}” is not an image. Put it in as an attachment.`
  const told = textAttribute(node, 'mediaType') === mediaType && numberAttribute(node, 'size', 0) === size
  return told ? null : `The type or size given for “${name}” is not the file’s. Put the attachment in again.`
}
