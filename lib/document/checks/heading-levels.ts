import type { CheckRule } from './check'
import { quoted } from './check'

/** Screen reader users go by the levels of headings: one that is left out looks to them like a missing section. */
export const checkHeadingLevels: CheckRule = ({ clauses }) => {
  let above = 1
  return clauses.flatMap(({ id, kind, text, level = 2 }) => {
    if (kind !== 'heading' || text.trim() === '') return []
    const skipped = level > above + 1
    const first = above === 1
    above = level
    if (!skipped) return []
    const sentence = first
      ? 'The first heading is a subheading: make it a heading of the first level.'
      : 'This heading leaves out a level: raise it by one, or put a heading of the level between above it.'
    return [{ kind: 'heading-level' as const, clauseId: id, words: quoted(text), sentence }]
  })
}
