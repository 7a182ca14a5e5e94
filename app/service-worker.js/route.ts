import { answer } from '@/app/(reader)/answers/answer'
import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { orProblem } from '@/app/(reader)/answers/or-problem'
import { assetManifest, readAsset } from '@/app/assets/manifest'
import { compressed } from '@/lib/reading/serving/page-cache'

export const dynamic = 'force-dynamic'

/**
 * The service worker of manuals that are kept on a phone. It stands at the root, so that a manual may register it for its own
 * addresses (its scope), and has no hash in its name: browsers ask for it anew, and it goes with the program.
 */
export function GET(request: Request): Promise<Response> {
  return orProblem(request, async () => {
    const bytes = await readAsset((await assetManifest())['service-worker.js'])
    if (!bytes) return answerNotFound(request, null)
    return answer(request, await compressed(bytes), { type: 'text/javascript; charset=utf-8' })
  })
}
