import { FOR_STAFF_ALONE, type Reader } from '@/lib/reading/manual/audience'
import { currentReader } from './current-reader'
import { letProxyKeep } from './kept-by-proxy'
import { orProblem } from './or-problem'

/**
 * Answers whoever asks, as the reader that they are. What somebody who has signed in is answered is kept nowhere, whether
 * it holds anything for staff or not: no cache can then hand it to anybody else, nor the browser after they signed out.
 */
export function answerReader(
  request: Request,
  respond: (reader: Reader | null) => Promise<Response>,
): Promise<Response> {
  const askedAt = new Date()
  return orProblem(request, async () => {
    const reader = await currentReader(request)
    const answered = await respond(reader)
    if (reader !== null) answered.headers.set('Cache-Control', FOR_STAFF_ALONE)
    return letProxyKeep(answered, askedAt)
  })
}
