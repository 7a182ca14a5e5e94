import type { Database } from '@/lib/platform/database'
import type { ListedManual } from '@/lib/reading/page-content'

/** The public manuals that have been issued, by the authority's name and then their own. */
export async function listManuals(from: Database): Promise<ListedManual[]> {
  const manuals = await from.manual.findMany({
    where: { visibility: 'public', currentReleaseId: { not: null } },
    select: {
      slug: true,
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
    .flatMap(({ slug, demonstration, authority, currentRelease }) => {
      if (!currentRelease) return []
      const { edition, ...release } = currentRelease
      return [
        {
          ...release,
          authoritySlug: authority.slug,
          manualSlug: slug,
          edition: edition.name,
          demonstration,
        },
      ]
    })
    .sort(
      (one, other) =>
        one.authorityName.localeCompare(other.authorityName, 'en') ||
        one.manualName.localeCompare(other.manualName, 'en'),
    )
}
