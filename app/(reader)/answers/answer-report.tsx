import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { readRemovedChapter } from '@/lib/reading/chapter/queries/removed-chapter'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { compressed } from '@/lib/reading/serving/page-cache'
import { drawReport } from '../drawing/draw-report'
import { answer } from './answer'
import { answerNotFound } from './answer-not-found'

/** Where a problem with a chapter is reported; `?clause=` names the paragraph that it is about. */
export async function answerReport(request: Request, issued: IssuedManual, slug: string): Promise<Response> {
  const clause = new URL(request.url).searchParams.get('clause') ?? ''
  try {
    const html = await drawReport(issued, slug, { clause, words: '', email: '' })
    return answer(request, await compressed(html), { cacheControl: 'private, no-store' })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return answerNotFound(request, issued, await readRemovedChapter(database(), issued, slug))
  }
}
