import type { AmendmentKind } from '@/prisma/generated/enums'

/** The kinds of amendment that readers are told of, as they are told: minor and contents rows are not listed. */
export type ListedKind = 'new' | 'updated' | 'removed' | 'renamed' | 'moved'

/** What each of them is called. */
export const LISTED_WORDS: Record<ListedKind, string> = {
  new: 'New',
  updated: 'Updated',
  removed: 'Removed',
  renamed: 'Renamed',
  moved: 'Moved',
}

/** A chapter brought back is new to those who read. */
const listedAs: Record<AmendmentKind, ListedKind | null> = {
  new: 'new',
  reinstated: 'new',
  updated: 'updated',
  removed: 'removed',
  renamed: 'renamed',
  moved: 'moved',
  minor: null,
  contents: null,
}

/** How a row of the ledger is listed, or null where it is not. */
export function listedKind(kind: AmendmentKind): ListedKind | null {
  return listedAs[kind]
}

/** The ledger's kinds that are listed. */
export const listedAmendmentKinds = (Object.keys(listedAs) as AmendmentKind[]).filter(
  (kind) => listedAs[kind] !== null,
)
