import { fileHeaders } from '@/app/file-headers'
import { fileForGuest } from '@/lib/comments/queries/guest-file'
import { isFileHash } from '@/lib/document/file-kinds'
import { liveGuest } from '@/lib/people/guest-link'
import { database } from '@/lib/platform/database'
import { withGuestLink } from '../../../guest-visit'

/** A guest's address holds the token that opens it: it is told to nobody. */
const HIDDEN = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' }

/** A file that the draft of this link shows; for any other, and for a link that is no good, 404. */
export async function GET(
  request: Request,
  context: { params: Promise<{ token: string; file: string }> },
): Promise<Response> {
  const { token, file } = await context.params
  // The link alone counts as tried: a good one may lead to a file that has gone from the draft.
  const guest = isFileHash(file)
    ? await withGuestLink(request.headers, () => liveGuest(database(), token))
    : null
  const found = guest && (await fileForGuest(database(), token, file))
  if (!found) {
    const headers = { ...fileHeaders('text/plain', null, 'no-store'), 'Content-Disposition': 'inline' }
    return new Response('There is no such file here.', { status: 404, headers: { ...headers, ...HIDDEN } })
  }
  const name = new URL(request.url).searchParams.get('name')
  const headers = fileHeaders(found.mediaType, name, 'private, no-store')
  return new Response(found.bytes, { headers: { ...headers, ...HIDDEN } })
}
