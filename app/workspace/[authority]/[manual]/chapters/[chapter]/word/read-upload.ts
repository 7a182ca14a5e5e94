import { NextResponse } from 'next/server'
import type { Unread } from '@/components/word/read-answer'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import type { Actor } from '@/lib/people/permissions'
import { Blocked, ChapterhouseError, NotFound } from '@/lib/platform/errors'
import { LARGEST_WORD_FILE, WORD_FILE_TOO_LARGE } from '@/lib/word/file-size'
import { signedInActor } from '../../../../../actor'
import { bodyBytes } from '../../../../../body-bytes'
import { fromOwnPage } from '../../../../../from-own-page'

/** What an upload is read for: who sends it, which chapter it is for, the file and its name. */
export type WordUploaded = { actor: Actor; address: ChapterAddress; bytes: Uint8Array; name: string }

/**
 * Answers an upload of a Word file with what `read` makes of it, or with the sentences that say why not. Only the page's
 * own scripts can send bytes of no type: a form on another site cannot.
 */
export async function answerUpload<Answer extends object>(
  request: Request,
  context: { params: Promise<ChapterAddress> },
  read: (uploaded: WordUploaded) => Promise<Answer>,
): Promise<NextResponse<Answer | Unread>> {
  if (!fromOwnPage(request) || request.headers.get('content-type') !== 'application/octet-stream') {
    return refusal(415, 'This is not a request of Chapterhouse’s own page.')
  }
  const actor = await signedInActor()
  if (!actor)
    return refusal(401, 'You are signed out', ['Sign in in another tab, then choose the file again.'])
  try {
    const bytes = await bodyBytes(request, LARGEST_WORD_FILE)
    if (!bytes) return refusal(413, 'The Word file cannot be read.', [WORD_FILE_TOO_LARGE])
    const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 255)
    return answer(200, await read({ actor, address: await context.params, bytes, name }))
  } catch (error) {
    if (error instanceof Blocked) return refusal(422, error.message, [...error.blockers])
    if (error instanceof ChapterhouseError)
      return refusal(error instanceof NotFound ? 404 : 403, error.message)
    throw error
  }
}

function refusal(status: number, problem: string, reasons: string[] = []) {
  return answer<Unread>(status, { problem, reasons })
}

function answer<Body extends object>(status: number, body: Body): NextResponse<Body> {
  return NextResponse.json(body, { status })
}
