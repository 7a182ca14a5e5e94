import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { answerReader } from '@/app/(reader)/answers/answer-reader'
import { fileHeaders } from '@/app/file-headers'
import { isFileHash, isNameOf } from '@/lib/document/file-kinds'
import { connections, database } from '@/lib/platform/database'
import { isSlug } from '@/lib/reading/addresses/read-address'
import { publishedBytes, publishedFile } from '@/lib/reading/chapter/queries/file'
import type { Reader } from '@/lib/reading/manual/audience'
import { type ManualPointer, readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { readStaffOnly } from '@/lib/reading/manual/queries/staff-only'
import { matchesTag } from '@/lib/reading/serving/encoding'

type Context = { params: Promise<{ authority: string; manual: string; file: string; name: string }> }

/**
 * The address names the bytes, which never change; whether they are there may: a text that is withheld takes its files
 * along, out of every cache as well. So whoever keeps one asks each time, and is answered 304.
 */
const REVALIDATED = 'public, no-cache'

/** A file that a published text of the manual shows, under any name of its kind. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerReader(request, async (reader) => {
    const { authority, manual, file, name } = await params
    const asked = isSlug(authority) && isSlug(manual) && isFileHash(file)
    const pointer = asked ? await pointerFor(reader, authority, manual) : null
    const found = pointer && (await fileFor(pointer, file))
    const called = decoded(name)
    if (!found || called === null || !isNameOf(called, found.mediaType)) return answerNotFound(request, null)
    const tag = `"${file}"`
    const headers = new Headers({ ...fileHeaders(found.mediaType, called, REVALIDATED), ETag: tag })
    // Found by itself it would be read without the chapter that says what it is for, and whether it still is.
    headers.set('X-Robots-Tag', 'noindex')
    if (matchesTag(request.headers.get('if-none-match'), tag))
      return new Response(null, { status: 304, headers })
    return new Response(await publishedBytes(database(), found), { headers })
  })
}

function pointerFor(reader: Reader | null, authority: string, manual: string) {
  return readManualPointer(connections(), authority, manual, null, reader?.authorityIds)
}

/** A file that only chapters for staff show is theirs alone, like the chapters. */
async function fileFor({ manualId, audience }: ManualPointer, file: string) {
  const { hidden } = await readStaffOnly(database(), manualId, audience)
  return publishedFile(database(), manualId, file, hidden)
}

/** Next hands a dynamic part of an address over as it was written. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
