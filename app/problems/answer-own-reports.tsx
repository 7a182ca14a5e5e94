import { answer } from '@/app/(reader)/answers/answer'
import { assetsOf } from '@/app/(reader)/drawing/assets-of'
import { drawPage } from '@/app/(reader)/drawing/draw-page'
import { assetManifest } from '@/app/assets/manifest'
import { OwnReportsPage } from '@/components/problems/reported-page'
import { database } from '@/lib/platform/database'
import { OWN_PROBLEMS } from '@/lib/problems/problem-link'
import { ownReports } from '@/lib/problems/queries/reported'
import type { Reader } from '@/lib/reading/manual/audience'
import { compressed } from '@/lib/reading/serving/page-cache'

/** What somebody reported by their account; to others, how to come to it. */
export async function answerOwnReports(request: Request, reader: Reader | null): Promise<Response> {
  const reports = reader && (await ownReports(database(), reader))
  const parts = { assets: assetsOf(await assetManifest()), issued: null }
  const html = await drawPage(<OwnReportsPage {...parts} reports={reports} path={OWN_PROBLEMS} />)
  return answer(request, await compressed(html), { cacheControl: 'private, no-store' })
}
