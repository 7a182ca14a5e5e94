import { fileHeaders } from '@/app/file-headers'
import { fileForGuest } from '@/lib/comments/queries/guest-file'
import { isFileHash } from '@/lib/document/file-kinds'
import { database } from '@/lib/platform/database'
import { withGuestLink } from '../../../guest-visit'

/** A file that the draft of this link shows; for any other, and for a link that is no good, 404. */
export async function GET(
  request: Request,
  context: { params: Promise<{ token: string; file: string }> },
): Promise<Response> {
  const { token, file } = await context.params
  const found = isFileHash(file)
    ? await withGuestLink(request.headers, () => fileForGuest(database(), token, file))
    : null
  if (!found) {
    const headers = { ...fileHeaders('text/plain', null, 'no-store'), 'Content-Disposition': 'inline' }
    return new Response('There is no such file here.', { status: 404, headers })
  }
  const name = new URL(request.url).searchParams.get('name')
  const headers = fileHeaders(found.mediaType, name, 'private, no-store')
  return new Response(found.bytes, { headers: { ...headers, 'Referrer-Policy': 'no-referrer' } })
}
