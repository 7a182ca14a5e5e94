import type { Clause } from './clauses'

/** A clause without its id, as text that is equal exactly for clauses that say the same the same way; '' for none. */
export function wordingOf(clause: Clause | null | undefined): string {
  if (!clause) return ''
  const { clauseId: _id, ...attrs } = clause.node.attrs ?? {}
  return stableJson({ ...clause.node, attrs })
}

/** A JSON value as text, the same whatever order its keys are in: the database gives them back in another. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
