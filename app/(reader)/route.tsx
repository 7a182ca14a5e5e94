import { assetManifest } from '@/app/assets/manifest'
import { ManualsPage } from '@/components/reader/manuals-page'
import { database } from '@/lib/platform/database'
import { compressed } from '@/lib/reading/page-cache'
import { listManuals } from '@/lib/reading/queries/manuals'
import { answer } from './answer'
import { assetsOf } from './assets-of'
import { drawPage } from './draw-page'
import { orProblem } from './or-problem'

export const dynamic = 'force-dynamic'

/** The list of manuals. */
export function GET(request: Request): Promise<Response> {
  return orProblem(request, async () => {
    const [manifest, manuals] = await Promise.all([assetManifest(), listManuals(database())])
    const html = await drawPage(<ManualsPage assets={assetsOf(manifest)} manuals={manuals} />)
    return answer(request, await compressed(html))
  })
}
