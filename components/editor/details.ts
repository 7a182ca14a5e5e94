import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { Details } from './editor-actions'

/** What a stored revision says about the change, as the form holds it. */
export function detailsOf({
  kind,
  summary,
  inForceOn,
}: Pick<StoredRevision, 'kind' | 'summary' | 'inForceOn'>): Details {
  return { kind, summary, inForceOn: inForceOn ?? '' }
}

/** Do two say anything different about the change? Blanks around a summary say nothing. */
export function differ(one: Details, other: Details): boolean {
  return DETAILS_NAMES.some((name) => one[name].trim() !== other[name].trim())
}

/** All that is said about a change. */
const DETAILS_NAMES = ['kind', 'summary', 'inForceOn'] as const satisfies readonly (keyof Details)[]

/** One of the things that are said about a change. */
export type DetailsName = (typeof DETAILS_NAMES)[number]

/**
 * What two people made of the same details, brought together: what one of them changed is taken; what both changed
 * differently is a conflict, where `mine` stands until it is chosen.
 */
export function mergeDetails(
  base: Details,
  mine: Details,
  theirs: Details,
): { details: Details; conflicts: DetailsName[] } {
  const same = (name: DetailsName, one: Details, other: Details) => one[name].trim() === other[name].trim()
  const untouched = (name: DetailsName) => same(name, base, mine)
  const conflicts = DETAILS_NAMES.filter(
    (name) => !untouched(name) && !same(name, base, theirs) && !same(name, mine, theirs),
  )
  return {
    details: {
      kind: untouched('kind') ? theirs.kind : mine.kind,
      summary: untouched('summary') && !same('summary', base, theirs) ? theirs.summary : mine.summary,
      inForceOn: untouched('inForceOn') ? theirs.inForceOn : mine.inForceOn,
    },
    conflicts,
  }
}
