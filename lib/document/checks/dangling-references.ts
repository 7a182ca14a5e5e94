import { textAttribute } from '../document'
import { type CheckRule, quoted } from './check'
import { nodesOfType } from './text-blocks'

/** A reference leads to a chapter that is there. */
export const checkDanglingReferences: CheckRule = ({ clauses, context }) =>
  clauses.flatMap(({ id, node }) =>
    nodesOfType(node, 'chapterReference')
      .filter((reference) => !context.referableChapters.has(textAttribute(reference, 'chapterId')))
      .map((reference) => ({
        kind: 'dangling-reference' as const,
        clauseId: id,
        words: quoted(textAttribute(reference, 'label')),
        sentence: 'This refers to a chapter that is not in the manual: choose another, or write plain words.',
      })),
  )
