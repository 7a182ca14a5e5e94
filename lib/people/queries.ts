import type { Database } from '@/lib/platform/database'

/** A manual as the workspace's navigation names it. */
export type ManualPlace = { name: string; slug: string; authorityName: string; authoritySlug: string }

/** The manuals of these authorities, by authority's and manual's name. */
export async function manualsOfAuthorities(
  from: Database,
  authorityIds: readonly string[],
): Promise<ManualPlace[]> {
  const manuals = await from.manual.findMany({
    where: { authorityId: { in: [...authorityIds] } },
    select: { name: true, slug: true, authority: { select: { name: true, slug: true } } },
    orderBy: [{ authority: { name: 'asc' } }, { name: 'asc' }],
  })
  return manuals.map(({ name, slug, authority }) => ({
    name,
    slug,
    authorityName: authority.name,
    authoritySlug: authority.slug,
  }))
}
