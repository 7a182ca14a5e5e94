import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import { sitemapAddress } from '@/lib/reading/addresses/addresses'
import { sitemapIndexXml } from '@/lib/reading/findable/sitemap-xml'
import { listManuals } from '@/lib/reading/manual/queries/manuals'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answer } from '../answers/answer'
import { answerReader } from '../answers/answer-reader'

export const dynamic = 'force-dynamic'

/** Where search engines learn of the manuals that everybody may read: one sitemap each, of demonstrations none. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, async () => {
    const manuals = (await listManuals(database())).filter(({ demonstration }) => !demonstration)
    const sitemaps = manuals.map(({ authoritySlug, manualSlug, publishedAt }) => ({
      address: addressFromOutside(
        sitemapAddress({ authority: authoritySlug, manual: manualSlug, at: 'current' }),
      ),
      changedAt: publishedAt,
    }))
    return answer(request, await compressed(sitemapIndexXml(sitemaps)), {
      type: 'application/xml; charset=utf-8',
    })
  })
}
