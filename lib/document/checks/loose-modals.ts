import { plainText } from '../clauses'
import { childrenOf, type DocumentNode, textAttribute } from '../document'
import { nodesOfType } from '../text-blocks'
import { type Check, type CheckRule, quoted } from './check'

const MEANING = '“must” is law, “should” is good practice, “may” is a choice'

/** Ways of saying it that leave a reader to guess which of the three is meant, and the words for each. */
const LOOSE: { pattern: RegExp; sentence: (words: string) => string }[] = [
  {
    pattern: /\bmay not\b/i,
    sentence: (words) => `“${words}” can be read as “must not” or as “might not”: write which (${MEANING}).`,
  },
  {
    pattern: /\b(?:may|might|should) (?:need|want|wish|have|like) to\b|\bmight\b|\bcould\b/i,
    sentence: (words) =>
      `“${words}” does not say whether to do it: write when one must, should or may (${MEANING}).`,
  },
  {
    pattern:
      /\b(?:must|should) (?:normally|ideally|usually|generally|try to|endeavour to|aim to|if possible|where possible)\b/i,
    sentence: (words) =>
      `“${words}” takes back half of what it says: name the exception instead (${MEANING}).`,
  },
  {
    pattern:
      /\b(?:needs?|has|have|ought) to\b|\b(?:is|are) (?:to(?= (?!the\b|a\b|an\b|this\b|that\b|be found\b)[a-z])|required to|expected to|supposed to|asked to)\b/i,
    sentence: (words) => `“${words}” does not say how binding it is: write “must” or “should” (${MEANING}).`,
  },
]

/**
 * In numbered steps, how binding a step is can be read from one word. Asks where a step says both must and
 * should, where it says neither clearly, and where "should" stands among steps that say "must".
 */
export const checkLooseModals: CheckRule = ({ clauses, document }) => {
  const top = document.content
    .filter(({ type }) => type === 'orderedList')
    .map((list) => childrenOf(list).map((step) => stepOf(step, textAttribute(step, 'clauseId'))))
  const nested = clauses.flatMap(({ id, node }) =>
    nodesOfType(node, 'orderedList').map((list) => childrenOf(list).map((step) => stepOf(step, id))),
  )
  return [...top, ...nested].flatMap((steps) => {
    const musts = steps.filter(({ words }) => says('must', words))
    return steps.flatMap((step) =>
      checksOfStep(
        step,
        musts.some((other) => other !== step),
      ),
    )
  })
}

/** One step of a numbered list, and the clause it is or stands in. */
type Step = { words: string; clauseId: string }

/** A step's own words; the steps of a numbered list within it are steps of their own. */
function stepOf(step: DocumentNode, clauseId: string): Step {
  const own = childrenOf(step).filter(({ type }) => type !== 'orderedList')
  return { words: own.map(plainText).join('\n'), clauseId }
}

function checksOfStep({ words: text, clauseId }: Step, amongMusts: boolean): Check[] {
  const check = (words: string, sentence: string): Check[] => [
    { kind: 'loose-modal', clauseId, words: quoted(words), sentence },
  ]
  const should = says('should', text)
  if (should && says('must', text)) {
    return check(
      should,
      `This step says both “must” and “should”: make two steps of it, or choose one (${MEANING}).`,
    )
  }
  for (const { pattern, sentence } of LOOSE) {
    const words = pattern.exec(text)?.[0]
    if (words) return check(words, sentence(words))
  }
  if (should && amongMusts) {
    return check(
      should,
      `Other steps of this list say “must” and this one “should”: is it good practice only (${MEANING})?`,
    )
  }
  return []
}

function says(word: 'must' | 'should', text: string): string | undefined {
  return new RegExp(`\\b${word}\\b`, 'i').exec(text)?.[0]
}
