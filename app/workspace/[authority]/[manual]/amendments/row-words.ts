import type { PublishedAmendment } from '@/lib/releases/queries/published-amendments'

/** How a row of the Amendments is listed. */
export const KIND_NAMES: Record<PublishedAmendment['kind'], string> = {
  new: 'New',
  reinstated: 'New',
  updated: 'Updated',
  renamed: 'Renamed',
  moved: 'Moved',
  removed: 'Removed',
  minor: 'Minor',
  contents: 'Contents',
}

/** The chapter that a row is about, as a line: "5.1.2 Care Planning". */
export function chapterName({ number, title }: PublishedAmendment): string {
  return [number, title].filter(Boolean).join(' ')
}
