import { assetManifest } from '@/app/assets/manifest'
import { UnknownPaperPage } from '@/components/reader/paper/unknown-paper-page'
import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { compressed } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'

/** Of a paper that the manual never gave: 404, with the chapter as it is now where there is one of that slug. */
export async function answerUnknownPaper(
  request: Request,
  issued: IssuedManual,
  { release, slug }: { release: number; slug: string },
): Promise<Response> {
  const { releaseId, hidden } = issued
  const found = await database().releaseChapter.findUnique({ where: { releaseId_slug: { releaseId, slug } } })
  const chapter = found && !hidden.has(found.chapterId) ? found : null
  const assets = assetsOf(await assetManifest())
  const html = await drawPage(<UnknownPaperPage {...{ issued, assets, release, chapter }} />)
  return answer(request, await compressed(html), { status: 404 })
}
