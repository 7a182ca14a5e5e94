import { database } from '@/lib/platform/database'
import { suggestInManuals } from '@/lib/reading/search/queries/manuals'
import { answerReader } from '../answers/answer-reader'
import { answerWith } from '../answers/answer-suggestions'

export const dynamic = 'force-dynamic'

/** Answers what the search over all manuals suggests while somebody types. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, (reader) =>
    answerWith(request, (typed) => suggestInManuals(database(), reader?.authorityIds ?? [], typed)),
  )
}
