import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import { readSitemap } from '@/lib/reading/findable/queries/sitemap'
import { sitemapXml } from '@/lib/reading/findable/sitemap-xml'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'

/** What search engines may keep of a manual. Throws NotFound where they may keep nothing of it. */
export async function drawSitemap(issued: IssuedManual): Promise<string> {
  const pages = await readSitemap(database(), issued)
  return sitemapXml(pages.map(({ path, changedAt }) => ({ address: addressFromOutside(path), changedAt })))
}
