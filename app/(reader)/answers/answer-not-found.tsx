import { assetManifest } from '@/app/assets/manifest'
import { NotFoundPage } from '@/components/reader/not-found-page'
import { environment } from '@/lib/platform/environment'
import { sameSitePath } from '@/lib/platform/same-site-path'
import type { RemovedChapter } from '@/lib/reading/chapter/removed-chapter'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { compressed } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'
import { currentReader } from './current-reader'

/**
 * 404 with a document that helps on: within a manual its search and contents, of a removed chapter what became of it. To
 * somebody who has not signed in it offers that, the same whether there is something for staff at the address or not.
 */
export async function answerNotFound(
  request: Request,
  issued: IssuedManual | null,
  removed: RemovedChapter | null = null,
): Promise<Response> {
  const assets = assetsOf(await assetManifest())
  const path = new URL(request.url).pathname
  // Offered where one comes back to: signing in leads from anywhere else to the workspace.
  const comesBack = sameSitePath(path, environment().NEXTAUTH_URL) === path
  const signInFor = comesBack && (await currentReader(request)) === null ? path : null
  const html = await drawPage(
    <NotFoundPage assets={assets} issued={issued} removed={removed} signInFor={signInFor} />,
  )
  return answer(request, await compressed(html), { status: 404 })
}
