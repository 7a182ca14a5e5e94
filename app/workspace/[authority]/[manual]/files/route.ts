import { NextResponse } from 'next/server'
import type { UploadAnswer } from '@/components/editor/files/upload'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { LARGEST_FILE, sizeWords } from '@/lib/document/file-kinds'
import { database } from '@/lib/platform/database'
import { Blocked, ChapterhouseError, NotFound } from '@/lib/platform/errors'
import { signedInActor } from '../../../actor'
import { bodyBytes } from '../../../body-bytes'
import { fromOwnPage } from '../../../from-own-page'

/**
 * Takes a file in for the manual's authority: its bytes are the body, its name is in the address. Only the editor's
 * own scripts can send bytes of no type; a form on another site cannot, and the session's cookie does not come with it.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ authority: string; manual: string }> },
): Promise<NextResponse<UploadAnswer>> {
  if (!fromOwnPage(request) || request.headers.get('content-type') !== 'application/octet-stream')
    return refusal(415, 'This is not a request of the editor.')
  const actor = await signedInActor()
  if (!actor) return refusal(401, 'You are signed out. Sign in in another tab, then choose the file again.')
  try {
    const { authorityId } = await manualInWorkspace(database(), actor, await context.params)
    const name = new URL(request.url).searchParams.get('name') ?? ''
    const bytes = await bodyBytes(request, LARGEST_FILE)
    if (!bytes) return refusal(413, `“${name}” has more than ${sizeWords(LARGEST_FILE)}, which is the most.`)
    return answer(201, await uploadFile(actor, { authorityId, name, bytes }))
  } catch (error) {
    if (error instanceof Blocked) return refusal(422, error.blockers.join(' '))
    if (error instanceof ChapterhouseError)
      return refusal(error instanceof NotFound ? 404 : 403, error.message)
    throw error
  }
}

function refusal(status: number, problem: string) {
  return answer(status, { problem })
}

function answer(status: number, body: UploadAnswer): NextResponse<UploadAnswer> {
  const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
  return NextResponse.json(body, { status, headers })
}
