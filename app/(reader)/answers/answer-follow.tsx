import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { compressed } from '@/lib/reading/serving/page-cache'
import { drawFollow, drawFollowAsked } from '../drawing/draw-follow'
import { answer } from './answer'

/** Where one asks to follow a manual; `?chapter=` or `?section=` says what is chosen first, `?asked` that it was asked. */
export async function answerFollow(request: Request, issued: IssuedManual): Promise<Response> {
  const query = new URL(request.url).searchParams
  const chapter = query.get('chapter')
  const section = query.get('section')
  const what = chapter ? `chapter:${chapter}` : section ? `section:${section}` : 'manual'
  const html = query.has('asked')
    ? await drawFollowAsked(issued)
    : await drawFollow(issued, { what, email: '', frequency: 'immediate' })
  return answer(request, await compressed(html), { cacheControl: 'no-store' })
}
