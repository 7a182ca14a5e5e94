import { NextResponse } from 'next/server'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { database } from '@/lib/platform/database'
import { ChapterhouseError, NotFound } from '@/lib/platform/errors'
import { printedWordFile } from '@/lib/word/queries/printed-word-file'
import { signedInActor } from '../../../../../../actor'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The version under way as a Word file to keep; `?changes=yes` marks its changes against the published text. */
export async function GET(
  request: Request,
  context: { params: Promise<ChapterAddress> },
): Promise<NextResponse> {
  const actor = await signedInActor()
  if (!actor) return new NextResponse('You are signed out.', { status: 401 })
  const changes = new URL(request.url).searchParams.get('changes') === 'yes'
  try {
    const address = await context.params
    const { name, bytes } = await printedWordFile(database(), actor, address, { changes, now: new Date() })
    return new NextResponse(new Uint8Array(bytes), {
      headers: {
        'Content-Type': WORD,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof ChapterhouseError)) throw error
    return new NextResponse(error.message, { status: error instanceof NotFound ? 404 : 403 })
  }
}
