import { assetManifest } from '@/app/assets/manifest'
import { InstallationAccessibilityPage } from '@/components/reader/accessibility/installation-accessibility-page'
import { database } from '@/lib/platform/database'
import { listManuals } from '@/lib/reading/manual/queries/manuals'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answer } from '../answers/answer'
import { answerReader } from '../answers/answer-reader'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'

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
