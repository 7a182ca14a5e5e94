import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { readFileContent } from '@/lib/attachments/file-content'
import { uploadFileInput } from '@/lib/attachments/schema'
import { storeFile } from '@/lib/attachments/store-file'
import { scanFile } from '@/lib/attachments/virus-scan'
import { recordEvent } from '@/lib/audit/commands'
import type { UploadedFile } from '@/lib/document/file-kinds'
import { type Actor, authorise } from '@/lib/people/permissions'
import { database, inTransaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { Blocked } from '@/lib/platform/errors'

/**
 * Takes a file in, under the SHA-256 of its bytes, so that a text can show it. Looked into and scanned before the
 * transaction begins: a scanner may take its time, and holds no lock. A file that is not taken in is Blocked, with a
 * sentence that says why. The same bytes are kept once; taking them in again changes nothing.
 */
export async function uploadFile(
  actor: Actor,
  input: z.input<typeof uploadFileInput>,
): Promise<UploadedFile> {
  const { authorityId, name, bytes } = uploadFileInput.parse(input)
  await authorise(database(), actor, 'uploadFile', authorityId)
  const content = await readFileContent(name, bytes)
  if ('problem' in content) throw refused(content.problem)
  const scanned = await scanFile(environment().CHAPTERHOUSE_SCAN_COMMAND, name, bytes)
  if ('problem' in scanned) throw refused(scanned.problem)

  const { mediaType, ...size } = content
  const hash = createHash('sha256').update(bytes).digest('hex')
  return inTransaction(async (transaction) => {
    const { userId } = await authorise(transaction, actor, 'uploadFile', authorityId)
    await storeFile(transaction, {
      ...{ authorityId, hash, mediaType, size: bytes.length, bytes: new Uint8Array(bytes) },
      ...{ scan: scanned.scan, uploadedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'uploadFile',
      subject: `file ${hash}`,
      details: { name, mediaType, size: bytes.length, scan: scanned.scan },
    })
    return { file: hash, mediaType, size: bytes.length, name, ...size }
  })
}

function refused(problem: string): Blocked {
  return new Blocked('The file was not taken in.', [problem])
}
