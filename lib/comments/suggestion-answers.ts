import { Conflict, NotFound } from '@/lib/platform/errors'
import { type Suggestion, suggestion } from './schema'

/** The stored wording of a comment that suggests some and has no answer yet; NotFound or Conflict otherwise. */
export function refuseAnswered(comment: {
  suggestion: unknown
  suggestionState: 'open' | 'taken' | 'declined' | null
}): Suggestion {
  if (comment.suggestionState === null) throw new NotFound('This comment suggests no wording.')
  if (comment.suggestionState !== 'open')
    throw new Conflict(`This wording has been ${comment.suggestionState} already.`, comment.suggestionState)
  return suggestion.parse(comment.suggestion)
}
