import type { Database } from '@/lib/platform/database'
import type { ListedManual } from '../listed-manual'
import { readableBy } from '../readable-by'

/**
 * The manuals that have been issued and are open to everybody, or to a reader with a role in these authorities, by the
 * authority's name and then their own.
 */
export async function listManuals(
  from: Database,
  readersAuthorities: readonly string[] = [],
): Promise<ListedManual[]> {
  const manuals = await from.manual.findMany({
    where: readableBy(readersAuthorities),
    select: {
      slug: true,
      visibility: true,
      demonstration: true,
      authority: { select: { slug: true } },
      currentRelease: {
        select: {
          authorityName: true,
          manualName: true,
          number: true,
          publishedAt: true,
          edition: { select: { name: true } },
        },
      },
    },
  })
  return manuals
    .flatMap(({ slug, visibility, demonstration, authority, currentRelease }) => {
      if (!currentRelease) return []
      const { edition, ...release } = currentRelease
      return [
        {
          ...release,
          authoritySlug: authority.slug,
          manualSlug: slug,
          edition: edition.name,
          demonstration,
          staffOnly: visibility === 'staff',
        },
      ]
    })
    .sort(
      (one, other) =>
        one.authorityName.localeCompare(other.authorityName, 'en') ||
        one.manualName.localeCompare(other.manualName, 'en'),
    )
}
