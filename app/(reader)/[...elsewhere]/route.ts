import { answerNotFound } from '../answer-not-found'
import { orProblem } from '../or-problem'

/** Every address that is nothing else. */
export function GET(request: Request): Promise<Response> {
  return orProblem(request, () => answerNotFound(request, null))
}
