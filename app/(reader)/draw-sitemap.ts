import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { readSitemap } from '@/lib/reading/queries/sitemap'
import { sitemapXml } from '@/lib/reading/sitemap-xml'

/** What search engines may keep of a manual. Throws NotFound where they may keep nothing of it. */
export async function drawSitemap(issued: IssuedManual): Promise<string> {
  const pages = await readSitemap(database(), issued)
  return sitemapXml(pages.map(({ path, changedAt }) => ({ address: addressFromOutside(path), changedAt })))
}
