import type { DocumentNode } from './document'

/** Do readers get the same of two nodes: words, formatting, links, files? Ids are not seen. */
export function sameToReaders(one: DocumentNode, other: DocumentNode): boolean {
  // Mostly they are the same to the letter, which costs a quarter of the comparison that follows.
  return one === other || JSON.stringify(one) === JSON.stringify(other) || seenOf(one) === seenOf(other)
}

function seenOf(node: DocumentNode): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'clauseId') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    if (key === 'attrs' && Object.keys(value).every((name) => name === 'clauseId')) return undefined
    // The database gives a stored text back with its keys in another order than the editor's.
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
