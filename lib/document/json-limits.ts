import { BROKEN_CHARACTER } from './broken-characters'

/** The largest document, in bytes of JSON. */
const LARGEST_DOCUMENT = 2_000_000

/** The most clauses a chapter may have. */
const MOST_CLAUSES = 5_000

/** How deep nodes may stand in one another, the document itself being the first. */
export const DEEPEST_NODE = 40

/** A node and its list of children are two levels of JSON each; its marks' attributes reach three further. */
const DEEPEST_JSON = DEEPEST_NODE * 2 + 6

/**
 * What keeps an unknown value from being looked at any further: not JSON, too large, too many clauses, nested too
 * deeply, or holding text that can neither be stored nor hashed. A sentence, or null where nothing stands in the way.
 * Never throws, and gives up as soon as a limit is passed, so that what follows may recurse without care.
 */
export function limitProblem(value: unknown): string | null {
  let size = 0
  const visit = (part: unknown, depth: number): string | null => {
    if (depth > DEEPEST_JSON) return tooDeep()
    size += 2
    if (typeof part === 'string') {
      size += part.length
      return textProblem(part) ?? (size > LARGEST_DOCUMENT ? tooLarge() : null)
    }
    if (size > LARGEST_DOCUMENT) return tooLarge()
    if (part === null || typeof part === 'boolean') return null
    if (typeof part === 'number') return Number.isFinite(part) ? null : notJson()
    if (typeof part !== 'object') return notJson()
    for (const [key, child] of Object.entries(part)) {
      size += key.length
      const problem = textProblem(key) ?? visit(child, depth + 1)
      if (problem) return problem
    }
    return null
  }
  const problem = visit(value, 0)
  if (problem) return problem
  if (new TextEncoder().encode(JSON.stringify(value)).length > LARGEST_DOCUMENT) return tooLarge()
  const clauses = blocksIn(value).reduce((sum: number, block) => sum + clausesIn(block), 0)
  return clauses > MOST_CLAUSES ? tooMany(clauses) : null
}

/** How many clauses a block is or, being a list or table, holds; what is no block counts for one. */
function clausesIn(block: unknown): number {
  const type = typeof block === 'object' && block !== null && 'type' in block ? block.type : ''
  return type === 'bulletList' || type === 'orderedList' || type === 'table' ? blocksIn(block).length : 1
}

function blocksIn(value: unknown): unknown[] {
  const holds = typeof value === 'object' && value !== null && 'content' in value
  return holds && Array.isArray(value.content) ? value.content : []
}

/** The sentence for text that is nested too deeply. */
export function tooDeep(): string {
  return `The text is nested more than ${DEEPEST_NODE} levels deep. Lift some of its lists out of one another.`
}

function tooLarge(): string {
  return `The text is larger than ${LARGEST_DOCUMENT / 1_000_000} MB. Divide it into several chapters.`
}

function tooMany(clauses: number): string {
  return `The text has ${clauses} paragraphs, more than ${MOST_CLAUSES}. Divide it into several chapters.`
}

function notJson(): string {
  return 'The text holds something that is not JSON.'
}

function textProblem(text: string): string | null {
  const broken = BROKEN_CHARACTER.exec(text)
  if (!broken) return null
  const around = text.slice(Math.max(0, broken.index - 20), broken.index)
  return `The text holds a broken character${around ? ` after “${around}”` : ''}. Delete it and type it again.`
}
