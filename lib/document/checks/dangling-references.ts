import { referencesIn } from '../references'
import { type CheckRule, quoted } from './check'

/** A reference leads to a chapter that is there. */
export const checkDanglingReferences: CheckRule = ({ clauses, context }) =>
  clauses.flatMap(({ id, node }) =>
    referencesIn(node)
      .filter(({ chapterId }) => !context.referableChapters.has(chapterId))
      .map(({ label }) => ({
        kind: 'dangling-reference' as const,
        clauseId: id,
        words: quoted(label),
        sentence: 'This refers to a chapter that is not in the manual: choose another, or write plain words.',
      })),
  )
