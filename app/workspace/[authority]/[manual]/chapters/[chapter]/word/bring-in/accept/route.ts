import type { NextResponse } from 'next/server'
import { z } from 'zod'
import type { Unread } from '@/components/word/read-answer'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { bringInText } from '@/lib/chapters/commands/bring-in-text'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { broughtInFile } from '@/lib/word/queries/brought-in-file'
import { answerUpload } from '../../read-upload'

/** The version that the text was looked at beside, in the address; none to begin one. */
const accepted = z.object({
  over: z
    .string()
    .nullable()
    .transform((id) => id || null)
    .pipe(z.uuid().nullable()),
  version: z.coerce.number().int().nonnegative(),
  mayVoid: z.string().nullable(),
})

/**
 * Puts a Word file's text in the place of the chapter's. The same file is sent that was looked at, and read again: only
 * now are its pictures kept. A refused text leaves everything as it was.
 */
export async function POST(
  request: Request,
  context: { params: Promise<ChapterAddress> },
): Promise<NextResponse<{ revisionId: string } | Unread>> {
  return answerUpload(request, context, async ({ actor, address, bytes }) => {
    const query = new URL(request.url).searchParams
    const asked = accepted.safeParse({
      over: query.get('over'),
      version: query.get('version'),
      mayVoid: query.get('mayVoid'),
    })
    if (!asked.success) throw new Blocked('This is not a version of the chapter. Read the file again.', [])
    const { over, version, mayVoid } = asked.data
    const { view, document, pictures } = await broughtInFile(database(), actor, address, bytes)
    const { authorityId } = view.manual
    for (const picture of pictures)
      await uploadFile(actor, { authorityId, name: picture.name, bytes: picture.bytes })
    return bringInText(actor, {
      chapterId: view.chapter.id,
      over: over === null ? null : { revisionId: over, version },
      document,
      mayVoid: mayVoid === 'yes',
    })
  })
}
