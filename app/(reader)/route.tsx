import { assetManifest } from '@/app/assets/manifest'
import { ManualsPage } from '@/components/reader/manuals-page'
import { database } from '@/lib/platform/database'
import { compressed } from '@/lib/reading/page-cache'
import { listManuals } from '@/lib/reading/queries/manuals'
import { answer } from './answer'
import { answerReader } from './answer-reader'
import { assetsOf } from './assets-of'
import { drawPage } from './draw-page'

export const dynamic = 'force-dynamic'

/** The list of the manuals that whoever asks may read. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, async (reader) => {
    const [manifest, manuals] = await Promise.all([
      assetManifest(),
      listManuals(database(), reader?.authorityIds),
    ])
    const html = await drawPage(<ManualsPage assets={assetsOf(manifest)} manuals={manuals} />)
    return answer(request, await compressed(html), { indexed: true })
  })
}
