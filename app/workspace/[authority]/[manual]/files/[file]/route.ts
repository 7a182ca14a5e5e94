import { fileHeaders } from '@/app/file-headers'
import { storedFile } from '@/lib/attachments/queries/file'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { isFileHash } from '@/lib/document/file-kinds'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { signedInActor } from '../../../../actor'

/** A file of the manual's authority, for those who write and review: published or not. Anybody else gets 404. */
export async function GET(
  request: Request,
  context: { params: Promise<{ authority: string; manual: string; file: string }> },
): Promise<Response> {
  const actor = await signedInActor()
  const { file, ...address } = await context.params
  if (!actor || !isFileHash(file)) return missing()
  try {
    const { authorityId } = await manualInWorkspace(database(), actor, address)
    const { mediaType, bytes } = await storedFile(database(), actor, { authorityId, hash: file })
    const name = new URL(request.url).searchParams.get('name')
    // Kept by the browser for as long as a session at most: the next person at it may have no role here.
    const headers = fileHeaders(mediaType, name, 'private, max-age=3600')
    return new Response(bytes, { headers })
  } catch (error) {
    if (error instanceof ChapterhouseError) return missing()
    throw error
  }
}

function missing(): Response {
  return new Response('There is no such file here.', {
    status: 404,
    headers: { ...fileHeaders('text/plain', null, 'no-store'), 'Content-Disposition': 'inline' },
  })
}
