import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'

/** A file's bytes, and the media type that its content has. */
export type StoredFile = { mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/** A file of an authority, for whoever may read its workspace. Throws NotFound where it has no such file. */
export async function storedFile(
  from: Database,
  actor: Actor,
  { authorityId, hash }: { authorityId: string; hash: string },
): Promise<StoredFile> {
  await authorise(from, actor, 'readWorkspace', authorityId)
  const file = await from.file.findUnique({
    where: { authorityId_hash: { authorityId, hash } },
    select: { mediaType: true, bytes: true },
  })
  if (!file) throw new NotFound('There is no such file.')
  return file
}
