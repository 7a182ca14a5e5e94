import { answerNotFound } from '../answer-not-found'
import { answerReader } from '../answer-reader'

/** Every address that is nothing else. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, () => answerNotFound(request, null))
}
