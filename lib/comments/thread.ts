import type { Suggestion } from './schema'

/** Who said something: a person of the authority, or a guest, by the name that the invitation gave them. */
export type Speaker = { name: string; guest: boolean }

/** One thing that was said. */
export type Said = { id: string; by: Speaker; at: Date; body: string }

/** A comment with its answers, oldest first, as it is shown; what it is about is for anchoring() to find (anchor.ts). */
export type Thread = Said & {
  clauseId: string | null
  quote: string
  quoteAt: number | null
  suggestion: Suggestion | null
  /** null for a comment that suggests no wording. */
  suggestionState: 'open' | 'taken' | 'declined' | null
  /** Who settled it and when; null while it is open. */
  resolved: { by: string; at: Date } | null
  answers: Said[]
}

/** The threads that nobody has settled yet. */
export function unresolved(threads: readonly Thread[]): Thread[] {
  return threads.filter(({ resolved }) => resolved === null)
}

/** Threads in the order of the text that they are about: of the whole version first, of what is gone last. */
export function inTextOrder(threads: readonly Thread[], clauseIds: readonly string[]): Thread[] {
  const places = new Map(clauseIds.map((id, index) => [id, index]))
  const placeOf = ({ clauseId }: Thread) =>
    clauseId === null ? -1 : (places.get(clauseId) ?? clauseIds.length)
  return [...threads].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.quoteAt ?? 0) - (other.quoteAt ?? 0),
  )
}
