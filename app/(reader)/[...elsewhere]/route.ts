import { answerNotFound } from '../answers/answer-not-found'
import { answerReader } from '../answers/answer-reader'

/** Every address that is nothing else. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, () => answerNotFound(request, null))
}
