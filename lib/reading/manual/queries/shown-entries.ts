import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { EntryRow } from '../contents-tree'
import { type Hidden, withoutEmptiedSections, withoutHiddenPlaces } from '../leave-out'

/** The places of a release as far as this audience is shown them, as they are kept. */
export async function readShownEntries(from: Database, releaseId: string, of: Hidden) {
  return shownEntries(await from.releaseEntry.findMany({ where: { releaseId } }), of)
}

/** A section of a release that this audience is shown. Throws NotFound for any other. */
export async function readShownSection(
  from: Database,
  { releaseId, ...of }: Hidden & { releaseId: string },
  entryId: string,
) {
  const shown = await readShownEntries(from, releaseId, of)
  const section = shown.find((entry) => entry.kind === 'section' && entry.entryId === entryId)
  if (!section) throw new NotFound('The manual has no such section.')
  return section
}

/** Of the places of a release those that this audience is shown: a section that is empty to it is none of them. */
export function shownEntries<Row extends EntryRow>(rows: readonly Row[], of: Hidden): Row[] {
  return withoutEmptiedSections(rows, withoutHiddenPlaces(rows, of))
}
