import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { compareNumbers } from '@/lib/reading/manual/number-order'
import { readContents } from '@/lib/reading/manual/queries/contents'
import type { SearchSection } from '../results'

/**
 * The sections that a search can be kept to, in their order, and with them the section or subsection of this id, if the manual has
 * it. A section with nothing in it for this reader is none.
 */
export async function readSearchSections(
  from: Database,
  issued: IssuedManual,
  asked: string | undefined,
): Promise<SearchSection[]> {
  if (issued.hidden.size > 0) return sectionsShown(from, issued, asked)
  const rows = await from.releaseEntry.findMany({
    where: {
      releaseId: issued.releaseId,
      kind: 'section',
      OR: [{ parentId: null }, ...(asked === undefined ? [] : [{ entryId: asked }])],
    },
    orderBy: { position: 'asc' },
    select: { entryId: true, number: true, title: true, shortTitle: true },
  })
  return rows
    .map(({ entryId, number, title, shortTitle }) => sectionOf({ id: entryId, number, title, shortTitle }))
    .sort((one, other) => compareNumbers(one.number, other.number))
}

async function sectionsShown(from: Database, issued: IssuedManual, asked: string | undefined) {
  const { entries } = await readContents(from, issued)
  const below = entries.flatMap((entry) => [entry, ...entry.entries])
  return [...new Set([...entries, ...below.filter(({ id }) => id === asked)])]
    .filter(({ kind }) => kind === 'section')
    .map(sectionOf)
}

function sectionOf(entry: {
  id: string
  number: string | null
  title: string | null
  shortTitle: string | null
}): SearchSection {
  return { id: entry.id, number: entry.number || null, title: entry.shortTitle ?? entry.title ?? '' }
}
