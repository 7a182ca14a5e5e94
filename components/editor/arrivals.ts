import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { Redline } from '@/lib/document/diff'
import { cameIn, type Said } from './bring-together'
import { detailsOf } from './details'
import { differingDetails } from './differing-details'

/** What somebody else changed while an editor was open, as it came into its text. */
export type Arrival = {
  by: string
  /** It was this person, in another tab or at another computer. */
  self: boolean
  at: Date
  rows: Redline
  details: { name: string; was: string; is: string }[]
}

/** How many arrivals are shown: who wants more has the versions beside one another. */
const MOST = 5

/** What another's save brought into the text; null where it brought nothing that can be seen. */
export function arrivalOf(theirs: StoredRevision, before: Said, after: Said, userId: string): Arrival | null {
  const rows = cameIn(before.document, after.document)
  const details = differingDetails(before.details, after.details).map(({ name, theirs: was, mine: is }) => ({
    name,
    was,
    is,
  }))
  if (rows.length === 0 && details.length === 0) return null
  return { by: nameOf(theirs), self: theirs.savedById === userId, at: theirs.savedAt, rows, details }
}

/** The arrivals with one more, newest first. */
export function withArrival(arrivals: readonly Arrival[], arrival: Arrival | null): Arrival[] {
  return arrival ? [arrival, ...arrivals].slice(0, MOST) : [...arrivals]
}

/** Who saved it. */
export function nameOf({ savedBy }: Pick<StoredRevision, 'savedBy'>): string {
  return savedBy ?? 'Somebody else'
}

/** What a stored revision says, as text and details. */
export function saidBy(theirs: StoredRevision): Said {
  return { document: theirs.document, details: detailsOf(theirs) }
}
