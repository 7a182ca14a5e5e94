import { assetManifest } from '@/app/assets/manifest'
import { InstallationAccessibilityPage } from '@/components/reader/installation-accessibility-page'
import { database } from '@/lib/platform/database'
import { compressed } from '@/lib/reading/page-cache'
import { listManuals } from '@/lib/reading/queries/manuals'
import { answer } from '../answer'
import { answerReader } from '../answer-reader'
import { assetsOf } from '../assets-of'
import { drawPage } from '../draw-page'

export const dynamic = 'force-dynamic'

/** The accessibility statement of the installation's own pages. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, async (reader) => {
    const [manifest, manuals] = await Promise.all([
      assetManifest(),
      listManuals(database(), reader?.authorityIds),
    ])
    const page = <InstallationAccessibilityPage assets={assetsOf(manifest)} manuals={manuals} />
    return answer(request, await compressed(await drawPage(page)))
  })
}
