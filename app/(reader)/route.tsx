import { assetManifest } from '@/app/assets/manifest'
import { ManualsPage } from '@/components/reader/contents/manuals-page'
import { database } from '@/lib/platform/database'
import { listManuals } from '@/lib/reading/manual/queries/manuals'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answer } from './answers/answer'
import { answerReader } from './answers/answer-reader'
import { assetsOf } from './drawing/assets-of'
import { drawPage } from './drawing/draw-page'

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
