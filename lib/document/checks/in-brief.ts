import type { CheckRule } from './check'

/** A chapter begins with who does what by when. */
export const checkInBrief: CheckRule = ({ clauses }) => {
  if (clauses.some(({ kind, text }) => kind === 'inBrief' && text.trim() !== '')) return []
  const sentence = 'The chapter has no “in brief” box: say at its top who does what, and by when.'
  return [{ kind: 'no-in-brief', clauseId: null, words: '', sentence }]
}
